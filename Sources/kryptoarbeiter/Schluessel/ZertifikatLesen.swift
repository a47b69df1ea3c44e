// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5280: what a certificate says, as fields.
enum ZertifikatLesen {
    static func lies(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let der = frage.bytes(.zertifikat) ?? []
        let x509 = try Ossl.zertifikat(der)
        defer { X509_free(x509) }
        var antwort = Kryptosatz()
        antwort.setze(.name, name(X509_get_subject_name(x509)))
        antwort.setze(.aussteller, name(X509_get_issuer_name(x509)))
        antwort.setze(.seriennummer, seriennummer(x509))
        antwort.setze(.gueltigAb, Ossl.sekunden(X509_get0_notBefore(x509)) ?? 0)
        antwort.setze(.gueltigBis, Ossl.sekunden(X509_get0_notAfter(x509)) ?? 0)
        antwort.setze(.fingerabdruck, Ossl.sha256(der))
        antwort.setze(.verfahren, verfahren(X509_get0_pubkey(x509)))
        antwort.setze(.oeffentlich, try Ossl.der { i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509), $0) })
        for adresse in adressen(x509) { antwort.setze(.adresse, adresse) }
        // Without the extension the library answers with all bits set, which is what RFC 5280 says of it.
        antwort.setze(.verwendung, Int64(X509_get_key_usage(x509)))
        antwort.setze(.erweiterteVerwendung, Int64(X509_get_extended_key_usage(x509)))
        antwort.setze(.zertifizierungsstelle, X509_check_ca(x509) == 1)
        antwort.setze(.selbstsigniert, X509_self_signed(x509, 1) == 1)
        for adresse in sperradressen(x509) { antwort.setze(.sperradresse, adresse) }
        let ocsp = X509_get1_ocsp(x509)
        defer { X509_email_free(ocsp) }
        for stelle in 0..<rathaus_texts_count(ocsp) {
            antwort.setze(.ocspadresse, String(cString: rathaus_texts_at(ocsp, stelle)))
        }
        if let kennung = Ossl.bytes(X509_get0_subject_key_id(x509)) { antwort.setze(.skid, kennung) }
        if let kennung = Ossl.bytes(X509_get0_authority_key_id(x509)) { antwort.setze(.akid, kennung) }
        return antwort
    }

    /// RFC 4514, in UTF-8.
    static func name(_ name: OpaquePointer?) -> String {
        guard let bio = BIO_new(BIO_s_mem()) else { return "" }
        defer { BIO_free_all(bio) }
        guard X509_NAME_print_ex(bio, name, 0, rathaus_name_form()) >= 0 else { return "" }
        return String(decoding: Ossl.inhalt(bio), as: UTF8.self)
    }

    static func seriennummer(_ x509: OpaquePointer) -> String {
        guard let zahl = ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509), nil) else { return "" }
        defer { BN_free(zahl) }
        guard let hex = BN_bn2hex(zahl) else { return "" }
        defer { rathaus_openssl_free(hex) }
        return String(cString: hex).lowercased()
    }

    /// The addresses of subjectAltName, and SmtpUTF8Mailbox (RFC 9598). The one in the subject counts only where there is no extension
    /// (RFC 8550 §3).
    static func adressen(_ x509: OpaquePointer) -> [String] {
        let namen = X509_get_ext_d2i(x509, NID_subject_alt_name, nil, nil).map { OpaquePointer($0) }
        guard let namen else {
            let liste = X509_get1_email(x509)
            defer { X509_email_free(liste) }
            return (0..<rathaus_texts_count(liste)).map { String(cString: rathaus_texts_at(liste, $0)) }
        }
        defer { GENERAL_NAMES_free(namen) }
        return (0..<rathaus_names_count(namen)).compactMap { stelle in
            guard let name = rathaus_names_at(namen, stelle) else { return nil }
            if name.pointee.type == GEN_EMAIL { return Ossl.text(rathaus_name_text(name)) }
            return Ossl.text(rathaus_name_utf8_mailbox(name))
        }
    }

    private static func sperradressen(_ x509: OpaquePointer) -> [String] {
        adressen(X509_get_ext_d2i(x509, NID_crl_distribution_points, nil, nil))
    }

    /// - Parameter erweiterung: distribution points of lists, of which it takes care.
    static func adressen(_ erweiterung: UnsafeMutableRawPointer?) -> [String] {
        guard let punkte = erweiterung.map({ OpaquePointer($0) }) else { return [] }
        defer { CRL_DIST_POINTS_free(punkte) }
        return (0..<rathaus_points_count(punkte)).flatMap { stelle -> [String] in
            let namen = rathaus_point_names(rathaus_points_at(punkte, stelle))
            return (0..<rathaus_names_count(namen)).compactMap { Ossl.text(rathaus_name_text(rathaus_names_at(namen, $0))) }
        }
    }

    static func verfahren(_ schluessel: OpaquePointer?) -> String {
        guard let schluessel else { return "" }
        let bits = EVP_PKEY_get_bits(schluessel)
        switch EVP_PKEY_get_base_id(schluessel) {
        case EVP_PKEY_RSA: return "RSA-\(bits)"
        case EVP_PKEY_RSA_PSS: return "RSA-PSS-\(bits)"
        case EVP_PKEY_EC:
            var name = [CChar](repeating: 0, count: 64)
            EVP_PKEY_get_group_name(schluessel, &name, name.count, nil)
            let kurve = Ossl.text(name)
            return kurve == "prime256v1" ? "P-256" : kurve
        case EVP_PKEY_ED25519: return "Ed25519"
        case EVP_PKEY_X25519: return "X25519"
        default: return "?-\(bits)"
        }
    }
}
