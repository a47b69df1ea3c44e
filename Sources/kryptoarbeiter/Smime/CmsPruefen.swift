// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Verifies SignedData: the mathematics, and for each signer the path of the certificate then and now.
///
/// Whether the address in the certificate is that of the sender is for the caller to compare: the library never looks.
enum CmsPruefen {
    private static let unterzeichnerHoechstens: Int32 = 16

    static func pruefe(_ frage: Kryptosatz, _ vorrat: Zertifikatsvorrat) throws(Absage) -> Kryptosatz {
        let daten = try Signaturdaten(frage.bytes(.signatur) ?? [], vorrat)
        defer { daten.frei() }
        let cms = daten.cms
        guard Cms.art(cms) == NID_pkcs7_signed else { throw Absage(.unzulaessig, "not signed data") }
        // Of signed-data only plain content counts; anything else would be read differently by others (CVE-2018-18509).
        guard OBJ_obj2nid(CMS_get0_eContentType(cms)) == NID_pkcs7_data else { throw Absage(.unzulaessig, "eContentType") }
        let abgesetzt = CMS_is_detached(cms) == 1
        let fremd = frage.bytes(.inhalt)
        guard abgesetzt == (fremd != nil) else {
            throw Absage(.unlesbar, abgesetzt ? "content is missing" : "content stands inside")
        }
        guard let bio = BIO_new(BIO_s_mem()) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { BIO_free_all(bio) }
        let schalter = UInt32(CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY)
        let gut =
            if let fremd {
                Ossl.lesend(fremd) { CMS_verify(cms, daten.zertifikate, nil, $0, bio, schalter) == 1 } ?? false
            } else {
                CMS_verify(cms, daten.zertifikate, nil, nil, bio, schalter) == 1
            }
        let hinweis = Ossl.fehler()
        var antwort = Kryptosatz()
        antwort.setze(.urteil, gut)
        if !gut { antwort.setze(.hinweis, hinweis) }
        // Content that is inside is shown even where the signature is wrong: it was never secret, and the reader must see what came.
        if !abgesetzt { antwort.setze(.ergebnis, gut ? Ossl.inhalt(bio) : roh(cms)) }
        try unterzeichner(daten, frage, vorrat, &antwort)
        return antwort
    }

    private static func roh(_ cms: OpaquePointer) -> [UInt8] {
        guard let inhalt = CMS_get0_content(cms)?.pointee else { return [] }
        return Ossl.bytes(inhalt) ?? []
    }

    private static func unterzeichner(
        _ daten: Signaturdaten, _ frage: Kryptosatz, _ vorrat: Zertifikatsvorrat, _ antwort: inout Kryptosatz
    ) throws(Absage) {
        let alle = CMS_get0_SignerInfos(daten.cms)
        let anzahl = rathaus_signers_count(alle)
        guard anzahl <= unterzeichnerHoechstens else { throw Absage(.unzulaessig, "\(anzahl) signers") }
        let vertrauen = try vorrat.vertrauen(anker: frage.alle(.anker), sperrlisten: frage.alle(.sperrliste))
        let jetzt = frage.zahl(.zeit) ?? 0
        for stelle in 0..<anzahl {
            let einer = rathaus_signers_at(alle, stelle)
            var x509: OpaquePointer?
            var signatur: UnsafeMutablePointer<X509_ALGOR>?
            var summe: UnsafeMutablePointer<X509_ALGOR>?
            CMS_SignerInfo_get0_algs(einer, nil, &x509, &summe, &signatur)
            antwort.setze(.unterzeichner, "")
            antwort.setze(.hash, name(summe))
            antwort.setze(.verfahren, name(signatur))
            let zeit = signierzeit(einer)
            if let zeit { antwort.setze(.signierzeit, zeit) }
            if let faehigkeiten = merkmal(einer, NID_SMIMECapabilities, V_ASN1_SEQUENCE) {
                antwort.setze(.faehigkeiten, faehigkeiten)
            }
            guard let x509 else { continue }
            antwort.setze(.zertifikat, try Ossl.der { i2d_X509(x509, $0) })
            for adresse in ZertifikatLesen.adressen(x509) { antwort.setze(.adresse, adresse) }
            // A signing time of the future is the signer's invention, and one that is missing says nothing.
            let damals = min(zeit ?? jetzt, jetzt)
            let heute = vertrauen.pruefe(x509, daten.zertifikate, zeit: jetzt, zweck: X509_PURPOSE_SMIME_SIGN)
            let seinerzeit =
                damals == jetzt || heute.galtSchon(damals)
                ? heute : vertrauen.pruefe(x509, daten.zertifikate, zeit: damals, zweck: X509_PURPOSE_SMIME_SIGN)
            antwort.setze(.kennung, heute.urteil.rawValue)
            antwort.setze(.kennung, seinerzeit.urteil.rawValue)
            if let wert = merkmal(einer, NID_id_smime_aa_encrypKeyPref, V_ASN1_OTHER),
                let anderes = try Vorzug.gemeint(wert, unter: daten.zertifikate), X509_cmp(anderes, x509) != 0,
                vertrauen.pruefe(anderes, daten.zertifikate, zeit: jetzt, zweck: X509_PURPOSE_SMIME_ENCRYPT).urteil == .gueltig
            {
                antwort.setze(.vorzug, try Ossl.der { i2d_X509(anderes, $0) })
            }
            for glied in heute.kette.isEmpty ? seinerzeit.kette : heute.kette { antwort.setze(.kette, glied) }
        }
    }

    private static func name(_ verfahren: UnsafeMutablePointer<X509_ALGOR>?) -> String {
        guard let verfahren else { return "" }
        var text = [CChar](repeating: 0, count: 80)
        OBJ_obj2txt(&text, Int32(text.count), verfahren.pointee.algorithm, 0)
        return Ossl.text(text)
    }

    private static func signierzeit(_ einer: OpaquePointer?) -> Int64? {
        for art in [V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME] {
            if let zeit = CMS_signed_get0_data_by_OBJ(einer, OBJ_nid2obj(NID_pkcs9_signingTime), -3, art) {
                return Ossl.sekunden(UnsafePointer(zeit.assumingMemoryBound(to: ASN1_TIME.self)))
            }
        }
        return nil
    }

    /// The value of a signed attribute that occurs exactly once.
    private static func merkmal(_ einer: OpaquePointer?, _ nid: Int32, _ art: Int32) -> [UInt8]? {
        guard let wert = CMS_signed_get0_data_by_OBJ(einer, OBJ_nid2obj(nid), -3, art) else { return nil }
        return Ossl.bytes(UnsafePointer(wert.assumingMemoryBound(to: ASN1_STRING.self)))
    }
}
