// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Walks over the content of a message line by line, across all cuts of the input.
///
/// One rule keeps smuggled messages out: a line end is CR LF and nothing else, and the end of a message is a dot alone
/// between two of them (RFC 5321 §4.1.1.4). Whatever else is wrong with the bytes, only that end is believed, so both sides
/// stay in step about what is content and what is a command.
struct ContentScanner: Sendable {
    /// What belongs to the content.
    enum Kept {
        case input(Range<Int>)
        /// A CRLF that is not in the input.
        case lineEnd
        /// A dot that came before it was known to be content.
        case dot
    }

    private enum Place {
        /// At the first byte of a line; `true` behind CRLF or where the content begins, `false` behind a bare LF.
        case lineStart(Bool)
        /// Behind a dot that began a line of that kind.
        case dot(Bool)
        case text
        /// Behind a CR; `true` if only the LF is missing to the end of the message.
        case carriageReturn(Bool)
    }

    private let dots: Bool
    private let bareLineFeed: SmtpBareLineFeed
    private let maximumSize: Int
    private var place = Place.lineStart(true)
    private var line = 0
    private(set) var summary = SmtpDataSummary()

    /// - Parameter dots: whether lines are dot-stuffed and a dot alone ends the content.
    init(dots: Bool, maximumSize: Int, bareLineFeed: SmtpBareLineFeed) {
        self.dots = dots
        self.maximumSize = maximumSize
        self.bareLineFeed = bareLineFeed
    }

    private var isClean: Bool {
        switch summary.problem {
        case nil, .tooLarge: true
        default: false
        }
    }

    /// Says that no content follows although no dot has ended it (BDAT).
    mutating func finish() {
        if case .carriageReturn = place { violate(.bareCarriageReturn) }
        if isClean { summary.longestLine = max(summary.longestLine, line) }
    }

    /// Scans the bytes; `keep` gets what belongs to the content.
    /// Returns the place behind the end of the message, or `nil` if it has not come yet.
    mutating func scan(_ bytes: UnsafeRawBufferPointer, _ keep: (Kept) -> Void) -> Int? {
        let count = bytes.count
        // Looked for once for all lines of the piece; it seldom occurs.
        let nul = bytes.first(.nul, from: 0, to: count)
        var (index, run) = (0, 0)
        while index < count {
            switch place {
            case .lineStart(let real):
                line = 0
                guard dots, bytes[index] == .dot else {
                    place = .text
                    continue
                }
                flush(run..<index, keep)
                index += 1
                run = index
                place = .dot(real)
            case .dot(let real):
                keepLoneDot(bytes[index], real, keep)
                guard bytes[index] == .cr else {
                    place = .text
                    continue
                }
                place = .carriageReturn(real)
                index += 1
                // Not content until it is known not to be the end.
                if real { run = index }
            case .carriageReturn(let mayEnd):
                guard bytes[index] == .lf else {
                    violate(.bareCarriageReturn)
                    place = .text
                    continue
                }
                index += 1
                if mayEnd { return index }
                endLine(2)
                place = .lineStart(true)
            case .text:
                let end = bytes.first(.lf, from: index, to: count)
                inspect(bytes, index..<end, nul)
                if end == count {
                    index = count
                } else if end > index, bytes[end - 1] == .cr {
                    endLine(2)
                    index = end + 1
                    place = .lineStart(true)
                } else if bareLineFeed == .normalise, isClean {
                    flush(run..<end, keep)
                    endLine(2)
                    if summary.problem == nil { keep(.lineEnd) }
                    summary.normalisedLineFeeds += 1
                    index = end + 1
                    run = index
                    place = .lineStart(false)
                } else {
                    violate(.bareLineFeed)
                    index = end + 1
                }
            }
        }
        // A CR is counted with its LF, but handed out now. Without room for it the message is lost whatever follows.
        if case .carriageReturn(false) = place { checkSize(more: 1) }
        flush(run..<count, keep)
        return nil
    }

    /// Counts the bytes of a line up to its LF or the end of the piece, and finds the first thing wrong with them.
    private mutating func inspect(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ nul: Int) {
        let (count, end) = (bytes.count, range.upperBound)
        // Where a CR may stand: before the LF, or last in the piece, when the next byte decides.
        let closing = !range.isEmpty && bytes[end - 1] == .cr ? end - 1 : end
        if end == count { place = closing < end ? .carriageReturn(false) : .text }
        guard isClean else { return }
        let stray = bytes.first(.cr, from: range.lowerBound, to: closing)
        let zero = nul >= range.lowerBound && nul < closing ? nul : closing
        line += min(stray, zero) - range.lowerBound
        summary.size += min(stray, zero) - range.lowerBound
        if stray < closing || zero < closing { violate(stray < zero ? .bareCarriageReturn : .nul) }
        checkSize()
    }

    private mutating func endLine(_ octets: Int) {
        guard isClean else { return }
        summary.longestLine = max(summary.longestLine, line)
        summary.size += octets
        line = 0
        checkSize()
    }

    private mutating func checkSize(more: Int = 0) {
        if summary.problem == nil, summary.size + more > maximumSize { summary.problem = .tooLarge }
    }

    private mutating func violate(_ problem: SmtpDataProblem) {
        guard isClean else { return }
        summary.longestLine = max(summary.longestLine, line)
        summary.problem = problem
    }

    private func flush(_ range: Range<Int>, _ keep: (Kept) -> Void) {
        if summary.problem == nil, !range.isEmpty { keep(.input(range)) }
    }

    /// Whoever stuffs dots never sends one that is alone on its line but at the end. Where a bare LF stands before or behind it, it is no end, so it
    /// is a line of somebody who does not stuff, and stays.
    /// - Parameters:
    ///   - next: the byte behind a dot that began a line.
    ///   - real: whether CRLF stands before it.
    private mutating func keepLoneDot(_ next: UInt8, _ real: Bool, _ keep: (Kept) -> Void) {
        guard bareLineFeed == .normalise, isClean, next == .lf || (next == .cr && !real) else { return }
        line += 1
        summary.size += 1
        checkSize()
        if summary.problem == nil { keep(.dot) }
    }
}
