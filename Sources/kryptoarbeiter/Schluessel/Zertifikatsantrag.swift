// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 2986: asks a CA for a certificate on one or more mail addresses, with what the baseline requirements for S/MIME allow (CA/B Forum, 1.0): without
/// an organisation the subject is the address alone; no organisational unit; one key for one use where it is said (profile strict).
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
        let organisation = frage.text(.aussteller) ?? ""
        for (art, wert) in [
            ("CN", frage.text(.name) ?? adressen[0]), ("O", organisation), ("2.5.4.97", frage.text(.kennung) ?? ""),
            ("C", organisation.isEmpty ? "" : "DE"),
        ]
        where !wert.isEmpty {
            let bytes = Array(wert.utf8)
            guard X509_NAME_add_entry_by_txt(name, art, MBSTRING_UTF8, bytes, Int32(bytes.count), -1, 0) == 1 else {
                throw Absage(.fragenFehlerhaft, "\(art): \(Ossl.fehler())")
            }
        }
        try erweitere(antrag, adressen, verwendung(frage.texte(.verwendung), schluessel))
        guard X509_REQ_set_pubkey(antrag, schluessel) == 1, X509_REQ_sign(antrag, schluessel, EVP_sha256()) > 0 else {
            throw Absage(.bibliothek, Ossl.fehler())
        }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Ossl.der { i2d_X509_REQ(antrag, $0) })
        return antwort
    }

    /// Key usage for what the key is for; with RSA it transports keys, with elliptic curves it agrees on them.
    private static func verwendung(_ zwecke: [String], _ schluessel: OpaquePointer) -> String {
        let transport = EVP_PKEY_get_base_id(schluessel) == EVP_PKEY_RSA ? "keyEncipherment" : "keyAgreement"
        let worte =
            (zwecke.contains("signieren") ? ["digitalSignature"] : []) + (zwecke.contains("entschluesseln") ? [transport] : [])
        return (["critical"] + (worte.isEmpty ? ["digitalSignature", transport] : worte)).joined(separator: ",")
    }

    private static func erweitere(_ antrag: OpaquePointer, _ adressen: [String], _ verwendung: String) throws(Absage) {
        let worte = adressen.map { "email:\($0)" }.joined(separator: ",")
        guard let namen = X509V3_EXT_conf_nid(nil, nil, NID_subject_alt_name, worte) else {
            throw Absage(.fragenFehlerhaft, Ossl.fehler())
        }
        defer { X509_EXTENSION_free(namen) }
        guard let nutzung = X509V3_EXT_conf_nid(nil, nil, NID_key_usage, verwendung),
            let zweck = X509V3_EXT_conf_nid(nil, nil, NID_ext_key_usage, "emailProtection")
        else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer {
            X509_EXTENSION_free(nutzung)
            X509_EXTENSION_free(zweck)
        }
        let liste = OPENSSL_sk_new_null()
        for eine in [namen, nutzung, zweck] { OPENSSL_sk_push(liste, UnsafeRawPointer(eine)) }
        defer { OPENSSL_sk_free(liste) }
        guard X509_REQ_add_extensions(antrag, liste) == 1 else { throw Absage(.bibliothek, Ossl.fehler()) }
    }
}
