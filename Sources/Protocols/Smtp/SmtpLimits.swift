// SPDX-License-Identifier: EUPL-1.2

/// What a session may cost. Lengths are octets, every number is an upper bound, inclusive.
///
/// RFC 5321 §4.5.3.1 names sizes that must at least be understood; its parsers here take nothing longer. Local parts beyond
/// 64 octets are met in return paths of mailing services: whoever wants to hear from those raises `localPart`.
public struct SmtpLimits: Hashable, Sendable {
    /// A command line with its CRLF.
    public var commandLine: Int
    /// A line within an authentication exchange with its CRLF (RFC 4954 §4).
    public var authLine: Int
    /// A line of a reply that is written, with its CRLF.
    public var replyLine: Int
    /// A line of a reply that is read, with its line end. Many servers write more than the 512 of the standard.
    public var foreignReplyLine: Int
    /// Lines of one reply that is read.
    public var foreignReplyLines: Int
    public var localPart: Int
    public var domain: Int
    /// A path with its angle brackets and its source route.
    public var path: Int
    /// Recipients of one transaction; at least 100 must be taken (RFC 5321 §4.5.3.1.8).
    public var recipients: Int
    /// Mistakes of one session before it is closed with 421.
    public var errors: Int
    /// Commands that bring no mail forward (NOOP, RSET, VRFY, EHLO …) since the last message, before 421.
    public var idleCommands: Int

    public init(
        commandLine: Int = SmtpLimits.commandLineWithParameters, authLine: Int = 12_290, replyLine: Int = 512,
        foreignReplyLine: Int = 2_048, foreignReplyLines: Int = 128, localPart: Int = 64, domain: Int = 255, path: Int = 256,
        recipients: Int = 1_000, errors: Int = 20, idleCommands: Int = 100
    ) {
        self.commandLine = commandLine
        self.authLine = authLine
        self.replyLine = replyLine
        self.foreignReplyLine = foreignReplyLine
        self.foreignReplyLines = foreignReplyLines
        self.localPart = localPart
        self.domain = domain
        self.path = path
        self.recipients = recipients
        self.errors = errors
        self.idleCommands = idleCommands
    }

    /// 512, and what each extension adds to MAIL, the longest command: SIZE 26 (RFC 1870), BODY 17 (RFC 6152), SMTPUTF8 10
    /// (RFC 6531), RET 9 and ENVID 107 (RFC 3461), AUTH 500 (RFC 4954), REQUIRETLS 11 (RFC 8689).
    public static let commandLineWithParameters = 512 + 26 + 17 + 10 + 9 + 107 + 500 + 11

    /// The longest line of text without its CRLF (RFC 5321 §4.5.3.1.6); longer ones are taken and reported.
    public static let textLine = 998
}
