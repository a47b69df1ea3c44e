// SPDX-License-Identifier: EUPL-1.2

/// Writes RFC 4180 records with CRLF.
///
/// Guarded (the default) it puts an apostrophe before text a spreadsheet would run as a formula: text that begins with
/// `=`, `+`, `-`, `@` (also full width), tab or CR. Plain numbers such as `-12,50` and `+49 214` are left alone. Such a file
/// is for people; where another program reads it back, switch the guard off, because the apostrophe stays in the data.
public struct CSVWriter: Hashable, Sendable {
    /// Put first in a file for spreadsheets that otherwise take UTF-8 for something else.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    public let separator: CSVSeparator
    public let guardsFormulas: Bool

    public init(separator: CSVSeparator = .semicolon, guardsFormulas: Bool = true) {
        self.separator = separator
        self.guardsFormulas = guardsFormulas
    }

    public func row(_ fields: [String]) -> [UInt8] {
        var result: [UInt8] = []
        for (number, field) in fields.enumerated() {
            if number > 0 { result.append(separator.rawValue) }
            // A single empty field unquoted would be an empty line, which readers pass over.
            append(field, to: &result, quoted: fields.count == 1 && field.isEmpty)
        }
        return result + [0x0D, 0x0A]
    }

    private func append(_ field: String, to result: inout [UInt8], quoted: Bool) {
        let apostrophe = guardsFormulas && FormulaGuard.needed(field)
        // Every candidate is quoted, so that a reader that guesses the separator cannot be misled by content.
        let special = field.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || CSVSeparator(rawValue: $0) != nil }
        // At the start of a file these three bytes would be taken for a byte order mark.
        let quoted = quoted || special || field.unicodeScalars.first == "\u{FEFF}"
        if quoted { result.append(0x22) }
        if apostrophe { result.append(0x27) }
        for byte in field.utf8 {
            if byte == 0x22 { result.append(0x22) }
            result.append(byte)
        }
        if quoted { result.append(0x22) }
    }
}
