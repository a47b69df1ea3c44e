// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 2986: asks a CA for a certificate on one or more mail addresses.
enum Zertifikatsantrag {
    static func schreibe(_ frage: Kryptosatz, _ schluessel: OpaquePointer) throws(Absage) -> Kryptosatz {
        let adressen = frage.texte(.adresse)
        // The extension is written as text below, so nothing that means something there may come in.
        guard !adressen.isEmpty, adressen.allSatisfy({ $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2C } }) else {
            throw Absage(.fragenFehlerhaft, "mail addresses of the request")
        }
        guard let antrag = X509_REQ_new() else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { X509_REQ_free(antrag) }
        let name = X509_REQ_get_subject_name(antrag)
        for (art, wert) in [("CN", frage.text(.name) ?? adressen[0]), ("O", frage.text(.aussteller) ?? ""), ("C", "DE")]
        where !wert.isEmpty {
            let bytes = Array(wert.utf8)
            guard X509_NAME_add_entry_by_txt(name, art, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0) == 1 else {
                throw Absage(.fragenFehlerhaft, "\(art): \(Ossl.fehler())")
            }
        }
        try erweitere(antrag, adressen)
        guard X509_REQ_set_pubkey(antrag, schluessel) == 1, X509_REQ_sign(antrag, schluessel, EVP_sha256()) > 0 else {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Ossl.der { i2d_X509_REQ(antrag, $0) })
        return antwort
    }

    private static func erweitere(_ antrag: OpaquePointer, _ adressen: [String]) throws(Absage) {
        let worte = adressen.map { "email:\($0)" }.joined(separator: ",")
        guard let namen = X509V3_EXT_conf_nid(nil, nil, NID_subject_alt_name, worte) else {
            throw Absage(.fragenFehlerhaft, Ossl.fehler())
        }
        let liste = OPENSSL_sk_new_null()
        defer { X509_EXTENSION_free(namen) }
        OPENSSL_sk_push(liste, UnsafeRawPointer(namen))
        defer { OPENSSL_sk_free(liste) }
        guard X509_REQ_add_extensions(antrag, liste) == 1 else { throw Absage(.bibliothek, Ossl.fehler()) }
    }
}
