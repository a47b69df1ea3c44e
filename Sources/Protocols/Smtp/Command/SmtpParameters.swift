// SPDX-License-Identifier: EUPL-1.2

/// How the content is coded as a whole (RFC 6152, RFC 3030 §3).
public enum SmtpBody: String, Hashable, Sendable {
    case sevenBit = "7BIT"
    case eightBit = "8BITMIME"
    case binary = "BINARYMIME"
}

/// How much of a message comes back with a report of failure (RFC 3461 §4.3).
public enum SmtpReturn: String, Hashable, Sendable {
    case full = "FULL"
    case headers = "HDRS"
}

/// What the sender wants to hear of a recipient (RFC 3461 §4.1). The empty set is `NEVER`.
public struct SmtpNotify: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let success = SmtpNotify(rawValue: 1)
    public static let failure = SmtpNotify(rawValue: 2)
    public static let delay = SmtpNotify(rawValue: 4)
    public static let never: SmtpNotify = []

    static let words: KeyValuePairs<String, SmtpNotify> = ["SUCCESS": .success, "FAILURE": .failure, "DELAY": .delay]

    init?(value: ArraySlice<UInt8>) {
        self = []
        if value.isSame("NEVER") { return }
        for word in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            guard let known = Self.words.first(where: { word.isSame($0.key) }) else { return nil }
            insert(known.value)
        }
    }

    var value: String {
        isEmpty ? "NEVER" : Self.words.filter { contains($0.value) }.map(\.key).joined(separator: ",")
    }
}

/// What may follow the path of MAIL. Nothing is said of it where a value is `nil` or `false`.
public struct SmtpMailParameters: Hashable, Sendable {
    /// Announced octets (RFC 1870); a promise, not a measure.
    public var size: Int?
    public var body: SmtpBody?
    /// Addresses and headers may hold UTF-8 (RFC 6531).
    public var smtpUtf8 = false
    public var ret: SmtpReturn?
    /// ENVID, decoded: visible ASCII and blanks (RFC 3461 §4.4).
    public var envelopeId: String?
    /// AUTH: who submitted the message, by the word of the client (RFC 4954 §5).
    public var auth: SmtpReversePath?
    /// Only over TLS, all the way (RFC 8689).
    public var requireTls = false

    public init() {}
}

/// What may follow the path of RCPT.
public struct SmtpRcptParameters: Hashable, Sendable {
    /// `nil` means failure, and delay where the server likes (RFC 3461 §4.1).
    public var notify: SmtpNotify?
    public var originalRecipient: SmtpOriginalRecipient?

    public init(notify: SmtpNotify? = nil, originalRecipient: SmtpOriginalRecipient? = nil) {
        self.notify = notify
        self.originalRecipient = originalRecipient
    }
}
