// SPDX-License-Identifier: EUPL-1.2

/// A key record as it stands in the DNS (RFC 6376 §3.6.1, RFC 8463 §4).
public struct DkimKey: Hashable, Sendable {
    /// `k=` in small letters; `rsa` where nothing is said.
    public let type: String
    /// For `rsa` the DER of a SubjectPublicKeyInfo or RSAPublicKey, for `ed25519` the 32 bytes. Empty: the key is revoked.
    public let publicKey: [UInt8]
    /// `t=y`: the domain is still trying.
    public let testing: Bool
    /// `t=s`: the identity must be the domain itself.
    public let strict: Bool
    /// `h=`: the hashes the key may be used with; `nil` are all.
    public let hashes: [String]?
    /// `s=`: the services the key is meant for; `nil` are all.
    public let services: [String]?

    public var revoked: Bool { publicKey.isEmpty }

    /// Longest record that is read.
    public static let longest = 16 << 10

    /// - Parameter record: the strings of one TXT record, put together.
    public init(record: some Collection<UInt8>) throws(DkimError) {
        guard record.count <= Self.longest else { throw .tooLong }
        let tags = try TagList(Array(record)[...])
        if let version = tags["v"], !version.elementsEqual("DKIM1".utf8) || tags.tags.first?.name != "v" { throw .versionUnknown }
        type = tags["k"].map { String(decoding: $0, as: UTF8.self).lowercased() } ?? "rsa"
        publicKey = try tags.base64("p")
        let flags = tags.words("t") ?? []
        testing = flags.contains("y")
        strict = flags.contains("s")
        hashes = tags.words("h").map { $0.map { $0.lowercased() } }
        services = tags.words("s").map { $0.map { $0.lowercased() } }
    }

    /// Why a signature may not be checked with this key; `nil` if it may (RFC 6376 §6.1.2).
    func objection(to signature: DkimSignature, service: String) -> DkimFault? {
        if revoked { return .keyRevoked }
        if type != signature.algorithm.keyType { return .keyOfOtherType }
        if let hashes, !hashes.contains("sha256") { return .hashNotAllowed }
        if let services, !services.contains("*"), !services.contains("email"), !services.contains(service) {
            return .serviceNotAllowed
        }
        if strict, signature.identityDomain != signature.domain { return .identityNotAllowed }
        return nil
    }
}
