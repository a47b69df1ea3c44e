// SPDX-License-Identifier: EUPL-1.2

/// How the header is signed. Both hash with SHA-256 (RFC 8301 §3.1, RFC 8463 §3); SHA-1 is never written nor accepted.
public enum DkimAlgorithm: String, Hashable, Sendable, CaseIterable {
    case rsaSha256 = "rsa-sha256"
    case ed25519Sha256 = "ed25519-sha256"

    /// The name of the key type in a key record (`k=`).
    public var keyType: String { self == .rsaSha256 ? "rsa" : "ed25519" }
}

/// RFC 6376 §3.4.
public enum DkimCanonicalization: String, Hashable, Sendable, CaseIterable {
    /// Nearly nothing may change on the way.
    case simple
    /// Runs of blanks and the case of field names may change.
    case relaxed
}

/// SHA-256 as a library of the caller has it, so that this target needs none.
public protocol DkimHash: Sendable {
    init()
    mutating func update(_ bytes: ArraySlice<UInt8>)
    /// The 32 bytes; called once, at the end.
    mutating func finish() -> [UInt8]
}
