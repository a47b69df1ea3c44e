// SPDX-License-Identifier: EUPL-1.2

/// How a certificate is named (RFC 5652 §6.2.1).
public enum CmsIdentifier: Hashable, Sendable {
    /// The issuer's name as it stands, type and length included, and the number, most significant byte first.
    case issuerAndSerial(issuer: [UInt8], serial: [UInt8])
    case subjectKeyIdentifier([UInt8])
}

/// For whom the content key is encrypted, and how (RFC 5652 §6.2).
public enum CmsRecipient: Hashable, Sendable {
    /// With an RSA key.
    case keyTransport(CmsIdentifier, CmsKeyTransport)
    /// With an agreed key; both algorithms by their identifiers (RFC 5753, RFC 8418). One agreement may serve several
    /// certificates.
    case keyAgreement([CmsIdentifier], agreement: String, wrap: String?)
    /// A way of a later standard, by its identifier.
    case other(String)

    public var identifiers: [CmsIdentifier] {
        switch self {
        case .keyTransport(let identifier, _): [identifier]
        case .keyAgreement(let identifiers, _, _): identifiers
        case .other: []
        }
    }
}

public enum CmsKeyTransport: Hashable, Sendable {
    /// RSAES-PKCS1-v1_5.
    case pkcs1
    /// RSAES-OAEP with the hash and the hash of its mask, by their identifiers (RFC 3560).
    case oaep(hash: String, mask: String)
    case other(String)
}
