// SPDX-License-Identifier: EUPL-1.2

/// What a client does about a reply. Only the code counts, of unknown codes the first digit (RFC 5321 §4.2).
public enum SmtpReplyClass: Hashable, Sendable {
    case success
    /// The server waits for more: content after DATA, a response within AUTH.
    case intermediate
    /// To be tried again.
    case temporary
    /// Not to be tried again.
    case permanent
    /// A good answer to another question, such as 250 to DATA: the two no longer speak of the same thing.
    case outOfStep
}

/// What a reply answers.
public enum SmtpStage: Hashable, Sendable {
    case greeting
    case hello
    case startTls
    case auth
    case mail
    case rcpt
    case data
    /// After the final dot or a chunk.
    case content
    /// RSET, NOOP, QUIT and the rest.
    case other
}

extension SmtpReply {
    public func classified(at stage: SmtpStage) -> SmtpReplyClass {
        switch code {
        // RFC 5321 §4.5.3.1.10: old servers say 552 where they mean too many recipients.
        case 552 where stage == .rcpt: .temporary
        case 200...299: stage == .data ? .outOfStep : .success
        case 300...399: stage == .data || stage == .auth ? .intermediate : .outOfStep
        case 400...499: .temporary
        default: .permanent
        }
    }

    /// 421, and 521 from a host that takes no mail at all (RFC 7504 §3): the server closes the connection.
    public var closesConnection: Bool { code == 421 || code == 521 }

    /// 521 and 556 (RFC 7504): no mail is ever taken there; other hosts of the domain may still be asked only where this
    /// stood in the greeting.
    public var takesNoMail: Bool { code == 521 || code == 556 }
}
