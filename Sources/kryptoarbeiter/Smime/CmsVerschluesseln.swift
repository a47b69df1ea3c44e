// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5083 and 5652: for one or more certificates. GCM makes AuthEnvelopedData; CBC is for partners that can read nothing else.
enum CmsVerschluesseln {
    static func verschluessle(_ frage: Kryptosatz, _ vorrat: Zertifikatsvorrat) throws(Absage) -> Kryptosatz {
        guard let inhalt = frage.bytes(.inhalt) else { throw Absage(.fragenFehlerhaft, "nothing to encrypt") }
        let empfaenger = frage.alle(.zertifikat)
        guard !empfaenger.isEmpty else { throw Absage(.fragenFehlerhaft, "no recipient") }
        let schalter = UInt32(CMS_PARTIAL | CMS_BINARY)
        let (verfahren, pkcs1) = try wahl(frage.texte(.verfahren))
        guard let cms = CMS_encrypt(nil, nil, verfahren, schalter) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { CMS_ContentInfo_free(cms) }
        for der in empfaenger {
            let x509 = try vorrat.hole(der)
            defer { X509_free(x509) }
            try fuege(x509, an: cms, pkcs1: pkcs1)
        }
        let fertig = Ossl.lesend(inhalt) { CMS_final(cms, $0, nil, schalter) }
        guard fertig == 1 else { throw Absage(.bibliothek, Ossl.fehler()) }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Cms.schreibe(cms))
        return antwort
    }

    private static func wahl(_ worte: [String]) throws(Absage) -> (OpaquePointer?, Bool) {
        let pkcs1 = worte.contains("PKCS1v15")
        switch worte.first {
        case "AES-256-GCM": return (EVP_aes_256_gcm(), pkcs1)
        case "AES-128-GCM": return (EVP_aes_128_gcm(), pkcs1)
        case "AES-256-CBC": return (EVP_aes_256_cbc(), pkcs1)
        case let anderes: throw Absage(.fragenFehlerhaft, "cipher \(anderes ?? "missing")")
        }
    }

    private static func fuege(_ x509: OpaquePointer, an cms: OpaquePointer, pkcs1: Bool) throws(Absage) {
        let schluessel = X509_get0_pubkey(x509)
        guard EVP_PKEY_get_base_id(schluessel) != EVP_PKEY_RSA || EVP_PKEY_get_bits(schluessel) >= 2048 else {
            throw Absage(.zertifikatUntauglich, "RSA below 2048 bits")
        }
        guard let empfaenger = CMS_add1_recipient_cert(cms, x509, UInt32(CMS_KEY_PARAM)) else {
            throw Absage(.zertifikatUntauglich, Ossl.fehler())
        }
        // OpenSSL's own choices are PKCS #1 v1.5 and a key derivation with SHA-1.
        let kontext = rathaus_recipient_context(empfaenger)
        switch EVP_PKEY_get_base_id(schluessel) {
        case EVP_PKEY_RSA where !pkcs1:
            guard EVP_PKEY_CTX_set_rsa_padding(kontext, RSA_PKCS1_OAEP_PADDING) > 0,
                EVP_PKEY_CTX_set_rsa_oaep_md(kontext, EVP_sha256()) > 0,
                EVP_PKEY_CTX_set_rsa_mgf1_md(kontext, EVP_sha256()) > 0
            else { throw Absage(.bibliothek, Ossl.fehler()) }
        case EVP_PKEY_EC:
            guard EVP_PKEY_CTX_set_ecdh_kdf_md(kontext, EVP_sha256()) > 0 else { throw Absage(.bibliothek, Ossl.fehler()) }
        default: break
        }
    }
}
