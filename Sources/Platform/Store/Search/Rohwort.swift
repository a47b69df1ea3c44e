// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// A word as it is compared before endings are taken off: lower case, ä → ae, ß → ss, other accents dropped.
struct Rohwort: Hashable {
    let text: String

    /// The form in the index: without the e that makes an umlaut.
    var form: String { Self.gefaltet(text) }
    var beginntMitZiffer: Bool { text.utf8.first.map { (48...57).contains($0) } ?? false }
    /// Only Latin letters have German endings.
    var istWort: Bool { text.utf8.count > 3 && text.utf8.allSatisfy { (97...122).contains($0) } }

    /// Drops the e of ae, oe and ue. Not after a, e or q, where u never is an umlaut (Bauer, Steuer, Quelle). What is dropped depends only
    /// on what stands before it, so the form of the beginning of a word is the beginning of its form: prefixes stay right.
    static func gefaltet(_ text: String) -> String {
        // Most words have no such e, and looking is cheaper than writing them anew.
        var davor: UInt8 = 0
        let moeglich = text.utf8.contains { byte in
            defer { davor = byte }
            return byte == 101 && (davor == 97 || davor == 111 || davor == 117)
        }
        guard moeglich else { return text }
        var aus: [UInt8] = []
        aus.reserveCapacity(text.utf8.count)
        var vorletzter: UInt8 = 0, letzter: UInt8 = 0
        for byte in text.utf8 {
            let umlaut =
                byte == 101
                && (letzter == 97 || letzter == 111
                    || (letzter == 117 && vorletzter != 97 && vorletzter != 101 && vorletzter != 113))
            if !umlaut { aus.append(byte) }
            (vorletzter, letzter) = (letzter, byte)
        }
        return String(decoding: aus, as: UTF8.self)
    }

    /// Words of a piece of text, split at everything that is no letter or digit.
    static func aus(_ chunk: Substring) -> [Rohwort] {
        let einfach = chunk.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } ? ausAscii($0) : nil }
        return (einfach ?? nil) ?? ausSkalaren(chunk)
    }

    /// The same for bytes that need no tables: nearly all of them, and an index reads a million words.
    private static func ausAscii(_ bytes: UnsafeBufferPointer<UInt8>) -> [Rohwort] {
        var worte: [Rohwort] = []
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Textanalyse.longest) { wort in
            var laenge = 0
            func ende() {
                guard laenge > 0 else { return }
                worte.append(
                    Rohwort(
                        text: String(decoding: UnsafeBufferPointer(rebasing: wort[..<min(laenge, wort.count)]), as: UTF8.self)))
                laenge = 0
            }
            for byte in bytes {
                switch byte {
                case 48...57, 97...122, 65...90:
                    if laenge < wort.count { wort[laenge] = byte | (byte > 57 ? 0x20 : 0) }
                    laenge += 1
                default: ende()
                }
            }
            ende()
        }
        return worte
    }

    private static func ausSkalaren(_ chunk: Substring) -> [Rohwort] {
        var worte: [Rohwort] = []
        var wort = ""
        func ende() {
            let passt = wort.utf8.count <= Textanalyse.longest
            if !wort.isEmpty { worte.append(Rohwort(text: passt ? wort : String(wort.prefix(Textanalyse.longest)))) }
            wort = ""
        }
        for scalar in chunk.unicodeScalars {
            if scalar.isASCII {
                switch scalar.value {
                case 48...57, 97...122: wort.unicodeScalars.append(scalar)
                case 65...90: wort.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
                default: ende()
                }
            } else if scalar.value == 0xAD || scalar.properties.generalCategory == .nonspacingMark {
                // A soft hyphen or a combining accent is part of the word; "a" + "¨" is read as ä.
                if scalar.value == 0x308 { wort += "e" }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                wort += buchstabe(scalar)
            } else {
                ende()
            }
        }
        ende()
        return worte
    }

    private static func buchstabe(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "ä", "Ä": "ae"
        case "ö", "Ö": "oe"
        case "ü", "Ü": "ue"
        case "ß", "ẞ": "ss"
        default:
            // Compatibility forms (ligatures, full width) to their letters. Folding may bring forth quotes or signs, which the query
            // languages would read as theirs.
            String(scalar).precomposedStringWithCompatibilityMapping
                .folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
                .filter { $0.isLetter || $0.isNumber }
        }
    }
}
