// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Takes over a key that a CA or an older gateway made: PKCS #12 with its certificates, or bare PKCS #8.
struct SchluesselUebernehmen {
    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let bytes = frage.bytes(.inhalt) ?? []
        guard let kennwort = frage.text(.kennwort) else {
            let schluessel = try Pkcs8.lies(bytes)
            defer { EVP_PKEY_free(schluessel) }
            return try versiegelt(schluessel, siegel)
        }
        return try pkcs12(bytes, kennwort)
    }

    private func pkcs12(_ bytes: [UInt8], _ kennwort: String) throws(Absage) -> Kryptosatz {
        let datei: OpaquePointer? = bytes.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_PKCS12(nil, &zeiger, puffer.count)
        }
        guard let datei else { throw Absage(.unlesbar, Ossl.fehler()) }
        defer { PKCS12_free(datei) }
        var (schluessel, zertifikat, kette) = (OpaquePointer?.none, OpaquePointer?.none, OpaquePointer?.none)
        guard PKCS12_verify_mac(datei, kennwort, -1) == 1 else { throw Absage(.kennwortFalsch, Ossl.fehler()) }
        guard PKCS12_parse(datei, kennwort, &schluessel, &zertifikat, &kette) == 1 else {
            // RC2 and other old ciphers end here: OpenSSL 3 keeps them in a provider that is not loaded.
            throw Absage(.unzulaessig, Ossl.fehler())
        }
        defer {
            EVP_PKEY_free(schluessel)
            X509_free(zertifikat)
            if let kette { rathaus_x509s_free_all(kette) }
        }
        guard let schluessel else { throw Absage(.unlesbar, "no private key in it") }
        var antwort = try versiegelt(schluessel, siegel)
        if let zertifikat { antwort.setze(.zertifikat, try Ossl.der { i2d_X509(zertifikat, $0) }) }
        for stelle in 0..<rathaus_x509s_count(kette) {
            let eines = rathaus_x509s_at(kette, stelle)
            antwort.setze(.kette, try Ossl.der { i2d_X509(eines, $0) })
        }
        return antwort
    }
}
