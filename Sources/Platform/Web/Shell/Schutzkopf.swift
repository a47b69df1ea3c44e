// SPDX-License-Identifier: EUPL-1.2
internal import HTTPTypes

/// Headers that every answer carries (architecture § 7).
enum Schutzkopf {
    static func setzen(_ headers: inout HTTPFields, nonce: String, konfiguration: Webkonfiguration) {
        headers[.contentSecurityPolicy] = [
            "default-src 'none'", "style-src 'self'", "script-src 'self' 'nonce-\(nonce)'", "img-src 'self' data:",
            "font-src 'self'", "connect-src 'self'", "frame-src 'self'", "form-action 'self'", "manifest-src 'self'",
            "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'",
        ].joined(separator: "; ")
        headers[.xContentTypeOptions] = "nosniff"
        for (name, wert) in weitere { headers[name] = wert }
        if konfiguration.tls, let hsts = HTTPField.Name("strict-transport-security") { headers[hsts] = "max-age=31536000" }
    }

    private static let weitere: [(HTTPField.Name, String)] = [
        ("referrer-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
    ].compactMap { name, wert in HTTPField.Name(name).map { ($0, wert) } }
}
