// SPDX-License-Identifier: EUPL-1.2

/// Folding of single letters, without locale: a Turkish server must read `i` as everybody else does.
enum Buchstabe {
    /// The capital letter A–Z (or Ä, Ö, Ü where `umlaute`), `nil` for everything else, ß included.
    static func gross(_ zeichen: Character, umlaute: Bool) -> Character? {
        if let wert = zeichen.asciiValue {
            switch wert {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): return zeichen
            case UInt8(ascii: "a")...UInt8(ascii: "z"): return Character(UnicodeScalar(wert - 32))
            default: return nil
            }
        }
        guard umlaute else { return nil }
        // Canonical equivalence: also true for a letter followed by a combining diaeresis.
        switch zeichen {
        case "ä", "Ä": return "Ä"
        case "ö", "Ö": return "Ö"
        case "ü", "Ü": return "Ü"
        default: return nil
        }
    }
}
