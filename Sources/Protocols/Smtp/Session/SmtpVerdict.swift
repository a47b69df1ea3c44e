// SPDX-License-Identifier: EUPL-1.2

/// What a command does if the server has nothing against it.
public enum SmtpTransition: Hashable, Sendable {
    case hello(SmtpHello, extended: Bool)
    /// The handshake begins behind the reply; confirmed once it has succeeded.
    case startTls
    /// Confirmed once the credentials are found right. The lines until then are responses, not commands.
    case authenticate(mechanism: String, initialResponse: SmtpSecret?)
    case sender(SmtpReversePath, SmtpMailParameters)
    case recipient(SmtpForwardPath, SmtpRcptParameters)
    /// Confirmed with the reply 354.
    case content
    /// So many octets follow; confirmed or refused once they have been read.
    case chunk(size: Int, last: Bool)
    case reset
    case quit
}

/// What the order of the session says to a command.
public enum SmtpVerdict: Hashable, Sendable {
    /// In order. The server decides and then says ``SmtpDialog/accepted()`` or ``SmtpDialog/refused(counted:)``.
    case accept(SmtpTransition)
    /// Nothing changes.
    case reply(SmtpReply)
    /// So many octets of content follow and must be dropped; the reply comes behind them (RFC 3030 §2).
    case skip(octets: Int, SmtpReply)
    /// The last reply of the session.
    case close(SmtpReply)
}
