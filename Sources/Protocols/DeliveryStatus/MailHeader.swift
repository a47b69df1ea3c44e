// SPDX-License-Identifier: EUPL-1.2

/// Fields of the mail a report travels in (RFC 5322, RFC 2047).
enum MailHeader {
    /// Free text; what is not ASCII as encoded words of which each can be read alone.
    static func words(_ text: String) -> String {
        let text = FieldText.clean(text)
        let plain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        return plain ? folded(text) : encodedWords(text)
    }

    private static func folded(_ text: String) -> String {
        var (result, column) = ("", 20)
        for word in text.split(separator: " ") {
            if !result.isEmpty, column + word.utf8.count > 75 {
                result += "\r\n"
                column = 0
            }
            if !result.isEmpty { result += " " }
            result += word
            column += word.utf8.count + 1
        }
        return result
    }

    static func mailbox(_ name: String, _ address: String) -> String {
        let name = FieldText.clean(name, longest: 200)
        if name.isEmpty { return "<\(address)>" }
        let plain = name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x20 || $0 == 0x2D }
        // Encoding is safe where quoting depends on the reader.
        return (plain ? name : encodedWords(name)) + "\r\n <\(address)>"
    }

    /// What may stand between angle brackets: `local@domain`, a quoted local part with blanks.
    static func isAddress(_ text: String) -> Bool {
        let quoted = text.utf8.first == 0x22
        return (3...320).contains(text.utf8.count) && text.utf8.contains(0x40)
            && text.utf8.allSatisfy { byte in
                quoted ? byte >= 0x20 && byte != 0x7F : byte > 0x20 && byte != 0x7F && !marks.contains(byte)
            }
    }

    private static let marks = Set("<>,;\"()".utf8)

    /// `<left@right>` in ASCII.
    static func isMessageId(_ text: String) -> Bool {
        (5...900).contains(text.utf8.count) && text.utf8.first == 0x3C && text.utf8.last == 0x3E && text.utf8.contains(0x40)
            && text.utf8.dropFirst().dropLast().allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }
    }

    private static func encodedWords(_ text: String) -> String {
        var words = [""]
        for scalar in text.unicodeScalars {
            let code = String(scalar).utf8.map(encoded).joined()
            // 75 characters a word (RFC 2047 §2), `=?utf-8?Q?` and `?=` among them; room for the name on the first line.
            if words[words.count - 1].utf8.count + code.utf8.count > 48 { words.append("") }
            words[words.count - 1] += code
        }
        return words.map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
    }

    private static func encoded(_ byte: UInt8) -> String {
        if byte == 0x20 { return "_" }
        if isLetterOrDigit(byte) { return String(Unicode.Scalar(byte)) }
        let hex = String(byte, radix: 16, uppercase: true)
        return hex.utf8.count == 1 ? "=0\(hex)" : "=\(hex)"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
