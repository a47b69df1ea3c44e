// SPDX-License-Identifier: EUPL-1.2

/// Which command may stand where, and what it changes once accepted.
extension SmtpDialog {
    func judge(_ command: SmtpCommand) -> SmtpVerdict {
        if phase == .closed || phase == .content { return outOfPlace(command) }
        if phase == .refusing { return command == .quit ? .accept(.quit) : outOfPlace(command) }
        switch command {
        case .helo(let name): return .accept(.hello(name, extended: false))
        case .ehlo(let name): return .accept(.hello(name, extended: true))
        case .startTls: return judgeStartTls()
        case .auth(let mechanism, let response): return judgeAuth(mechanism, response)
        case .mail(let path, let parameters): return judgeMail(path, parameters)
        case .rcpt(let path, let parameters): return judgeRcpt(path, parameters)
        case .data: return judgeData()
        case .bdat(let size, let last): return judgeBdat(size, last)
        case .rset: return .accept(.reset)
        case .quit: return .accept(.quit)
        // At any time, also before EHLO (RFC 5321 §4.1.4).
        case .noop: return .reply(.ok)
        case .help: return .reply(.helpText)
        case .vrfy: return .reply(.cannotVerify)
        case .expn: return .reply(.notImplemented)
        }
    }

    /// The content of a chunk must be dropped even where the command has no place.
    func outOfPlace(_ command: SmtpCommand) -> SmtpVerdict {
        if case .bdat(let size, _) = command { return .skip(octets: size, .badSequence) }
        return .reply(.badSequence)
    }

    private func judgeStartTls() -> SmtpVerdict {
        if isTls { return .reply(.badSequence) }
        guard extensions.startTls else { return .reply(.notImplemented) }
        return isExtended ? .accept(.startTls) : .reply(.badSequence)
    }

    /// RFC 4954 §4: once in a session, not within a transaction.
    private func judgeAuth(_ mechanism: String, _ response: SmtpSecret?) -> SmtpVerdict {
        if extensions.auth.isEmpty { return .reply(configured.auth.isEmpty ? .notImplemented : .encryptionRequired) }
        guard phase == .ready, isExtended, !isAuthenticated else { return .reply(.badSequence) }
        guard extensions.auth.contains(mechanism) else { return .reply(.mechanismUnknown) }
        return .accept(.authenticate(mechanism: mechanism, initialResponse: response))
    }

    private func judgeMail(_ path: SmtpReversePath, _ parameters: SmtpMailParameters) -> SmtpVerdict {
        guard phase == .ready else { return .reply(.badSequence) }
        if let limit = extensions.size, limit > 0, let size = parameters.size, size > limit { return .reply(.tooLarge) }
        return .accept(.sender(path, parameters))
    }

    private func judgeRcpt(_ path: SmtpForwardPath, _ parameters: SmtpRcptParameters) -> SmtpVerdict {
        guard phase == .transaction else { return .reply(.badSequence) }
        guard recipients < limits.recipients else { return .reply(.tooManyRecipients) }
        guard !path.isUtf8 || self.parameters.smtpUtf8 else { return .reply(SmtpCommandError.utf8NotAnnounced.reply) }
        return .accept(.recipient(path, parameters))
    }

    /// RFC 3030 §2, §3: never after BDAT, never for BINARYMIME.
    private func judgeData() -> SmtpVerdict {
        guard phase == .transaction, parameters.body != .binary else { return .reply(.badSequence) }
        return recipients > 0 ? .accept(.content) : .reply(.noRecipients)
    }

    private func judgeBdat(_ size: Int, _ last: Bool) -> SmtpVerdict {
        guard extensions.chunking else { return .skip(octets: size, .notImplemented) }
        guard phase == .transaction || phase == .chunks else { return .skip(octets: size, .badSequence) }
        guard recipients > 0 else { return .skip(octets: size, .noRecipients) }
        if let limit = extensions.size, limit > 0, size > limit { return .skip(octets: size, .tooLarge) }
        return .accept(.chunk(size: size, last: last))
    }

    mutating func apply(_ transition: SmtpTransition) {
        switch transition {
        case .hello(_, let extended):
            clear()
            isExtended = extended
        case .startTls:
            // RFC 3207 §4.2: nothing heard before counts.
            clear()
            (isTls, isExtended, isAuthenticated, phase) = (true, false, false, .hello)
        case .authenticate: isAuthenticated = true
        case .sender(_, let parameters):
            self.parameters = parameters
            phase = .transaction
        case .recipient: recipients += 1
        case .content: phase = .content
        case .chunk(_, let last): if last { finishMessage(accepted: true) } else { phase = .chunks }
        case .reset: if phase != .hello { clear() }
        case .quit: phase = .closed
        }
    }
}
