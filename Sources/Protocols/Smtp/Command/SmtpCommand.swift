// SPDX-License-Identifier: EUPL-1.2

/// The commands of RFC 5321 §4.1.1, RFC 3030 §2 (BDAT), RFC 3207 (STARTTLS) and RFC 4954 (AUTH).
public enum SmtpCommand: Hashable, Sendable {
    case helo(SmtpHello)
    case ehlo(SmtpHello)
    case mail(SmtpReversePath, SmtpMailParameters)
    case rcpt(SmtpForwardPath, SmtpRcptParameters)
    case data
    /// So many octets of the message follow at once.
    case bdat(size: Int, last: Bool)
    case rset
    case noop
    case quit
    /// A user or a mailbox in whatever form the client likes.
    case vrfy(String)
    case expn(String)
    case help
    case startTls
    /// The mechanism in capital letters; the response decoded, empty where the client sent `=`.
    case auth(mechanism: String, initialResponse: SmtpSecret?)

    public var verb: String {
        switch self {
        case .helo: "HELO"
        case .ehlo: "EHLO"
        case .mail: "MAIL"
        case .rcpt: "RCPT"
        case .data: "DATA"
        case .bdat: "BDAT"
        case .rset: "RSET"
        case .noop: "NOOP"
        case .quit: "QUIT"
        case .vrfy: "VRFY"
        case .expn: "EXPN"
        case .help: "HELP"
        case .startTls: "STARTTLS"
        case .auth: "AUTH"
        }
    }

    /// Whether a client must wait for the reply before it says more (RFC 2920 §3.1, RFC 3207 §4, RFC 4954 §4).
    /// AUTH PLAIN with its response is done in one turn and may be followed; so may BDAT (RFC 3030 §4.2).
    public var endsGroup: Bool {
        switch self {
        case .mail, .rcpt, .rset, .bdat: false
        case .auth(let mechanism, let response): !(mechanism == "PLAIN" && response != nil)
        default: true
        }
    }
}

/// Bytes that no log may show.
public struct SmtpSecret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public var description: String { "(secret)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
