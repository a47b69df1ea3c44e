// SPDX-License-Identifier: EUPL-1.2

/// One value with all that is inside, surveyed in a single pass before anything is read: well-formed, not too deep, not too much.
/// Mail carries BER, with lengths that are known only at the end and content in pieces; DER alone would not do.
struct BerDocument {
    let bytes: [UInt8]
    let root: BerElement
    /// Where the content of a value of indefinite length ends, by where it begins.
    private let closings: [Int: Int]

    /// Exactly one value: nothing may follow it.
    init(_ bytes: [UInt8], _ limits: CmsLimits) throws(CmsError) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        var survey = BerSurvey(limits)
        try survey.walk(bytes)
        self.bytes = bytes
        closings = survey.closings
        root = try Self.element(bytes, at: 0, before: bytes.count, survey.closings)
        guard root.end == bytes.count else { throw .malformed }
    }

    func fields(_ element: BerElement) throws(CmsError) -> BerFields {
        guard element.constructed else { throw .malformed }
        return BerFields(self, element.content)
    }

    func element(at position: Int, before end: Int) throws(CmsError) -> BerElement {
        try Self.element(bytes, at: position, before: end, closings)
    }

    private static func element(
        _ bytes: [UInt8], at position: Int, before end: Int, _ closings: [Int: Int]
    ) throws(CmsError) -> BerElement {
        let header = try BerHeader(bytes, at: position, before: end)
        let start = header.contentStart
        if let length = header.length {
            return BerElement(
                identifier: header.identifier, start: position, content: start..<start + length, end: start + length)
        }
        guard let closing = closings[start], closing + 2 <= end else { throw .malformed }
        return BerElement(identifier: header.identifier, start: position, content: start..<closing, end: closing + 2)
    }
}

/// Goes over types and lengths with a list of what is open instead of calling itself.
private struct BerSurvey {
    private struct Open {
        let contentStart: Int
        /// `nil` until its end mark comes.
        let end: Int?
        /// Nothing inside may reach further.
        let bound: Int
    }

    private let limits: CmsLimits
    private var open: [Open] = []
    private var elements = 0
    private(set) var closings: [Int: Int] = [:]

    init(_ limits: CmsLimits) { self.limits = limits }

    mutating func walk(_ bytes: [UInt8]) throws(CmsError) {
        var position = 0
        repeat {
            close(at: position)
            if let last = open.last {
                if last.end == nil, last.bound - position >= 2, bytes[position] == 0, bytes[position + 1] == 0 {
                    closings[last.contentStart] = position
                    open.removeLast()
                    position += 2
                    continue
                }
            } else if position > 0 {
                return
            }
            position = try step(bytes, position)
        } while true
    }

    /// Whatever ends here by its length is complete.
    private mutating func close(at position: Int) {
        while let last = open.last, last.end == position { open.removeLast() }
    }

    private mutating func step(_ bytes: [UInt8], _ position: Int) throws(CmsError) -> Int {
        let bound = open.last?.bound ?? bytes.count
        let header = try BerHeader(bytes, at: position, before: bound)
        // Type 0 is the end mark, which belongs nowhere else.
        guard header.identifier != 0 else { throw .malformed }
        elements += 1
        guard elements <= limits.elements else { throw .tooMany(.elements) }
        let start = header.contentStart
        guard header.identifier & 0x20 != 0 else { return start + (header.length ?? 0) }
        guard open.count < limits.depth else { throw .nestedTooDeep }
        let end = header.length.map { start + $0 }
        open.append(Open(contentStart: start, end: end, bound: end ?? bound))
        return start
    }
}
