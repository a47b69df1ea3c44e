// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// One authentication exchange at the server's side (RFC 4954 §4): PLAIN (RFC 4616) and LOGIN, which old clients know.
public struct SmtpAuthExchange: Sendable {
    public enum Step: Hashable, Sendable {
        /// To be sent; the next line of the client belongs to the exchange.
        case challenge(SmtpReply)
        /// The exchange is over; the caller checks them and answers.
        case credentials(SmtpCredentials)
    }

    private enum Awaited: Sendable {
        case plain
        case user
        case password(user: String)
        case nothing
    }

    /// In the order in which they are offered.
    public static let mechanisms = ["PLAIN", "LOGIN"]

    private var awaited: Awaited

    /// `nil` for another mechanism.
    public init?(mechanism: String) {
        switch mechanism {
        case "PLAIN": awaited = .plain
        case "LOGIN": awaited = .user
        default: return nil
        }
    }

    /// Begins with what the command brought along.
    public mutating func begin(_ initialResponse: SmtpSecret?) throws(SmtpAuthError) -> Step {
        if let initialResponse { return try take(initialResponse.bytes) }
        if case .user = awaited { return .challenge(.challenge(Array("Username:".utf8))) }
        return .challenge(.challenge([]))
    }

    /// Goes on with a line of the client, without its CRLF. Base64 is as strict as RFC 4954 §4 wants it.
    public mutating func receive(_ line: some Collection<UInt8>) throws(SmtpAuthError) -> Step {
        if line.elementsEqual([UInt8(ascii: "*")]) { throw .cancelled }
        guard let bytes = Base64.decode(Array(line), canonical: true) else { throw .base64Invalid }
        return try take(bytes)
    }

    private mutating func take(_ bytes: [UInt8]) throws(SmtpAuthError) -> Step {
        let before = awaited
        awaited = .nothing
        switch before {
        case .plain:
            guard let credentials = SmtpCredentials(plain: bytes) else { throw .malformed }
            return .credentials(credentials)
        case .user:
            guard (1...255).contains(bytes.count), let user = String(validating: bytes, as: UTF8.self) else { throw .malformed }
            awaited = .password(user: user)
            return .challenge(.challenge(Array("Password:".utf8)))
        case .password(let user):
            guard let credentials = SmtpCredentials(user: user, password: bytes) else { throw .malformed }
            return .credentials(credentials)
        case .nothing: throw .malformed
        }
    }
}

/// Why an exchange ended without credentials.
public enum SmtpAuthError: Error, Hashable, Sendable {
    /// The client sent `*`.
    case cancelled
    case base64Invalid
    /// Decoded, but not what the mechanism asks for.
    case malformed
    /// The caller's line reader found the line too long.
    case tooLong

    /// RFC 4954 §4, §6.
    public var reply: SmtpReply {
        switch self {
        case .cancelled: SmtpReply(501, "5.7.0", "Authentication cancelled")
        case .base64Invalid: SmtpReply(501, "5.5.2", "Cannot decode base64")
        case .malformed: SmtpReply(501, "5.5.2", "Malformed authentication response")
        case .tooLong: SmtpReply(500, "5.5.6", "Authentication exchange line is too long")
        }
    }
}
