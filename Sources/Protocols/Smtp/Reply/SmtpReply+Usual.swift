// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// The usual replies of a server; codes of RFC 5321 §4.2.2 and RFC 4954 §6, status codes of RFC 3463 and RFC 5248.
extension SmtpReply {
    public static let ok = SmtpReply(250, "2.0.0", "OK")
    public static let senderOk = SmtpReply(250, "2.1.0", "Sender OK")
    public static let recipientOk = SmtpReply(250, "2.1.5", "Recipient OK")
    public static let startMail = SmtpReply(354, nil, "End data with <CR><LF>.<CR><LF>")
    public static let cannotVerify = SmtpReply(252, "2.0.0", "Send some mail, I'll try my best")
    public static let helpText = SmtpReply(214, "2.0.0", "See RFC 5321")
    public static let startTls = SmtpReply(220, "2.0.0", "Ready to start TLS")
    public static let authenticated = SmtpReply(235, "2.7.0", "Authentication successful")
    public static let closing = SmtpReply(221, "2.0.0", "Bye")

    public static let shuttingDown = SmtpReply(421, "4.3.2", "Service shutting down")
    public static let idle = SmtpReply(421, "4.4.2", "Timeout, closing connection")
    public static let tooManyErrors = SmtpReply(421, "4.7.0", "Too many errors")
    public static let tooManyIdleCommands = SmtpReply(421, "4.7.0", "Too many commands without mail")
    public static let tooManyRecipients = SmtpReply(452, "4.5.3", "Too many recipients")
    public static let storageFull = SmtpReply(452, "4.3.1", "Insufficient system storage")
    public static let localError = SmtpReply(451, "4.3.0", "Local error in processing")
    public static let tlsUnavailable = SmtpReply(454, "4.7.0", "TLS not available")
    public static let authUnavailable = SmtpReply(454, "4.7.0", "Temporary authentication failure")

    public static let lineTooLong = SmtpReply(500, "5.5.2", "Line too long")
    public static let notImplemented = SmtpReply(502, "5.5.1", "Command not implemented")
    public static let badSequence = SmtpReply(503, "5.5.1", "Bad sequence of commands")
    public static let pipeliningRefused = SmtpReply(503, "5.5.1", "Pipelining not allowed here")
    public static let mechanismUnknown = SmtpReply(504, "5.5.4", "Authentication mechanism unknown")
    public static let tlsRequired = SmtpReply(530, "5.7.0", "Must issue a STARTTLS command first")
    public static let authRequired = SmtpReply(530, "5.7.0", "Authentication required")
    public static let credentialsInvalid = SmtpReply(535, "5.7.8", "Authentication credentials invalid")
    public static let encryptionRequired = SmtpReply(538, "5.7.11", "Encryption required for authentication")
    public static let mailboxUnknown = SmtpReply(550, "5.1.1", "Mailbox unknown")
    public static let relayDenied = SmtpReply(550, "5.7.1", "Relay access denied")
    public static let looping = SmtpReply(554, "5.4.6", "Too many hops")
    public static let tooLarge = SmtpReply(552, "5.3.4", "Message too large")
    public static let noRecipients = SmtpReply(554, "5.5.1", "No valid recipients")
    public static let talkedTooEarly = SmtpReply(554, "5.5.1", "Spoke before the greeting")

    /// RFC 5321 §4.2: the greeting.
    public static func greeting(_ host: SmtpDomain) -> SmtpReply { SmtpReply(220, nil, "\(host.text) ESMTP") }

    /// A challenge of an authentication exchange; nothing but base64 may stand there (RFC 4954 §4).
    public static func challenge(_ bytes: [UInt8]) -> SmtpReply { SmtpReply(334, nil, Base64.text(bytes)) }
}
