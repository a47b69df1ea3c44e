// SPDX-License-Identifier: EUPL-1.2

/// A command line, or why there is none.
public enum SmtpLine: Hashable, Sendable {
    /// Without its CRLF.
    case line([UInt8])
    case refused(SmtpLineError)
}

/// What is wrong with a line, whatever it says (RFC 5321 §2.3.8, §4.5.3.1.4).
public enum SmtpLineError: Error, Hashable, Sendable {
    /// Told once its end has been found.
    case tooLong
    /// Told at once: a client that ends its lines so waits for an answer. What follows up to the next CRLF is dropped, so
    /// nothing behind the byte is taken for a command.
    case bareLineFeed
    case bareCarriageReturn
    case nul

    public var reply: SmtpReply {
        switch self {
        case .tooLong: .lineTooLong
        case .bareLineFeed: SmtpReply(500, "5.5.2", "Bare <LF> received")
        case .bareCarriageReturn: SmtpReply(500, "5.5.2", "Bare <CR> received")
        case .nul: SmtpReply(500, "5.5.2", "NUL received")
        }
    }
}

/// Cuts the bytes of a client into command lines. The cuts of the input do not matter.
public struct SmtpLineReader: Sendable {
    /// Octets of a line with its CRLF. May change between two lines: the lines within AUTH are longer.
    public var limit: Int
    private let bareLineFeed: SmtpBareLineFeed
    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    private var skipping: Skip?

    private struct Skip {
        /// Whether the line is still to be reported.
        var reports: Bool
        var afterCarriageReturn = false
    }

    public init(limit: Int = SmtpLimits.commandLineWithParameters, bareLineFeed: SmtpBareLineFeed = .refuse) {
        self.limit = limit
        self.bareLineFeed = bareLineFeed
    }

    /// Whether nothing is left over. Must hold when TLS begins (RFC 3207 §4.2, CVE-2011-0411) and where a client has to wait.
    public var isEmpty: Bool { start == buffer.count && skipping == nil }

    /// Keeps the bytes; ask for ``next()`` until it has none, before feeding more.
    public mutating func feed(_ bytes: some Collection<UInt8>) {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        buffer += bytes
    }

    /// The bytes behind the lines read so far: the content after DATA and BDAT begins there.
    public mutating func takeRest() -> [UInt8] {
        defer { (buffer, start, searched) = ([], 0, 0) }
        return Array(buffer[start...])
    }

    /// The next line, `nil` until more bytes come.
    public mutating func next() -> SmtpLine? {
        if skipping != nil {
            if let error = skip() { return .refused(error) }
            if skipping != nil { return nil }
        }
        while searched < buffer.count {
            let index = searched
            let byte = buffer[index]
            if index - start >= limit || (byte == .cr && index - start + 2 > limit) { return tooLong(index) }
            switch byte {
            case .lf:
                guard bareLineFeed == .normalise else { return refuse(.bareLineFeed, index) }
                return line(end: index, next: index + 1)
            case .cr:
                guard index + 1 < buffer.count else { return nil }
                guard buffer[index + 1] == .lf else { return refuse(.bareCarriageReturn, index) }
                return line(end: index, next: index + 2)
            case .nul: return refuse(.nul, index)
            default: searched += 1
            }
        }
        return buffer.count - start >= limit ? tooLong(buffer.count) : nil
    }

    private mutating func line(end: Int, next: Int) -> SmtpLine {
        defer { (start, searched) = (next, next) }
        return .line(Array(buffer[start..<end]))
    }

    private mutating func refuse(_ error: SmtpLineError, _ index: Int) -> SmtpLine {
        (start, searched, skipping) = (index + 1, index + 1, Skip(reports: false))
        return .refused(error)
    }

    private mutating func tooLong(_ index: Int) -> SmtpLine? {
        (start, searched, skipping) = (index, index, Skip(reports: true))
        return skip().map { .refused($0) }
    }

    /// Drops bytes up to the end of the line; tells the error that is due there.
    private mutating func skip() -> SmtpLineError? {
        guard var state = skipping else { return nil }
        while start < buffer.count {
            let byte = buffer[start]
            start += 1
            searched = start
            if byte == .lf, state.afterCarriageReturn || bareLineFeed == .normalise {
                skipping = nil
                return state.reports ? .tooLong : nil
            }
            state.afterCarriageReturn = byte == .cr
        }
        skipping = state
        return nil
    }
}
