// SPDX-License-Identifier: EUPL-1.2

/// What a field is to header protection.
enum FieldKind {
    /// Says how the body is built, so each layer has its own (RFC 9787 §1.1.1).
    case structural
    /// Added by mail systems on the way (RFC 5321 §4.4, RFC 5322 §3.6.6 and §3.6.7, RFC 6376, RFC 8601, RFC 8617); no
    /// composer knows it (RFC 9788 §7).
    case trace
    /// Added by list managers (RFC 9788 §7.1), or by whoever sends as one.
    case list
    /// RFC 9788 §11.4: the other recipients must not learn of it.
    case bcc
    /// RFC 9788 §2.2.
    case outerCopy
    case message

    /// - Parameter key: the name in small letters.
    init(_ key: String) {
        switch key {
        case "mime-version": self = .structural
        case _ where key.hasPrefix("content-"): self = .structural
        case "return-path", "received", "received-spf", "authentication-results", "dkim-signature", "domainkey-signature",
            "delivered-to", "x-original-to":
            self = .trace
        case _ where key.hasPrefix("resent-") || key.hasPrefix("arc-"): self = .trace
        case "archived-at": self = .list
        case _ where key.hasPrefix("list-"): self = .list
        case "bcc": self = .bcc
        case "hp-outer": self = .outerCopy
        default: self = .message
        }
    }

    /// RFC 9787 §1.1.2, and the other informational fields of RFC 5322 §3.6.5: what people are used to see.
    static let userFacing: Set<String> = [
        "subject", "from", "to", "cc", "date", "reply-to", "sender", "comments", "keywords",
    ]
}
