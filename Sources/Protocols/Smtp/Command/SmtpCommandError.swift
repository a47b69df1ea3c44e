// SPDX-License-Identifier: EUPL-1.2

/// Why a command line is refused, and with which reply.
public enum SmtpCommandError: Error, Hashable, Sendable {
    case unrecognised
    /// NUL, a bare CR or LF, a tab or another control.
    case controlByte
    /// Not UTF-8, or beyond ASCII where only ASCII may stand.
    case notText
    case argumentMissing
    case argumentUnexpected
    case argumentInvalid
    case sender(SmtpAddressError)
    case recipient(SmtpAddressError)
    /// An address beyond ASCII without the parameter SMTPUTF8.
    case utf8NotAnnounced
    /// The parameter belongs to no extension that is offered.
    case parameterUnknown(String)
    case parameterRepeated(String)
    case parameterInvalid(String)
    /// BDAT without a length that can be read.
    case chunkSizeInvalid
    case base64Invalid

    /// Bytes of a message may follow that nobody can tell from commands: answer and close.
    public var mustClose: Bool { self == .chunkSizeInvalid }

    /// RFC 5321 §4.2.2, RFC 3463.
    public var reply: SmtpReply {
        switch self {
        case .unrecognised: SmtpReply(500, "5.5.1", "Command unrecognized")
        case .controlByte: SmtpReply(500, "5.5.2", "Control characters are not allowed")
        case .notText: SmtpReply(500, "5.5.2", "Characters are not allowed here")
        case .argumentMissing: SmtpReply(501, "5.5.4", "Argument missing")
        case .argumentUnexpected: SmtpReply(501, "5.5.4", "No argument allowed")
        case .argumentInvalid: SmtpReply(501, "5.5.4", "Syntax error in argument")
        case .sender(.pathTooLong), .sender(.localPartTooLong), .sender(.domainTooLong):
            SmtpReply(501, "5.1.7", "Path too long")
        case .sender: SmtpReply(501, "5.1.7", "Syntax error in sender address")
        case .recipient(.pathTooLong), .recipient(.localPartTooLong), .recipient(.domainTooLong):
            SmtpReply(501, "5.1.3", "Path too long")
        case .recipient: SmtpReply(501, "5.1.3", "Syntax error in recipient address")
        case .utf8NotAnnounced: SmtpReply(553, "5.6.7", "Address needs SMTPUTF8")
        case .parameterUnknown(let name): SmtpReply(555, "5.5.4", "Parameter \(name) unknown")
        case .parameterRepeated(let name): SmtpReply(501, "5.5.4", "Parameter \(name) given twice")
        case .parameterInvalid(let name): SmtpReply(501, "5.5.4", "Syntax error in parameter \(name)")
        case .chunkSizeInvalid: SmtpReply(501, "5.5.4", "Chunk size invalid")
        case .base64Invalid: SmtpReply(501, "5.5.2", "Cannot decode base64")
        }
    }
}
