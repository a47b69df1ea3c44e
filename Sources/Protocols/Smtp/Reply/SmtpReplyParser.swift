// SPDX-License-Identifier: EUPL-1.2

/// Cuts the bytes of a server into replies (RFC 5321 §4.2). The cuts of the input do not matter.
///
/// Taken although it is against the standard: a code alone, text right behind the code, a bare LF as line end, and different
/// codes within one reply, of which the last one counts.
public struct SmtpReplyParser: Sendable {
    private let limits: SmtpLimits
    private var buffer: [UInt8] = []
    /// Where the first line that is not read yet begins, and up to where no line end was found.
    private var start = 0
    private var searched = 0
    /// Lines of the begun reply, as places in the buffer: slices of it would be copied with every piece that comes.
    private var lines: [Range<Int>] = []
    private var failure: SmtpReplyError?

    public init(limits: SmtpLimits = SmtpLimits()) { self.limits = limits }

    /// Whether nothing is left over: no begun reply and no whole one. Must hold before TLS begins (RFC 3207 §6).
    public var isEmpty: Bool { lines.isEmpty && start == buffer.count }

    /// Keeps the bytes; ask for ``next()`` until it has none, before feeding more.
    public mutating func feed(_ bytes: some Collection<UInt8>) {
        if start > 0, lines.isEmpty {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer += bytes
    }

    /// The next whole reply, `nil` until more bytes come. After an error there is nothing but that error.
    public mutating func next() throws(SmtpReplyError) -> SmtpReply? {
        if let failure { throw failure }
        do throws(SmtpReplyError) {
            while let line = try takeLine() {
                let last = try Self.check(buffer[line])
                guard lines.count < limits.foreignReplyLines else { throw .tooManyLines }
                lines.append(line)
                if last {
                    defer { lines = [] }
                    return Self.reply(lines.map { buffer[$0] })
                }
            }
            return nil
        } catch {
            failure = error
            throw error
        }
    }

    /// Says that no bytes follow.
    public func finish() throws(SmtpReplyError) {
        if let failure { throw failure }
        guard isEmpty else { throw .truncated }
    }

    private mutating func takeLine() throws(SmtpReplyError) -> Range<Int>? {
        guard let end = buffer[searched...].firstIndex(of: .lf) else {
            searched = buffer.count
            guard buffer.count - start < limits.foreignReplyLine else { throw .lineTooLong }
            return nil
        }
        guard end + 1 - start <= limits.foreignReplyLine else { throw .lineTooLong }
        let line = start..<(end > start && buffer[end - 1] == .cr ? end - 1 : end)
        start = end + 1
        searched = start
        return line
    }

    /// Whether the line is the last one of its reply.
    private static func check(_ line: ArraySlice<UInt8>) throws(SmtpReplyError) -> Bool {
        guard line.count >= 3, line.prefix(3).allSatisfy(\.isDigit) else { throw .notAReply }
        guard (0x32...0x35).contains(line[line.startIndex]) else { throw .codeOutOfRange }
        guard let mark = line.dropFirst(3).first else { return true }
        guard !mark.isDigit else { throw .notAReply }
        return mark != UInt8(ascii: "-")
    }

    private static func reply(_ lines: [ArraySlice<UInt8>]) -> SmtpReply {
        let code = lines.last?.prefix(3).number ?? 599
        let texts = lines.map { line in
            let text = line.dropFirst(3)
            return text.first == UInt8(ascii: "-") || text.first == .space ? text.dropFirst() : text
        }
        // The code counts, whatever the text says: a status of another class is text.
        let first = texts.first.map(word) ?? []
        let status = SmtpStatus(bytes: first).flatMap { $0.kind == code / 100 ? $0 : nil }
        let shown = texts.map { text in status != nil && word(text) == first ? text.dropFirst(first.count + 1) : text }
        return SmtpReply(code, status, lines: shown.map { ReplyText.clean(String(decoding: $0, as: UTF8.self), utf8: true) })
    }

    private static func word(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> { text.prefix { $0 != .space } }
}
