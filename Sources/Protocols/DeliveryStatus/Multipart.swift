// SPDX-License-Identifier: EUPL-1.2

/// RFC 2046 §5.1: cuts a body at its delimiter lines, in one pass over the bytes.
enum Multipart {
    /// The parts up to the closing line, or to the end where it is missing.
    static func parts(
        _ body: ArraySlice<UInt8>, boundary: [UInt8], most: Int
    ) throws(DeliveryStatusError) -> [ArraySlice<UInt8>] {
        let delimiter = [0x2D, 0x2D] + boundary
        var (parts, start, position) = ([ArraySlice<UInt8>](), Int?.none, body.startIndex)
        while position < body.endIndex {
            let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
            let rest = body[position..<end].dropFirst(delimiter.count)
            if body[position..<end].starts(with: delimiter), isDelimiter(rest) {
                if let start { try append(body[start..<max(start, position - 1)], to: &parts, most) }
                if rest.starts(with: [0x2D, 0x2D]) { return parts }
                start = min(end + 1, body.endIndex)
            }
            position = end + 1
        }
        if let start { try append(body[start...], to: &parts, most) }
        return parts
    }

    /// Behind the boundary come two hyphens or blanks; anything else is a longer boundary of another.
    private static func isDelimiter(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.starts(with: [0x2D, 0x2D]) || rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// The line end before a delimiter belongs to the delimiter.
    private static func append(
        _ part: ArraySlice<UInt8>, to parts: inout [ArraySlice<UInt8>], _ most: Int
    ) throws(DeliveryStatusError) {
        guard parts.count < most else { throw .tooManyParts }
        parts.append(part.last == 0x0D ? part.dropLast() : part)
    }
}
