// SPDX-License-Identifier: EUPL-1.2

/// The body of a multipart cut at its delimiter lines (RFC 2046 §5.1.1), in one pass.
struct MultipartCut {
    let preamble: Range<Int>
    private(set) var parts: [Range<Int>] = []
    let epilogue: Range<Int>?
    let closed: Bool
    private(set) var doubts: Set<MimeDoubt> = []

    private enum Line {
        case delimiter
        case closing
        case other
    }

    /// - Parameter most: parts that may still come; one more throws `tooManyParts`.
    init(_ body: ArraySlice<UInt8>, boundary: [UInt8], most: Int) throws(MimeError) {
        let delimiter = [0x2D, 0x2D] + boundary
        var (preambleEnd, start, epilogueStart) = (Int?.none, Int?.none, Int?.none)
        var position = body.startIndex
        while position < body.endIndex {
            let lineEnd = LineEnds.next(in: body, from: position)
            let next = lineEnd.map { $0 + 1 } ?? body.endIndex
            let kind = Self.kind(body[position..<(lineEnd ?? body.endIndex)], delimiter, &doubts)
            if kind != .other {
                let end = lineEndStart(body, before: position, from: start ?? body.startIndex)
                if preambleEnd == nil { preambleEnd = end }
                if epilogueStart != nil {
                    doubts.insert(.partAfterClose)
                } else {
                    if let start {
                        guard parts.count < most else { throw .tooManyParts }
                        parts.append(start..<end)
                    }
                    if kind == .closing { epilogueStart = next } else { start = next }
                }
            }
            position = next
        }
        closed = epilogueStart != nil
        if !closed {
            doubts.insert(.closeMissing)
            // Cut off on the way: what came is the last part.
            if let start {
                guard parts.count < most else { throw .tooManyParts }
                parts.append(start..<body.endIndex)
            }
        }
        preamble = body.startIndex..<(preambleEnd ?? body.endIndex)
        epilogue = epilogueStart.map { $0..<body.endIndex }
    }

    /// The boundary, blanks a transport may have added, and nothing else; closing with two hyphens between them.
    private static func kind(_ line: ArraySlice<UInt8>, _ delimiter: [UInt8], _ doubts: inout Set<MimeDoubt>) -> Line {
        guard line.first == 0x2D, line.starts(with: delimiter) else { return .other }
        let rest = line.dropFirst(delimiter.count)
        let isPadding = { (bytes: ArraySlice<UInt8>) in bytes.allSatisfy { isBlank($0) || $0 == 0x0D } }
        if isPadding(rest) { return .delimiter }
        if rest.starts(with: [0x2D, 0x2D]), isPadding(rest.dropFirst(2)) { return .closing }
        doubts.insert(.boundaryPrefix)
        return .other
    }
}
