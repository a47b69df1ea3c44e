// SPDX-License-Identifier: EUPL-1.2

/// The order of a session at the server's side (RFC 5321 §4.1.4). It knows no policy: it says whether a command is in its
/// place, and its state changes only when the server has accepted the command.
public struct SmtpDialog: Sendable {
    public enum Phase: Hashable, Sendable {
        /// The greeting has not been sent.
        case greeting
        /// The greeting was a refusal; only QUIT is left (RFC 5321 §3.1).
        case refusing
        /// EHLO or HELO is awaited.
        case hello
        /// No transaction is open.
        case ready
        /// A sender is accepted.
        case transaction
        /// Content follows 354.
        case content
        /// Between two chunks.
        case chunks
        /// A chunk was refused; its followers are dropped up to the last one.
        case chunksRefused
        case closed
    }

    public internal(set) var phase = Phase.greeting
    /// Whether the client said EHLO rather than HELO.
    public internal(set) var isExtended = false
    public internal(set) var isTls: Bool
    public internal(set) var isAuthenticated = false
    /// Accepted recipients of the open transaction.
    public internal(set) var recipients = 0
    /// Parameters of the open transaction's sender.
    public internal(set) var parameters = SmtpMailParameters()
    private var pending: SmtpTransition?
    private var errors = 0
    private var idleCommands = 0
    let configured: SmtpExtensions
    let limits: SmtpLimits

    /// - Parameters:
    ///   - extensions: all that the server can do; see ``extensions`` for what is offered when.
    ///   - tls: whether TLS is there from the first byte (port 465).
    public init(extensions: SmtpExtensions, tls: Bool = false, limits: SmtpLimits = SmtpLimits()) {
        configured = extensions
        isTls = tls
        self.limits = limits
    }

    /// What is offered now. Parameters are understood after HELO too, since some clients send them then.
    public var extensions: SmtpExtensions { configured.offered(tls: isTls) }

    /// Says that the greeting is sent; `false` if it was a refusal such as 554.
    public mutating func greeted(accepting: Bool = true) {
        if phase == .greeting { phase = accepting ? .hello : .refusing }
    }

    /// Judges a command. While one awaits its decision, and while content is read, every other one is out of place.
    public mutating func receive(_ command: SmtpCommand) -> SmtpVerdict {
        if phase == .greeting {
            phase = .closed
            return .close(.talkedTooEarly)
        }
        if isIdle(command) {
            idleCommands += 1
            if idleCommands > limits.idleCommands { return close(.tooManyIdleCommands) }
        }
        guard pending == nil else { return outOfPlace(command) }
        let verdict = judge(command)
        switch verdict {
        case .accept(let transition): pending = transition
        case .reply(let reply) where reply.code >= 500: if let last = mistake() { return close(last) }
        case .skip:
            // Those that were under way when the first one was refused are no new mistakes.
            if phase != .chunksRefused, let last = mistake() { return close(last) }
            if case .bdat(_, let last) = command { refuseChunk(last: last) }
        default: break
        }
        return verdict
    }

    /// Counts a line that is no command; the reply to it, or the last one of the session.
    public mutating func receive(_ error: SmtpCommandError) -> SmtpVerdict { refuse(error.reply, close: error.mustClose) }

    public mutating func receive(_ error: SmtpLineError) -> SmtpVerdict { refuse(error.reply, close: false) }

    /// The server has accepted what ``receive(_:)`` found in order.
    public mutating func accepted() {
        guard let transition = pending else { return }
        pending = nil
        apply(transition)
    }

    /// The server has refused it, for reasons of its own.
    ///
    /// - Parameter counted: whether that was the client's mistake.
    /// - Returns: the last reply of the session instead of the server's own, if there were too many.
    public mutating func refused(counted: Bool = true) -> SmtpReply? {
        guard let transition = pending else { return nil }
        pending = nil
        if case .chunk(_, let last) = transition { refuseChunk(last: last) }
        guard counted, let last = mistake() else { return nil }
        phase = .closed
        return last
    }

    /// The content after 354 is complete and answered. The transaction is over either way (RFC 5321 §4.1.1.4).
    public mutating func contentEnded(accepted: Bool) {
        guard phase == .content else { return }
        finishMessage(accepted: accepted)
    }

    /// Whether bytes that are there already although this command is not answered yet break RFC 2920 §3.1. After STARTTLS
    /// the connection must then be closed, or somebody's plain text would be heard as if it came through TLS.
    public func isPipeliningViolation(after command: SmtpCommand) -> Bool {
        if case .bdat = command { return false }
        return command.endsGroup || !isExtended || !extensions.pipelining
    }

    mutating func finishMessage(accepted: Bool) {
        clear()
        if accepted { (errors, idleCommands) = (0, 0) }
    }

    /// No transaction is open any more.
    mutating func clear() {
        phase = .ready
        recipients = 0
        parameters = SmtpMailParameters()
    }

    /// A refused chunk spoils the transaction (RFC 3030 §2); behind the last one there is none any more.
    private mutating func refuseChunk(last: Bool) {
        guard phase == .transaction || phase == .chunks || phase == .chunksRefused else { return }
        if last { clear() } else { phase = .chunksRefused }
    }

    private mutating func refuse(_ reply: SmtpReply, close mustClose: Bool) -> SmtpVerdict {
        if let last = mistake() { return close(last) }
        return mustClose ? close(reply) : .reply(reply)
    }

    private mutating func mistake() -> SmtpReply? {
        errors += 1
        return errors > limits.errors ? .tooManyErrors : nil
    }

    private mutating func close(_ reply: SmtpReply) -> SmtpVerdict {
        phase = .closed
        pending = nil
        return .close(reply)
    }

    private func isIdle(_ command: SmtpCommand) -> Bool {
        switch command {
        case .noop, .rset, .vrfy, .expn, .help, .helo, .ehlo: true
        default: false
        }
    }
}
