// SPDX-License-Identifier: EUPL-1.2

/// What a server answers (RFC 5321 §4.2).
public struct SmtpReply: Hashable, Sendable, CustomStringConvertible {
    /// 200 to 599.
    public let code: Int
    public let status: SmtpStatus?
    /// Without codes; at least one, which may be empty.
    public let lines: [String]

    public init(_ code: Int, _ status: SmtpStatus? = nil, _ text: String = "") {
        self.init(code, status, lines: [text])
    }

    /// The code must be one of 200 to 599.
    public init(_ code: Int, _ status: SmtpStatus? = nil, lines: [String]) {
        precondition((200...599).contains(code), "no reply code: \(code)")
        self.code = code
        self.status = status
        self.lines = lines.isEmpty ? [""] : lines
    }

    /// As it is sent. Whatever the lines hold, nothing but this reply is written: controls become blanks, long lines are cut
    /// into several.
    ///
    /// - Parameters:
    ///   - utf8: whether the client may be sent more than ASCII (RFC 6531 §3.7.4.2).
    ///   - enhanced: whether status codes are offered (RFC 2034).
    public func bytes(utf8: Bool = false, enhanced: Bool = true, limits: SmtpLimits = SmtpLimits()) -> [UInt8] {
        let mark = enhanced ? status.map { "\($0) " } ?? "" : ""
        let room = max(16, limits.replyLine - 6 - mark.utf8.count)
        let pieces = lines.flatMap { ReplyText.pieces(ReplyText.clean($0, utf8: utf8), most: room) }
        var result: [UInt8] = []
        for (number, piece) in pieces.enumerated() {
            result += "\(code)\(number + 1 < pieces.count ? "-" : " ")\(mark)".utf8
            result += piece
            result += [.cr, .lf]
        }
        return result
    }

    /// For logs and reports: one line.
    public var description: String {
        ([status.map { "\(code) \($0)" } ?? "\(code)"] + lines.filter { !$0.isEmpty }.map { ReplyText.clean($0, utf8: true) })
            .joined(separator: " ")
    }
}
