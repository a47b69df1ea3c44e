// SPDX-License-Identifier: EUPL-1.2

/// Builds folded header lines (RFC 5322 §2.2.3). Every value comes as a list of pieces between which may be folded.
enum HeaderField {
    static let lineBytes = 76

    static func line(_ name: String, _ pieces: [String]) -> String {
        var result = "\(name):"
        var column = result.utf8.count
        for (number, piece) in pieces.enumerated() {
            if number > 0, column + 1 + piece.utf8.count > lineBytes {
                result += "\r\n"
                column = 0
            }
            result += " \(piece)"
            column += 1 + piece.utf8.count
        }
        return result + "\r\n"
    }

    /// Free text such as the subject.
    static func pieces(_ text: HeaderText) -> [String] {
        let words = text.text.split(separator: " ").map(String.init)
        let plain = text.text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.text.contains("=?")
        // A word longer than a line cannot be folded, but it can be encoded.
        return plain && words.allSatisfy { $0.utf8.count < lineBytes - 20 } ? words : EncodedWord.words(text.text)
    }

    static func pieces(_ mailbox: Mailbox) -> [String] {
        guard let name = mailbox.name else { return [mailbox.address.text] }
        return phrase(name.text) + ["<\(mailbox.address.text)>"]
    }

    static func pieces(_ mailboxes: [Mailbox]) -> [String] {
        var result: [String] = []
        for mailbox in mailboxes {
            if let last = result.popLast() { result.append(last + ",") }
            result += pieces(mailbox)
        }
        return result
    }

    private static func phrase(_ text: String) -> [String] {
        guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?"), text.utf8.count <= 50 else {
            return EncodedWord.words(text)
        }
        var quoted = "\""
        for character in text {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return [quoted + "\""]
    }
}
