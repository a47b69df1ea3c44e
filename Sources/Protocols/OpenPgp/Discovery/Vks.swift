// SPDX-License-Identifier: EUPL-1.2

/// Addresses of a verifying key server (keys.openpgp.org, `/vks/v1`), which gives out user ids only with the owner's consent.
public struct Vks: Hashable, Sendable {
    public static let publicServer = "keys.openpgp.org"
    /// In small letters.
    public let host: String

    /// `nil` for what is no host name.
    public init?(host: String) {
        guard let name = HostName.normal(Array(host.utf8)[...]) else { return nil }
        self.host = name
    }

    public func url(_ fingerprint: PgpFingerprint) -> String { "https://\(host)/vks/v1/by-fingerprint/\(fingerprint)" }
    public func url(_ keyId: PgpKeyId) -> String { "https://\(host)/vks/v1/by-keyid/\(keyId)" }

    /// - Throws: `PgpError.address` for what is no mail address.
    public func url(address: String) throws(PgpError) -> String {
        guard MailAddress(Array(address.utf8)[...]) != nil else { throw .address }
        return "https://\(host)/vks/v1/by-email/\(Ascii.percent(address))"
    }
}
