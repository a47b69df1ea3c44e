// SPDX-License-Identifier: EUPL-1.2

/// Content encryption algorithms (RFC 3565, 5084, 8103, 3370), the key size in bits.
public enum CmsCipher: Hashable, Sendable {
    case aesGcm(Int)
    case aesCcm(Int)
    case aesCbc(Int)
    case chaCha20Poly1305
    /// Weak, read for the sake of old mail only.
    case tripleDes, rc2, des
    /// By its identifier.
    case other(String)

    private static let named: [(oid: String, cipher: CmsCipher)] = [
        ("2.16.840.1.101.3.4.1.46", .aesGcm(256)), ("2.16.840.1.101.3.4.1.26", .aesGcm(192)),
        ("2.16.840.1.101.3.4.1.6", .aesGcm(128)), ("2.16.840.1.101.3.4.1.47", .aesCcm(256)),
        ("2.16.840.1.101.3.4.1.27", .aesCcm(192)), ("2.16.840.1.101.3.4.1.7", .aesCcm(128)),
        ("2.16.840.1.101.3.4.1.42", .aesCbc(256)), ("2.16.840.1.101.3.4.1.22", .aesCbc(192)),
        ("2.16.840.1.101.3.4.1.2", .aesCbc(128)), ("1.2.840.113549.1.9.16.3.18", .chaCha20Poly1305),
        ("1.2.840.113549.3.7", .tripleDes), ("1.2.840.113549.3.2", .rc2), ("1.3.14.3.2.7", .des),
    ]

    public init(oid: String) { self = Self.named.first { $0.oid == oid }?.cipher ?? .other(oid) }

    /// `nil` for a key size that does not exist.
    public var oid: String? {
        if case .other(let oid) = self { return oid }
        return Self.named.first { $0.cipher == self }?.oid
    }

    /// Whether it notices changed ciphertext by itself.
    public var authenticates: Bool {
        switch self {
        case .aesGcm, .aesCcm, .chaCha20Poly1305: true
        case .aesCbc, .tripleDes, .rc2, .des, .other: false
        }
    }
}
