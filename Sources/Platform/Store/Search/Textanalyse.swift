// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// One analyser for index and query on both engines (dms.md § 10): lower case, ä → ae, ß → ss,
/// other accents dropped, words split at everything that is no letter or digit.
/// A sign such as `36.10.01-2026/0004` is also kept whole as `36_10_01_2026_0004`.
public enum Textanalyse {
    /// Longer words are cut, so that hostile text cannot fill the index.
    static let longest = 64

    public static func worte(_ text: String) -> [String] {
        var out: [String] = []
        for chunk in text.split(whereSeparator: \.isWhitespace) {
            let teile = falten(chunk)
            out += teile
            if teile.count > 1, teile.allSatisfy({ $0.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false }) {
                out.append(String(teile.joined(separator: "_").prefix(longest)))
            }
        }
        return out
    }

    private static func falten(_ chunk: Substring) -> [String] {
        var worte: [String] = []
        var wort = ""
        for scalar in chunk.unicodeScalars {
            if scalar.isASCII {
                switch scalar.value {
                case 48...57, 97...122: wort.unicodeScalars.append(scalar)
                case 65...90: wort.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
                default: ende(&wort, &worte)
                }
            } else if scalar.value == 0xAD || scalar.properties.generalCategory == .nonspacingMark {
                // A soft hyphen or a combining accent is part of the word; "a" + "¨" is read as ä.
                if scalar.value == 0x308 { wort += "e" }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                wort += buchstabe(scalar)
            } else {
                ende(&wort, &worte)
            }
        }
        ende(&wort, &worte)
        return worte
    }

    private static func ende(_ wort: inout String, _ worte: inout [String]) {
        if !wort.isEmpty { worte.append(String(wort.prefix(longest))) }
        wort = ""
    }

    private static func buchstabe(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "ä", "Ä": "ae"
        case "ö", "Ö": "oe"
        case "ü", "Ü": "ue"
        case "ß", "ẞ": "ss"
        default:
            // Folding may bring forth quotes or signs, which the query languages would read as theirs.
            String(scalar).folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
                .filter { $0.isLetter || $0.isNumber }
        }
    }
}
