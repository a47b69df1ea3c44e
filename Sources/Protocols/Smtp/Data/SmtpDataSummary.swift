// SPDX-License-Identifier: EUPL-1.2

/// What a message was like that has come to its end.
public struct SmtpDataSummary: Hashable, Sendable {
    /// Octets without stuffed dots and without the end mark, as RFC 1870 counts them; up to the first violation.
    public var size = 0
    /// Octets of the longest line without its CRLF; up to the first violation.
    public var longestLine = 0
    /// Bare line feeds that became CRLF.
    public var normalisedLineFeeds = 0
    /// Why the message must not be taken. Some of its content may have been handed out before that was known.
    public var problem: SmtpDataProblem?

    /// Lines longer than RFC 5321 §4.5.3.1.6 allows: they are taken, and must be coded anew before anything is signed.
    public var hasLongLines: Bool { longestLine > SmtpLimits.textLine }
}

/// Why content is refused after all of it has been read.
public enum SmtpDataProblem: Error, Hashable, Sendable {
    case bareLineFeed
    case bareCarriageReturn
    case nul
    /// Found only where nothing else is wrong.
    case tooLarge

    public var reply: SmtpReply {
        switch self {
        case .bareLineFeed: SmtpReply(550, "5.5.2", "Bare <LF> received")
        case .bareCarriageReturn: SmtpReply(550, "5.5.2", "Bare <CR> received")
        case .nul: SmtpReply(550, "5.6.0", "NUL received")
        case .tooLarge: .tooLarge
        }
    }
}

/// What to do with a line feed that no carriage return precedes.
public enum SmtpBareLineFeed: Hashable, Sendable {
    /// The message is refused.
    case refuse
    /// It becomes CRLF. Only for old devices of one's own network that cannot do better; the end of a message stays
    /// CRLF . CRLF for them as well.
    case normalise
}
