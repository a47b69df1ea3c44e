// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Opens EnvelopedData or AuthEnvelopedData with one key, for its certificate alone.
///
/// Only a call that succeeded gives its output away: with CBC the whole text may stand in the output before the padding turns out to be wrong.
/// The certificate is always named, or the library would try the key on every recipient and answer with made-up bytes (RFC 3218).
enum CmsEntschluesseln {
    static func entschluessle(
        _ frage: Kryptosatz, _ schluessel: OpaquePointer, _ vorrat: Zertifikatsvorrat
    ) throws(Absage) -> Kryptosatz {
        let cms = try Cms.lies(frage.bytes(.inhalt) ?? [])
        defer { CMS_ContentInfo_free(cms) }
        let x509 = try vorrat.hole(frage.bytes(.zertifikat) ?? [])
        defer { X509_free(x509) }
        let art = Cms.art(cms)
        guard art == NID_pkcs7_enveloped || art == NID_id_smime_ct_authEnvelopedData else {
            throw Absage(.unzulaessig, "content type \(String(cString: OBJ_nid2sn(art)))")
        }
        let alle = rathaus_recipients(cms)
        let gemeint = (0..<rathaus_recipients_count(alle)).contains {
            rathaus_recipient_is(rathaus_recipients_at(alle, $0), x509) == 0
        }
        guard gemeint else { throw Absage(.schluesselPasstNicht) }
        guard let bio = BIO_new(BIO_s_mem()) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { BIO_free_all(bio) }
        guard CMS_decrypt(cms, schluessel, x509, nil, bio, UInt32(CMS_BINARY)) == 1 else {
            throw Absage(.unversehrtheitVerletzt, Ossl.fehler())
        }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, Ossl.inhalt(bio))
        antwort.setze(.schutz, art == NID_id_smime_ct_authEnvelopedData)
        return antwort
    }
}
