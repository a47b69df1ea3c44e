// SPDX-License-Identifier: EUPL-1.2

/// Check digits by ISO/IEC 7064 MOD 97-10, which IBAN and Leitweg-ID share.
enum Pruefziffern {
    /// - Returns: the rest of the number that letters (A = 10) and digits make; `nil` for other characters.
    static func rest(_ zeichen: some Sequence<UInt8>) -> Int? {
        var rest = 0
        for byte in zeichen {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): rest = (rest * 10 + Int(byte) - 48) % 97
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): rest = (rest * 100 + Int(byte) - 55) % 97
            case UInt8(ascii: "a")...UInt8(ascii: "z"): rest = (rest * 100 + Int(byte) - 87) % 97
            default: return nil
            }
        }
        return rest
    }
}

public enum Iban {
    /// Whether form and check digits fit; blanks do not count.
    public static func stimmt(_ text: String) -> Bool {
        let zeichen = Array(text.utf8.filter { $0 > 0x20 })
        guard (15...34).contains(zeichen.count), zeichen.prefix(2).allSatisfy({ (65...90).contains($0) }),
            zeichen[2...3].allSatisfy({ (48...57).contains($0) })
        else { return false }
        return Pruefziffern.rest(zeichen.dropFirst(4) + zeichen.prefix(4)) == 1
    }
}

/// A Leitweg-ID: coarse address, perhaps a fine one, check digits (format specification of KoSIT).
public struct Leitweg: Hashable, Sendable {
    public let text: String
    /// Digits of the administration, such as the municipality key.
    public let grob: String
    public let fein: String?
    private let pruef: String

    /// - Returns: `nil` for what has not the form of one.
    public init?(_ text: String) {
        let teile = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(teile.count), let erster = teile.first, let letzter = teile.last,
            (2...12).contains(erster.utf8.count), erster.utf8.allSatisfy({ (48...57).contains($0) }), letzter.utf8.count == 2,
            letzter.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let fein = teile.count == 3 ? teile[1] : nil
        if let fein {
            let erlaubt = fein.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
            guard (1...30).contains(fein.utf8.count), erlaubt else { return nil }
        }
        self.text = text
        grob = erster
        self.fein = fein
        pruef = letzter
    }

    /// Whether the check digits fit.
    public var stimmt: Bool { Pruefziffern.rest(Array((grob + (fein ?? "") + pruef).utf8)) == 1 }
}
