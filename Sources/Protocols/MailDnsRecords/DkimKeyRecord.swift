// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Writes the key others check our signatures with: the TXT record at `<selector>._domainkey.<domain>` (RFC 6376 §3.6.1).
public struct DkimKeyRecord: Hashable, Sendable {
    public enum KeyType: String, Hashable, Sendable, CaseIterable { case rsa, ed25519 }

    public var type: KeyType
    /// For `rsa` the DER of the SubjectPublicKeyInfo, for `ed25519` the 32 bytes (RFC 8463 §4.2). Empty revokes the key.
    public var publicKey: [UInt8]
    /// The domain is only trying: receivers shall not act on it.
    public var testing: Bool

    public init(type: KeyType, publicKey: [UInt8], testing: Bool = false) {
        self.type = type
        self.publicKey = publicKey
        self.testing = testing
    }

    public static func name(selector: String, domain: String) -> String { "\(selector)._domainkey.\(domain)" }

    /// For mail and SHA-256 only, which is all we sign.
    public var text: String {
        let parts =
            ["v=DKIM1", "k=\(type.rawValue)", "h=sha256", "s=email"] + (testing ? ["t=y"] : []) + [
                "p=\(Base64.text(publicKey))"
            ]
        return parts.joined(separator: "; ")
    }
}
