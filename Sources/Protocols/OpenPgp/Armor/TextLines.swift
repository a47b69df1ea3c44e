// SPDX-License-Identifier: EUPL-1.2

/// Goes over a text line by line; lines end with LF or CRLF.
struct TextLines {
    let text: [UInt8]
    private(set) var position: Int

    init(_ text: [UInt8], from position: Int = 0) {
        self.text = text
        self.position = position
    }

    /// Where a line begins, what it holds without its end, and where the next one begins.
    struct Line {
        let start: Int
        let content: ArraySlice<UInt8>
        let end: Int

        var isBlank: Bool { content.allSatisfy(Ascii.isBlank) }
    }

    mutating func next() -> Line? {
        guard position < text.count else { return nil }
        let start = position
        let feed = text[start...].firstIndex(of: 0x0A) ?? text.count
        position = min(feed + 1, text.count)
        let line = text[start..<feed]
        return Line(start: start, content: line.last == 0x0D ? line.dropLast() : line, end: position)
    }
}

extension TextLines.Line {
    /// The words of `-----BEGIN PGP …-----`, which fills a line but for blanks behind it (RFC 9580 §6.2.1).
    func mark(_ word: String) -> String? {
        let line = Ascii.trimmedEnd(content)
        let (front, back) = (Array("-----\(word) PGP ".utf8), Array("-----".utf8))
        guard line.count > front.count + back.count, line.count <= 60, line.starts(with: front),
            line.suffix(5).elementsEqual(back)
        else { return nil }
        return String(decoding: line.dropFirst(front.count).dropLast(back.count), as: UTF8.self)
    }
}
