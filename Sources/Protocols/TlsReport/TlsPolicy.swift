// SPDX-License-Identifier: EUPL-1.2

/// The policy that a session was held to (RFC 8460 §4.4, `policy`).
public struct TlsPolicy: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case tlsa, sts
        case noPolicyFound = "no-policy-found"
    }

    public let kind: Kind
    /// The lines of an MTA-STS policy or the TLSA records as text; empty without a policy.
    public let lines: [String]
    public let domain: String
    /// The patterns of an MTA-STS policy; for DANE the host.
    public let mxHosts: [String]

    public init(_ kind: Kind, domain: String, lines: [String] = [], mxHosts: [String] = []) {
        self.kind = kind
        self.domain = domain
        self.lines = lines
        self.mxHosts = mxHosts
    }
}

/// One kind of failure (RFC 8460 §4.4, `failure-details`) without the number of sessions. Texts that are not known are empty.
public struct TlsFailure: Hashable, Sendable {
    public var type: TlsResultType
    public var sendingIp = ""
    public var receivingHost = ""
    public var receivingHelo = ""
    public var receivingIp = ""
    public var information = ""
    public var reasonCode = ""

    public init(_ type: TlsResultType) { self.type = type }
}
