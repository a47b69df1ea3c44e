// SPDX-License-Identifier: EUPL-1.2

/// A value as a file writes it; what it means depends on the field.
enum Angabe: Hashable, Sendable {
    /// States that there is none.
    case keine
    case text(String)
    case zahl(Int)
    case ja(Bool)
    case liste([Angabe])
    case felder([String: Angabe])
}

extension Angabe: Decodable {
    init(from decoder: any Decoder) throws {
        let eines = try decoder.singleValueContainer()
        if eines.decodeNil() {
            self = .keine
        } else if let ja = try? eines.decode(Bool.self) {
            self = .ja(ja)
        } else if let zahl = try? eines.decode(Int.self) {
            self = .zahl(zahl)
        } else if let text = try? eines.decode(String.self) {
            self = .text(text)
        } else if let liste = try? eines.decode([Angabe].self) {
            self = .liste(liste)
        } else {
            self = .felder(try eines.decode([String: Angabe].self))
        }
    }
}
