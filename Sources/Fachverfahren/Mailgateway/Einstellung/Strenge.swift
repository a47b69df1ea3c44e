// SPDX-License-Identifier: EUPL-1.2

extension Decoder {
    /// A container that knows all its keys: a mistyped setting must not silently do nothing.
    func strenger<Key: CodingKey & CaseIterable>(_ key: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let bekannt = Set(Key.allCases.map(\.stringValue))
        for fremd in try container(keyedBy: Feldname.self).allKeys where !bekannt.contains(fremd.stringValue) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath + [fremd],
                    debugDescription: "unbekannt; bekannt sind \(bekannt.sorted().joined(separator: ", "))."))
        }
        return try container(keyedBy: Key.self)
    }
}

private struct Feldname: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension DecodingError {
    /// Path and reason for people.
    var stelle: String {
        switch self {
        case .keyNotFound(let key, let umgebung): "\(Self.pfad(umgebung.codingPath + [key])): fehlt."
        case .typeMismatch(_, let umgebung), .valueNotFound(_, let umgebung):
            "\(Self.pfad(umgebung.codingPath)): falsche Art von Wert."
        case .dataCorrupted(let umgebung): "\(Self.pfad(umgebung.codingPath)): \(umgebung.debugDescription)"
        @unknown default: "\(self)"
        }
    }

    private static func pfad(_ keys: [any CodingKey]) -> String {
        keys.isEmpty ? "Datei" : keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
}
