// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Signs bytes as they stand (RFC 8551 §3.5): detached for `multipart/signed`, or with the content inside.
///
/// What OpenSSL would say of our abilities names RC2 and DES and no GCM, so the caller's own list is put in instead (RFC 8551 §2.5.2).
enum CmsSignieren {
    static func signiere(
        _ frage: Kryptosatz, _ schluessel: OpaquePointer, _ vorrat: Zertifikatsvorrat
    ) throws(Absage) -> Kryptosatz {
        guard let inhalt = frage.bytes(.inhalt) else { throw Absage(.fragenFehlerhaft, "nothing to sign") }
        let x509 = try vorrat.hole(frage.bytes(.zertifikat) ?? [])
        defer { X509_free(x509) }
        let kette = try vorrat.liste(frage.alle(.kette))
        defer { rathaus_x509s_free_all(kette) }
        var schalter = UInt32(CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP)
        if frage.ja(.abgesetzt) { schalter |= UInt32(CMS_DETACHED) }
        guard let cms = CMS_sign(nil, nil, kette, nil, schalter) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { CMS_ContentInfo_free(cms) }
        guard let unterzeichner = CMS_add1_signer(cms, x509, schluessel, EVP_sha256(), schalter) else {
            let hinweis = Ossl.fehler()
            let passt = X509_check_private_key(x509, schluessel) == 1
            ERR_clear_error()
            throw passt
                ? Absage(.zertifikatUntauglich, hinweis) : Absage(.schluesselPasstNicht, "certificate and key are not a pair")
        }
        if let faehigkeiten = frage.bytes(.faehigkeiten) {
            guard
                CMS_signed_add1_attr_by_NID(
                    unterzeichner, NID_SMIMECapabilities, V_ASN1_SEQUENCE, faehigkeiten, Int32(faehigkeiten.count)) == 1
            else { throw Absage(.bibliothek, Ossl.fehler()) }
        }
        if let vorzug = frage.bytes(.vorzug) {
            let anderes = try vorrat.hole(vorzug)
            defer { X509_free(anderes) }
            try Vorzug.setze(unterzeichner, anderes)
            // A reader needs it at hand; most have no other way to get it.
            let liegtBei = X509_cmp(anderes, x509) == 0 || frage.alle(.kette).contains(vorzug)
            if !liegtBei, CMS_add1_cert(cms, anderes) != 1 {
                throw Absage(.bibliothek, Ossl.fehler())
            }
        }
        let fertig = Ossl.lesend(inhalt) { CMS_final(cms, $0, nil, schalter) }
        guard fertig == 1 else { throw Absage(.bibliothek, Ossl.fehler()) }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Cms.schreibe(cms))
        return antwort
    }
}
