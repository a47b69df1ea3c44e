// SPDX-License-Identifier: EUPL-1.2

/// What text may hold, and what becomes of its line ends.
enum TextRule {
    /// XML 1.0 §2.2, `Char`. Scalars of Swift are never surrogates.
    static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9...0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Vertical tab and form feed are no characters of XML; programs write them for line ends, and as such they are taken.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xA where afterReturn: break
            case 0xA...0xD, 0x85, 0x2028, 0x2029:
                lines.append(String(line))
                line = String.UnicodeScalarView()
            default: line.append(scalar)
            }
            afterReturn = scalar.value == 0xD
        }
        lines.append(String(line))
        return lines
    }

    /// For places that hold one line, such as attributes: also tabs become blanks there.
    static func oneLine(_ text: String) -> String {
        lines(text).map { $0.replacing("\t", with: " ") }.joined(separator: " ")
    }

    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
