// SPDX-License-Identifier: EUPL-1.2
internal import Glibc

/// A range of addresses in CIDR form (RFC 4632), of either version.
struct Netz: Sendable, Hashable, Decodable {
    private let bytes: [UInt8]
    private let laenge: Int

    /// `nil` unless it is an address, with or without a length.
    init?(_ text: String) {
        let teile = text.split(separator: "/", maxSplits: 1)
        guard let erste = teile.first, let bytes = Self.bytes(String(erste)) else { return nil }
        var laenge = bytes.count * 8
        if teile.count == 2 {
            guard let zahl = Int(teile[1]), (0...laenge).contains(zahl) else { return nil }
            laenge = zahl
        }
        self.bytes = bytes
        self.laenge = laenge
    }

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let netz = Netz(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "„\(text)“ ist kein Netz wie 10.0.0.0/8."))
        }
        self = netz
    }

    func enthaelt(_ adresse: String) -> Bool {
        guard var andere = Self.bytes(adresse) else { return false }
        // A socket for both versions shows IPv4 as ::ffff:a.b.c.d.
        if bytes.count == 4, andere.count == 16, andere.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            andere.removeFirst(12)
        }
        guard andere.count == bytes.count else { return false }
        let ganze = laenge / 8
        guard andere.prefix(ganze) == bytes.prefix(ganze) else { return false }
        let rest = laenge % 8
        return rest == 0 || andere[ganze] >> (8 - UInt8(rest)) == bytes[ganze] >> (8 - UInt8(rest))
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 { return Array(bytes.prefix(4)) }
        return inet_pton(AF_INET6, text, &bytes) == 1 ? bytes : nil
    }
}
