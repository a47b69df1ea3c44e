// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// Signs a request with an authority that is made for it and forgotten: for installations without a real one. Nobody trusts it, and its name says why.
enum SimuliertAusstellen {
    private static let stelle = "Simulierte Zertifizierungsstelle (nicht vertrauenswürdig)"
    private static let tage = 365

    static func stelleAus(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let antrag: OpaquePointer? = (frage.bytes(.inhalt) ?? []).withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_X509_REQ(nil, &zeiger, puffer.count)
        }
        guard let antrag else { throw Absage(.unlesbar, Ossl.fehler()) }
        defer { X509_REQ_free(antrag) }
        guard let oeffentlich = X509_REQ_get0_pubkey(antrag), X509_REQ_verify(antrag, oeffentlich) == 1 else {
            throw Absage(.schluesselPasstNicht, Ossl.fehler())
        }
        guard let ca = rathaus_ec_new("P-256") else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { EVP_PKEY_free(ca) }
        let wurzel = try zertifikat(ca)
        defer { X509_free(wurzel) }
        let name = X509_get_subject_name(wurzel)
        let bytes = Array(stelle.utf8)
        guard X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0) == 1,
            X509_set_issuer_name(wurzel, name) == 1
        else { throw Absage(.bibliothek, Ossl.fehler()) }
        try erweitere(wurzel, NID_basic_constraints, "critical,CA:TRUE")
        try erweitere(wurzel, NID_key_usage, "critical,keyCertSign,cRLSign")
        guard X509_sign(wurzel, ca, EVP_sha256()) > 0 else { throw Absage(.bibliothek, Ossl.fehler()) }
        let neues = try zertifikat(oeffentlich)
        defer { X509_free(neues) }
        X509_set_subject_name(neues, X509_REQ_get_subject_name(antrag))
        X509_set_issuer_name(neues, name)
        let gewuenscht = X509_REQ_get_extensions(antrag)
        defer { rathaus_extensions_free_all(gewuenscht) }
        for stelle in 0..<rathaus_extensions_count(gewuenscht) {
            X509_add_ext(neues, rathaus_extensions_at(gewuenscht, stelle), -1)
        }
        guard X509_sign(neues, ca, EVP_sha256()) > 0 else { throw Absage(.bibliothek, Ossl.fehler()) }
        var antwort = Kryptosatz()
        antwort.setze(.zertifikat, try Ossl.der { i2d_X509(neues, $0) })
        antwort.setze(.kette, try Ossl.der { i2d_X509(wurzel, $0) })
        return antwort
    }

    private static func zertifikat(_ schluessel: OpaquePointer) throws(Absage) -> OpaquePointer {
        let nummer = try Ossl.zufall(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 1
        guard let x509 = X509_new() else { throw Absage(.bibliothek, Ossl.fehler()) }
        X509_set_version(x509, 2)
        ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509), nummer)
        X509_gmtime_adj(X509_getm_notBefore(x509), 0)
        X509_gmtime_adj(X509_getm_notAfter(x509), tage * 86_400)
        X509_set_pubkey(x509, schluessel)
        return x509
    }

    private static func erweitere(_ x509: OpaquePointer, _ nid: Int32, _ wert: String) throws(Absage) {
        guard let eine = X509V3_EXT_conf_nid(nil, nil, nid, wert) else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { X509_EXTENSION_free(eine) }
        X509_add_ext(x509, eine, -1)
    }
}

/// RFC 8551 §3.8: an object that carries certificates alone, as an authority answers a request.
enum ZertifikateLesen {
    static func lies(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let cms = try Cms.lies(frage.bytes(.inhalt) ?? [])
        defer { CMS_ContentInfo_free(cms) }
        let alle = CMS_get1_certs(cms)
        defer { if let alle { rathaus_x509s_free_all(alle) } }
        guard (1...20).contains(rathaus_x509s_count(alle)) else { throw Absage(.unlesbar, "no certificates") }
        var antwort = Kryptosatz()
        for stelle in 0..<rathaus_x509s_count(alle) {
            let eines = rathaus_x509s_at(alle, stelle)
            antwort.setze(.kette, try Ossl.der { i2d_X509(eines, $0) })
        }
        return antwort
    }
}
