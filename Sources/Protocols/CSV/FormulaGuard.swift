// SPDX-License-Identifier: EUPL-1.2

enum FormulaGuard {
    /// Spreadsheets skip leading blanks, so these are looked through.
    static func needed(_ field: String) -> Bool {
        let text = field.unicodeScalars.drop { $0 == " " || $0 == "\u{A0}" }
        guard let first = text.first, starters.contains(first) else { return false }
        return !isNumber(text)
    }

    /// One sign, then digits in groups; nothing in it can call a function.
    private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
        guard text.first == "+" || text.first == "-", let second = text.dropFirst().first, ("0"..."9").contains(second) else {
            return false
        }
        return text.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == " " }
    }

    private static let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
