// SPDX-License-Identifier: EUPL-1.2

/// How a message came in, as the keyword behind `with` (RFC 3848; RFC 6531 §3.7.3, §4.3).
public struct MailTransport: Hashable, Sendable {
    /// Greeted with EHLO.
    public var extended: Bool
    public var tls: Bool
    public var authenticated: Bool
    /// The transaction said SMTPUTF8.
    public var utf8: Bool

    public init(extended: Bool = true, tls: Bool = false, authenticated: Bool = false, utf8: Bool = false) {
        self.extended = extended
        self.tls = tls
        self.authenticated = authenticated
        self.utf8 = utf8
    }

    /// `SMTP`, `ESMTP`, `ESMTPSA`, `UTF8SMTPS` …; TLS, AUTH and SMTPUTF8 need EHLO, so they win over a plain greeting.
    public var keyword: String {
        let base = utf8 ? "UTF8SMTP" : extended || tls || authenticated ? "ESMTP" : "SMTP"
        return base + (tls ? "S" : "") + (authenticated ? "A" : "")
    }
}

/// RFC 5321 §4.4: where the envelope's sender is kept at final delivery.
public enum ReturnPathField {
    /// The whole field with CRLF; nothing is the empty sender.
    ///
    /// - Returns: `nil` for a path that cannot stand in a field.
    public static func bytes(_ path: String?) -> [UInt8]? {
        let path = path ?? ""
        // A quoted local part may hold blanks and brackets; no line end gets in.
        let good = path.utf8.count <= 320 && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        let quoted = path.utf8.first == 0x22
        guard good, quoted || path.utf8.allSatisfy({ $0 != 0x20 && $0 != 0x3C && $0 != 0x3E }) else { return nil }
        return Array("Return-Path: <\(path)>\r\n".utf8)
    }
}
