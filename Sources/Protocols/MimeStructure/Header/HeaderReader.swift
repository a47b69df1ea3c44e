// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Reads a header section line by line, each byte once.
struct HeaderReader {
    private let bytes: ArraySlice<UInt8>
    /// What may be read; the body behind it may be of any size and have no line end.
    private let window: ArraySlice<UInt8>
    private let limits: MimeLimits
    private(set) var fields: [HeaderField] = []
    private(set) var doubts: Set<MimeDoubt> = []
    private(set) var start: Int
    private(set) var end: Int
    private(set) var bodyStart: Int
    private(set) var ending = MessageHeader.Ending.end
    private var open: (name: String, start: Int, value: [UInt8])?
    private var (withReturn, withoutReturn) = (false, false)

    init(_ bytes: ArraySlice<UInt8>, _ limits: MimeLimits) {
        self.bytes = bytes
        self.limits = limits
        window = bytes.prefix(limits.headerBytes)
        (start, end, bodyStart) = (bytes.startIndex, bytes.startIndex, bytes.startIndex)
    }

    mutating func read() throws(MimeError) {
        while end < bytes.endIndex {
            let lineEnd = LineEnds.next(in: window, from: end)
            let isCut = lineEnd == nil && window.endIndex < bytes.endIndex
            // A first line may be a body without lines. Behind a field nobody knows what the rest of the line would say.
            if isCut, open != nil { throw .headerTooLarge }
            let next = lineEnd.map { $0 + 1 } ?? window.endIndex
            let line = window[end..<lineEndStart(window, before: next, from: end)]
            if line.isEmpty, next > end {
                count(line, next)
                (ending, bodyStart) = (.emptyLine, next)
                break
            }
            guard try take(line, next: next, isCut: isCut) else {
                ending = .notAField
                doubts.insert(.headerCutShort)
                break
            }
        }
        close()
        if ending != .emptyLine { bodyStart = end }
        if withReturn, withoutReturn { doubts.insert(.mixedLineEnds) }
    }

    /// False: the line is no part of the header.
    private mutating func take(_ line: ArraySlice<UInt8>, next: Int, isCut: Bool) throws(MimeError) -> Bool {
        if let first = line.first, isBlank(first), open != nil {
            if line.allSatisfy(isBlank) { doubts.insert(.blankContinuation) }
            open?.value += line
        } else if let colon = colon(line) {
            guard !isCut else { throw .headerTooLarge }
            guard fields.count + (open == nil ? 1 : 2) <= limits.fields else { throw .tooManyFields }
            close()
            let name = line[..<colon].prefix { !isBlank($0) }
            open = (String(decoding: name, as: UTF8.self), line.startIndex, Array(line[(colon + 1)...].drop(while: isBlank)))
        } else if end == bytes.startIndex, !isCut, line.starts(with: Self.from) {
            doubts.insert(.mboxLine)
            start = next
        } else {
            return false
        }
        count(line, next)
        end = next
        return true
    }

    /// RFC 5322 §2.2: printable ASCII, a colon; and the blanks of §4.5 between them.
    private mutating func colon(_ line: ArraySlice<UInt8>) -> Int? {
        guard let nameEnd = line.firstIndex(where: { !(0x21...0x7E).contains($0) || $0 == 0x3A }), nameEnd > line.startIndex,
            let colon = line[nameEnd...].firstIndex(where: { !isBlank($0) }), line[colon] == 0x3A
        else { return nil }
        if colon > nameEnd { doubts.insert(.blankBeforeColon) }
        return colon
    }

    private static let from = Array("From ".utf8)

    private mutating func close() {
        guard let field = open else { return }
        open = nil
        fields.append(
            HeaderField(
                name: field.name, key: asciiLowercased(field.name), range: field.start..<end,
                value: trimmed(field.value)))
    }

    private mutating func count(_ line: ArraySlice<UInt8>, _ next: Int) {
        if next - line.endIndex == 2 { withReturn = true }
        if next - line.endIndex == 1 { withoutReturn = true }
        line.withUnsafeBytes { raw in
            if raw.first(0x0D, from: 0, to: raw.count) < raw.count { doubts.insert(.mixedLineEnds) }
            if raw.first(0x00, from: 0, to: raw.count) < raw.count { doubts.insert(.nulByte) }
        }
    }
}
