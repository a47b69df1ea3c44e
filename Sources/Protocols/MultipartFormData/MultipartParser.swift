// SPDX-License-Identifier: EUPL-1.2

/// Streaming parser of multipart/form-data (RFC 7578 over RFC 2046 §5.1).
///
/// Bytes are pushed in as they arrive; events come out. Between two calls it keeps at most one delimiter or one
/// unfinished header line; content is handed on as slices of what was fed. Strict where browsers are: CRLF line ends,
/// no nested multipart, no continuation lines. After an error the parser stays in that error.
public struct MultipartParser: Sendable {
    private enum State { case preamble, afterDelimiter, header, content, epilogue }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var state = State.preamble
    // The first delimiter needs no line end before it; pretending one makes it like the others.
    private var kept: [UInt8] = [0x0D, 0x0A]
    private var failure: MultipartError?
    private var total = 0
    private var parts = 0
    private var header = PartHeader()
    private var headerBytes = 0
    private var part: MultipartPart?
    private var partBytes = 0

    public init(boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        delimiter = boundary.delimiter
        self.limits = limits
    }

    /// Everything that can be said after these bytes.
    public mutating func feed(_ bytes: ArraySlice<UInt8>) throws(MultipartError) -> [MultipartEvent] {
        if let failure { throw failure }
        do throws(MultipartError) {
            guard bytes.count <= limits.totalBytes - total else { throw .bodyTooLarge(limit: limits.totalBytes) }
            total += bytes.count
            var rest = kept.isEmpty ? bytes : (kept + bytes)[...]
            var events: [MultipartEvent] = []
            while try step(&rest, &events) {}
            kept = Array(rest)
            return events
        } catch {
            failure = error
            throw error
        }
    }

    /// To be called when no more bytes come; throws if the closing delimiter has not been seen.
    public mutating func finish() throws(MultipartError) {
        if let failure { throw failure }
        guard state == .epilogue else {
            failure = .truncated
            throw .truncated
        }
    }

    /// Consumes one piece of `rest`; false if more bytes are needed.
    private mutating func step(_ rest: inout ArraySlice<UInt8>, _ events: inout [MultipartEvent]) throws(MultipartError) -> Bool {
        switch state {
        case .preamble: return skipPreamble(&rest)
        case .afterDelimiter: return try readDelimiterEnd(&rest, &events)
        case .header: return try readHeaderLine(&rest, &events)
        case .content: return try readContent(&rest, &events)
        case .epilogue:
            rest = []
            return false
        }
    }

    private mutating func skipPreamble(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let hit = rest.firstIndex(of: delimiter) else {
            rest = rest[rest.cutIndex(of: delimiter)...]
            return false
        }
        rest = rest[(hit + delimiter.count)...]
        state = .afterDelimiter
        return true
    }

    private mutating func readDelimiterEnd(
        _ rest: inout ArraySlice<UInt8>, _ events: inout [MultipartEvent]
    ) throws(MultipartError) -> Bool {
        if rest.first == 0x2D {
            guard rest.count >= 2 else { return false }
            guard rest[rest.startIndex + 1] == 0x2D else { throw .delimiterMalformed }
            state = .epilogue
            events.append(.end)
            return true
        }
        let text = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard text.startIndex - rest.startIndex <= Self.paddingBytes else { throw .delimiterMalformed }
        guard text.count >= 2 else {
            guard text.isEmpty || text.first == 0x0D else { throw .delimiterMalformed }
            return false
        }
        guard text.starts(with: [0x0D, 0x0A]) else { throw .delimiterMalformed }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        rest = text.dropFirst(2)
        (header, headerBytes, state) = (PartHeader(), 0, .header)
        return true
    }

    private mutating func readHeaderLine(
        _ rest: inout ArraySlice<UInt8>, _ events: inout [MultipartEvent]
    ) throws(MultipartError) -> Bool {
        guard let end = rest.firstIndex(of: Self.lineEnd) else {
            // A CR at the very end may be half of the line's end and is not held against the line.
            let length = rest.count - (rest.last == 0x0D ? 1 : 0)
            guard headerBytes + length + 2 <= limits.headerBytes else { throw .headerTooLarge(limit: limits.headerBytes) }
            return false
        }
        let line = rest[..<end]
        headerBytes += line.count + 2
        guard headerBytes <= limits.headerBytes else { throw .headerTooLarge(limit: limits.headerBytes) }
        rest = rest[(end + 2)...]
        if !line.isEmpty {
            guard header.lines < limits.headerLines else { throw .tooManyHeaderLines(limit: limits.headerLines) }
            try header.add(line)
            return true
        }
        let begun = try header.part()
        (part, partBytes, state) = (begun, 0, .content)
        events.append(.partBegin(begun))
        return true
    }

    private mutating func readContent(
        _ rest: inout ArraySlice<UInt8>, _ events: inout [MultipartEvent]
    ) throws(MultipartError) -> Bool {
        let hit = rest.firstIndex(of: delimiter)
        let content = rest[..<(hit ?? rest.cutIndex(of: delimiter))]
        try count(content)
        if !content.isEmpty { events.append(.data(content)) }
        rest = rest[content.endIndex...]
        guard hit != nil else { return false }
        rest = rest.dropFirst(delimiter.count)
        events.append(.partEnd)
        (part, state) = (nil, .afterDelimiter)
        return true
    }

    private mutating func count(_ content: ArraySlice<UInt8>) throws(MultipartError) {
        partBytes += content.count
        guard let part else { return }
        if part.filename == nil {
            guard partBytes <= limits.fieldBytes else { throw .fieldTooLarge(name: part.name, limit: limits.fieldBytes) }
        } else {
            guard partBytes <= limits.fileBytes else { throw .fileTooLarge(name: part.name, limit: limits.fileBytes) }
        }
    }

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]
    /// Blanks a mail gateway may have put behind a delimiter (RFC 2046 transport padding); more is not a form.
    private static let paddingBytes = 64
}
