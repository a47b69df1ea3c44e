// SPDX-License-Identifier: EUPL-1.2

/// Why the bytes of a server are no replies. The session cannot go on: nobody knows where the next reply begins.
public enum SmtpReplyError: Error, Hashable, Sendable {
    case lineTooLong
    case tooManyLines
    /// Something else than three digits, or a digit where the text begins.
    case notAReply
    /// The first digit is none of 2 to 5 (RFC 5321 §4.2).
    case codeOutOfRange
    /// The connection ended within a reply.
    case truncated
}
