// SPDX-License-Identifier: EUPL-1.2

/// Code 39 (ISO/IEC 16388): bars and spaces of two widths, five bars and four spaces a character.
///
/// Written by hand because a table and a loop are the whole of it; every bar code reader knows the code.
public enum Code39 {
    /// What can be coded: digits, capital letters and `- . $ / + %` and the blank.
    public static func canEncode(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 60 && text.allSatisfy { $0 != "*" && patterns[$0] != nil }
    }

    /// Widths of bars and spaces in turn, in units of the narrow one, with the start and stop characters.
    /// - Parameter wide: how many units a wide element has; 2 to 3 by the standard.
    /// - Returns: `nil` for what cannot be coded.
    public static func widths(_ text: String, wide: Int = 3) -> [Int]? {
        guard canEncode(text) else { return nil }
        var widths: [Int] = []
        for character in "*\(text)*" {
            guard let pattern = patterns[character] else { return nil }
            // A narrow space parts the characters.
            if !widths.isEmpty { widths.append(1) }
            widths += pattern.map { $0 == "w" ? wide : 1 }
        }
        return widths
    }

    /// The bars as an SVG picture that fills its box; quiet zones of ten units on both sides.
    /// - Parameters:
    ///   - width: of the box, with its unit, such as `170mm`.
    ///   - label: what a reader with a screen reader hears.
    public static func svg(_ text: String, width: String, height: String, label: String) -> String? {
        guard let widths = widths(text) else { return nil }
        var (bars, x) = ("", 10)
        for (i, width) in widths.enumerated() {
            if i % 2 == 0 { bars += "<rect x=\"\(x)\" y=\"0\" width=\"\(width)\" height=\"60\"/>" }
            x += width
        }
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"\(escaped(label))\" width=\"\(escaped(width))\" "
            + "height=\"\(escaped(height))\" viewBox=\"0 0 \(x + 10) 60\" preserveAspectRatio=\"none\">\(bars)</svg>"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { out, c in
            switch c {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case "\"": out += "&quot;"
            default: out.append(c)
            }
        }
    }

    private static let patterns: [Character: String] = [
        "0": "nnnwwnwnn", "1": "wnnwnnnnw", "2": "nnwwnnnnw", "3": "wnwwnnnnn", "4": "nnnwwnnnw", "5": "wnnwwnnnn",
        "6": "nnwwwnnnn", "7": "nnnwnnwnw", "8": "wnnwnnwnn", "9": "nnwwnnwnn", "A": "wnnnnwnnw", "B": "nnwnnwnnw",
        "C": "wnwnnwnnn", "D": "nnnnwwnnw", "E": "wnnnwwnnn", "F": "nnwnwwnnn", "G": "nnnnnwwnw", "H": "wnnnnwwnn",
        "I": "nnwnnwwnn", "J": "nnnnwwwnn", "K": "wnnnnnnww", "L": "nnwnnnnww", "M": "wnwnnnnwn", "N": "nnnnwnnww",
        "O": "wnnnwnnwn", "P": "nnwnwnnwn", "Q": "nnnnnnwww", "R": "wnnnnnwwn", "S": "nnwnnnwwn", "T": "nnnnwnwwn",
        "U": "wwnnnnnnw", "V": "nwwnnnnnw", "W": "wwwnnnnnn", "X": "nwnnwnnnw", "Y": "wwnnwnnnn", "Z": "nwwnwnnnn",
        "-": "nwnnnnwnw", ".": "wwnnnnwnn", " ": "nwwnnnwnn", "*": "nwnnwnwnn", "$": "nwnwnwnnn", "/": "nwnwnnnwn",
        "+": "nwnnnwnwn", "%": "nnnwnwnwn",
    ]
}
