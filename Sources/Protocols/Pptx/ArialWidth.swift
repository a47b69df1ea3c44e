// SPDX-License-Identifier: EUPL-1.2

/// Widths of characters in Arial and in fonts of the same widths, in thousandths of the size.
enum ArialWidth {
    private static let blank = 278

    static func of(_ text: Substring) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

    /// Exact for most of ASCII; accents are as wide as their letter, and what is not known is taken for wide.
    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "i", "j", "l", "'": 222
        case " ", "!", ",", ".", "/", ":", ";", "I", "f", "t", "\t", "\u{A0}": 278
        case "(", ")", "-", "r", "„", "“", "”": 333
        case "c", "k", "s", "v", "x", "y", "z", "J": 500
        case "w", "C", "D", "H", "N", "R", "U", "Ü": 722
        case "G", "O", "Q", "Ö": 778
        case "m", "M": 833
        case "W": 944
        case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "Ä", "&": 667
        case "F", "T", "Z", "ß": 611
        case "%", "—", "…": 1000
        case "0"..."9", "a"..."z", "L", "–", "§", "€", "à"..."ÿ": 556
        // A letter before it carries the accent.
        case _ where scalar.properties.canonicalCombiningClass != .notReordered: 0
        default: scalar.value < 0x250 ? 722 : 1000
        }
    }

    /// Lines that text of this size needs in a column of this width, broken between words as programs do.
    static func lines(_ text: String, width: Int, size: Int, strong: Bool = false) -> Int {
        // Bold is about a fifteenth wider.
        let room = max(1, width * 1000 / max(1, strong ? size * 16 / 15 : size))
        return TextRule.lines(text).reduce(0) { sum, line in
            var (count, used) = (1, 0)
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                let width = of(word)
                let gap = used == 0 ? 0 : blank
                if used + gap + width <= room {
                    used += gap + width
                    continue
                }
                if used > 0 { count += 1 }
                // A word longer than a line is broken where the line ends.
                count += max(0, (width - 1) / room)
                used = width <= room ? width : (width - 1) % room + 1
            }
            return sum + count
        }
    }
}
