// SPDX-License-Identifier: EUPL-1.2
internal import Asn1
internal import COpenSSL
internal import Kryptoprotokoll

extension Umschlagempfaenger {
    /// DER KeyTransRecipientInfo (RFC 5652 §6.2.1).
    /// - Parameter pkcs1: PKCS #1 v1.5 instead of OAEP with SHA-256 (RFC 3560, RFC 4055 §4.1).
    func transport(_ inhaltsschluessel: [UInt8], pkcs1: Bool) throws(Absage) -> [UInt8] {
        guard let kontext = EVP_PKEY_CTX_new_from_pkey(nil, schluessel, nil) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { EVP_PKEY_CTX_free(kontext) }
        var laenge = Int(EVP_PKEY_get_size(schluessel))
        var verpackt = [UInt8](repeating: 0, count: laenge)
        guard EVP_PKEY_encrypt_init(kontext) == 1, Self.fuelle(kontext, pkcs1: pkcs1),
            EVP_PKEY_encrypt(kontext, &verpackt, &laenge, inhaltsschluessel, inhaltsschluessel.count) == 1
        else { throw Absage(.bibliothek, Ossl.fehler()) }
        return Der.sequence(
            Der.integer(0), kennung, pkcs1 ? Self.pkcs1Verfahren : Self.oaepVerfahren, Der.octets(Array(verpackt.prefix(laenge))))
    }

    private static func fuelle(_ kontext: OpaquePointer, pkcs1: Bool) -> Bool {
        guard !pkcs1 else { return EVP_PKEY_CTX_set_rsa_padding(kontext, RSA_PKCS1_PADDING) > 0 }
        return EVP_PKEY_CTX_set_rsa_padding(kontext, RSA_PKCS1_OAEP_PADDING) > 0
            && EVP_PKEY_CTX_set_rsa_oaep_md(kontext, EVP_sha256()) > 0
            && EVP_PKEY_CTX_set_rsa_mgf1_md(kontext, EVP_sha256()) > 0
    }

    private static let pkcs1Verfahren = Der.sequence(CmsOid.rsaEncryption, Der.primitive(.null, []))

    private static let oaepVerfahren: [UInt8] = {
        let sha256 = Der.sequence(CmsOid.sha256)
        return Der.sequence(
            CmsOid.rsaesOaep,
            Der.sequence(
                Der.constructed(.context(0), [sha256]), Der.constructed(.context(1), [Der.sequence(CmsOid.mgf1, sha256)])))
    }()
}
