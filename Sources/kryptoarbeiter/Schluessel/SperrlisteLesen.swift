// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5280 §5: from when to when a revocation list holds, and whether one of the given certificates has signed it.
enum SperrlisteLesen {
    static func lies(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let der = frage.bytes(.sperrliste) ?? []
        let liste: OpaquePointer? = der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_X509_CRL(nil, &zeiger, puffer.count)
        }
        guard let liste else { throw Absage(.unlesbar, Ossl.fehler()) }
        defer { X509_CRL_free(liste) }
        var echt = false
        for aussteller in frage.alle(.kette) {
            let x509 = try Ossl.zertifikat(aussteller)
            defer { X509_free(x509) }
            guard X509_NAME_cmp(X509_get_subject_name(x509), X509_CRL_get_issuer(liste)) == 0 else { continue }
            if X509_CRL_verify(liste, X509_get0_pubkey(x509)) == 1 { echt = true }
        }
        ERR_clear_error()
        var antwort = Kryptosatz()
        antwort.setze(.aussteller, ZertifikatLesen.name(X509_CRL_get_issuer(liste)))
        antwort.setze(.zeit, Ossl.sekunden(X509_CRL_get0_lastUpdate(liste)) ?? 0)
        if let naechste = Ossl.sekunden(X509_CRL_get0_nextUpdate(liste)) { antwort.setze(.naechste, naechste) }
        antwort.setze(.urteil, echt)
        return antwort
    }
}
