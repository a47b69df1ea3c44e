// SPDX-License-Identifier: EUPL-1.2

/// RFC 2046 §5.1: cuts a body at its delimiter lines, in one pass over the bytes.
enum Multipart {
    static func parts(
        _ body: ArraySlice<UInt8>, boundary: [UInt8], most: Int
    ) throws(MailImportError) -> (parts: [ArraySlice<UInt8>], closed: Bool) {
        let delimiter = [0x2D, 0x2D] + boundary
        var (parts, start, position) = ([ArraySlice<UInt8>](), Int?.none, body.startIndex)
        while position < body.endIndex {
            let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = body[position..<end]
            if line.starts(with: delimiter), let closing = closing(line.dropFirst(delimiter.count)) {
                if let start {
                    guard parts.count < most else { throw .tooManyParts }
                    parts.append(body[start..<lineStart(body, position, from: start)])
                }
                if closing { return (parts, true) }
                start = min(end + 1, body.endIndex)
            }
            position = end + 1
        }
        // Cut off on the way: what came is shown.
        if let start {
            guard parts.count < most else { throw .tooManyParts }
            parts.append(body[start...])
        }
        return (parts, false)
    }

    /// What follows the boundary: nothing but blanks, or two hyphens first. Anything else is a longer boundary of another.
    private static func closing(_ rest: ArraySlice<UInt8>) -> Bool? {
        let closing = rest.starts(with: [0x2D, 0x2D])
        let after = closing ? rest.dropFirst(2) : rest
        return closing || after.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) ? closing : nil
    }

    /// The line end before a delimiter belongs to the delimiter.
    private static func lineStart(_ body: ArraySlice<UInt8>, _ position: Int, from start: Int) -> Int {
        var end = position
        if end > start, body[end - 1] == 0x0A { end -= 1 }
        if end > start, body[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
