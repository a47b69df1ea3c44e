// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5958, the form in which a private key lies under its seal.
enum Pkcs8 {
    /// The caller frees the key.
    static func lies(_ der: [UInt8]) throws(Absage) -> OpaquePointer {
        let schluessel: OpaquePointer? = der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            guard let p8 = d2i_PKCS8_PRIV_KEY_INFO(nil, &zeiger, puffer.count) else { return nil }
            defer { PKCS8_PRIV_KEY_INFO_free(p8) }
            return EVP_PKCS82PKEY(p8)
        }
        guard let schluessel else { throw Absage(.unlesbar, Ossl.fehler()) }
        return schluessel
    }

    static func schreibe(_ schluessel: OpaquePointer) throws(Absage) -> [UInt8] {
        guard let p8 = EVP_PKEY2PKCS8(schluessel) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { PKCS8_PRIV_KEY_INFO_free(p8) }
        return try Ossl.der { i2d_PKCS8_PRIV_KEY_INFO(p8, $0) }
    }

    /// SubjectPublicKeyInfo (RFC 5280 §4.1.2.7).
    static func oeffentlich(_ schluessel: OpaquePointer) throws(Absage) -> [UInt8] {
        try Ossl.der { i2d_PUBKEY(schluessel, $0) }
    }
}
