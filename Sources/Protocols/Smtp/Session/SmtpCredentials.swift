// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Who a client says it is. Whether that is true is the caller's to find out.
public struct SmtpCredentials: Hashable, Sendable {
    /// As whom to act; empty means as oneself (RFC 4616 §2).
    public let authorizationId: String
    public let user: String
    /// UTF-8 as it came; not prepared by SASLprep (RFC 4013).
    public let password: SmtpSecret

    /// `nil` for an empty user or password, for NUL within them, and beyond 255 octets each (RFC 4616 §2).
    public init?(authorizationId: String = "", user: String, password: [UInt8]) {
        let parts = [Array(authorizationId.utf8), Array(user.utf8), password]
        guard !user.isEmpty, !password.isEmpty, parts.allSatisfy({ $0.count <= 255 && !$0.contains(.nul) }),
            String(validating: password, as: UTF8.self) != nil
        else { return nil }
        self.authorizationId = authorizationId
        self.user = user
        self.password = SmtpSecret(password)
    }

    /// The response of PLAIN: three texts with NUL between them (RFC 4616 §2).
    init?(plain bytes: [UInt8]) {
        let parts = bytes.split(separator: .nul, omittingEmptySubsequences: false)
        guard parts.count == 3, let authorizationId = String(validating: parts[0], as: UTF8.self),
            let user = String(validating: parts[1], as: UTF8.self)
        else { return nil }
        self.init(authorizationId: authorizationId, user: user, password: Array(parts[2]))
    }

    /// What a client answers in PLAIN.
    public var plainResponse: SmtpSecret {
        SmtpSecret(Array(authorizationId.utf8) + [.nul] + Array(user.utf8) + [.nul] + password.bytes)
    }

    /// What a client answers in LOGIN, one after the other.
    public var loginResponses: [SmtpSecret] { [SmtpSecret(Array(user.utf8)), password] }
}

extension SmtpSecret {
    /// As a line within an authentication exchange, with CRLF.
    public var line: [UInt8] { Base64.encode(bytes) + [.cr, .lf] }
}
