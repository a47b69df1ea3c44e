// SPDX-License-Identifier: EUPL-1.2

/// The registered results of the methods below, put together (RFC 8601 §2.7; RFC 8617 §4.4 for ARC).
public enum AuthenticationVerdict: String, Hashable, Sendable, CaseIterable {
    case none, pass, fail, softfail, neutral, policy, temperror, permerror
}

/// The methods a mail server writes, with the properties registered for them (IANA, Email Authentication Parameters).
extension AuthenticationResult {
    /// RFC 8601 §2.7.2. Without a sender the name of the greeting was checked.
    public static func spf(_ verdict: AuthenticationVerdict, mailFrom: String?, helo: String?, comment: String? = nil) -> Self {
        make("spf", verdict, comment, [("smtp", "mailfrom", mailFrom), ("smtp", "helo", helo)])
    }

    /// RFC 8601 §2.7.1, RFC 6008: the beginning of the signature tells several of one domain apart.
    public static func dkim(
        _ verdict: AuthenticationVerdict, domain: String?, selector: String? = nil, algorithm: String? = nil,
        signatureStart: String? = nil, reason: String? = nil
    ) -> Self {
        var result = make(
            "dkim", verdict, nil,
            [
                ("header", "d", domain), ("header", "s", selector), ("header", "a", algorithm),
                ("header", "b", signatureStart.map { String($0.prefix(8)) }),
            ])
        result.reason = reason
        return result
    }

    /// RFC 9989: the domain of the author, and what the domain asks for.
    public static func dmarc(_ verdict: AuthenticationVerdict, from: String?, policy: String? = nil) -> Self {
        make("dmarc", verdict, nil, [("header", "from", from), ("policy", "dmarc", policy)])
    }

    /// RFC 8617 §10.
    public static func arc(_ verdict: AuthenticationVerdict, oldestPass: Int? = nil, remoteIp: String? = nil) -> Self {
        make("arc", verdict, nil, [("header", "oldest-pass", oldestPass.map(String.init)), ("smtp", "remote-ip", remoteIp)])
    }

    /// RFC 8601 §2.7.3: whether the address of the peer and its name lead to each other.
    public static func iprev(_ verdict: AuthenticationVerdict, address: String) -> Self {
        make("iprev", verdict, nil, [("policy", "iprev", address)])
    }

    /// RFC 7281: whether the signature of the message holds, and whose it is.
    public static func smime(_ verdict: AuthenticationVerdict, identifier: String?, reason: String? = nil) -> Self {
        var result = make("smime", verdict, nil, [("body", "smime-identifier", identifier)])
        result.reason = reason
        return result
    }

    /// RFC 8601 §2.7.4.
    public static func auth(_ verdict: AuthenticationVerdict, user: String?) -> Self {
        make("auth", verdict, nil, [("smtp", "auth", user)])
    }

    private static func make(
        _ method: String, _ verdict: AuthenticationVerdict, _ comment: String?, _ properties: [(String, String, String?)]
    ) -> Self {
        AuthenticationResult(
            method: method, result: verdict.rawValue, comment: comment,
            properties: properties.compactMap { type, name, value in value.map { AuthenticationProperty(type, name, $0) } })
    }
}
