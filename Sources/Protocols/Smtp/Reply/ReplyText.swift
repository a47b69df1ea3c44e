// SPDX-License-Identifier: EUPL-1.2

/// Text that may come from anywhere made fit for one line of a reply or of a log.
enum ReplyText {
    /// Controls become blanks; beyond ASCII stays what can be seen, or nothing does where `utf8` is `false`.
    static func clean(_ text: String, utf8: Bool) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
            } else {
                result.append(utf8 && VisibleText.isVisible(scalar) ? scalar : "?")
            }
        }
        return String(result)
    }

    /// Cut into pieces of at most so many octets, never within a character and rather at a blank.
    static func pieces(_ text: String, most: Int) -> [ArraySlice<UInt8>] {
        var rest = Array(text.utf8)[...]
        var result: [ArraySlice<UInt8>] = []
        while rest.count > most {
            var end = rest.startIndex + most
            while end > rest.startIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
            if let blank = rest[..<end].lastIndex(of: .space), blank > rest.startIndex { end = blank }
            result.append(rest[..<end])
            rest = rest[end...]
            if rest.first == .space { rest.removeFirst() }
        }
        return result + [rest]
    }
}
