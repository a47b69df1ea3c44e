// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import COpenSSL
internal import Kryptoprotokoll

/// Somebody a message is encrypted for: his public key, checked, and how the message names him.
final class Umschlagempfaenger {
    enum Art {
        case rsa
        /// Makes keys on the same curve (EVP_PKEY_CTX).
        case kurve(erzeuger: OpaquePointer)
    }

    private static let rsaBitsMindestens: Int32 = 2048

    let schluessel: OpaquePointer
    let art: Art
    /// DER IssuerAndSerialNumber (RFC 5652 §10.2.4).
    let kennung: [UInt8]

    /// - Throws: `.zertifikatUntauglich` for a key that is no RSA or EC, is short, or is no point of its curve of the right order
    ///   (NIST SP 800-56A §5.6.2.3.3): with such a one the message could be read by others.
    init(_ x509: OpaquePointer) throws(Absage) {
        kennung = Der.sequence(
            try Ossl.der { i2d_X509_NAME(X509_get_issuer_name(x509), $0) },
            try Ossl.der { i2d_ASN1_INTEGER(X509_get0_serialNumber(x509), $0) })
        guard let schluessel = X509_get0_pubkey(x509) else { throw Absage(.zertifikatUntauglich, Ossl.fehler()) }
        switch EVP_PKEY_get_base_id(schluessel) {
        case EVP_PKEY_RSA:
            guard EVP_PKEY_get_bits(schluessel) >= Self.rsaBitsMindestens else {
                throw Absage(.zertifikatUntauglich, "RSA below \(Self.rsaBitsMindestens) bits")
            }
            art = .rsa
        case EVP_PKEY_EC: art = .kurve(erzeuger: try Self.erzeuger(schluessel))
        case let andere: throw Absage(.zertifikatUntauglich, "nothing can be encrypted for a key of kind \(andere)")
        }
        EVP_PKEY_up_ref(schluessel)
        self.schluessel = schluessel
    }

    deinit {
        if case .kurve(let erzeuger) = art { EVP_PKEY_CTX_free(erzeuger) }
        EVP_PKEY_free(schluessel)
    }

    private static func erzeuger(_ schluessel: OpaquePointer) throws(Absage) -> OpaquePointer {
        guard let kontext = EVP_PKEY_CTX_new_from_pkey(nil, schluessel, nil) else { throw Absage(.bibliothek, Ossl.fehler()) }
        guard EVP_PKEY_public_check(kontext) == 1, EVP_PKEY_keygen_init(kontext) == 1 else {
            EVP_PKEY_CTX_free(kontext)
            throw Absage(.zertifikatUntauglich, Ossl.fehler())
        }
        return kontext
    }
}
