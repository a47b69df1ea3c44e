// SPDX-License-Identifier: EUPL-1.2

/// What the TLSA records of a host say about the chain it shows (RFC 7672 §2.2, §3).
public enum DaneOutcome: Hashable, Sendable {
    /// The server is the one named; its names and its expiry do not matter (RFC 7672 §3.1.1).
    case authenticated(TlsaUsage)
    /// An authority is named. The server is authenticated when the chain holds from its certificate to one of these anchors, is
    /// not expired, and its certificate bears one of the names (RFC 7672 §3.1.2, §3.2).
    case needsNameCheck(anchors: [DaneAnchor], names: [String])
    /// No record can be used: TLS is still a must, but no one is authenticated (RFC 7672 §2.2).
    case unusable
    /// Records can be used and none fits: no mail may go to this host.
    case mismatch
}

/// Where the authority of a record stands.
public enum DaneAnchor: Hashable, Sendable {
    /// In the chain, counted from the server's certificate at 0; so never 0.
    case inChain(Int)
    /// Only in the record: the certificate or the bare public key (RFC 7671 §5.2).
    case certificate([UInt8])
    case publicKey([UInt8])
}
