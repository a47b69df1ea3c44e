// SPDX-License-Identifier: EUPL-1.2

/// Where a domain's record and policy are (RFC 8461 §3.1, §3.3).
public struct StsLocation: Hashable, Sendable {
    /// Where the file lies on the policy host.
    public static let path = "/.well-known/mta-sts.txt"

    /// In small letters.
    public let domain: String

    /// `nil` for what is no host name.
    public init?(domain: String) {
        guard let name = HostName.normal(Array(domain.utf8)) else { return nil }
        self.domain = name
    }

    /// The name of the TXT record.
    public var recordName: String { "_mta-sts.\(domain)" }
    /// The host whose certificate must hold for this very name.
    public var host: String { "mta-sts.\(domain)" }
    /// Fetched without following redirects.
    public var url: String { "https://\(host)\(Self.path)" }
}
