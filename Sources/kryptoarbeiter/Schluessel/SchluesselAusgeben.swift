// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import CRnp
internal import Kryptoprotokoll

/// A private key for use elsewhere, under a password: PKCS #12 with its certificates (AES-256, PBKDF2), or OpenPGP in armor.
struct SchluesselAusgeben {
    private static let kennwortMindestens = 12
    private static let durchgaenge: Int32 = 600_000

    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        guard let versiegelt = frage.bytes(.schluessel), let kennwort = frage.text(.kennwort),
            kennwort.count >= Self.kennwortMindestens, !kennwort.utf8.contains(0)
        else { throw Absage(.fragenFehlerhaft, "no key, or a password that is too short") }
        var antwort = Kryptosatz()
        switch frage.text(.verwendung) {
        case "smime": antwort.setze(.ergebnis, try pkcs12(frage, try siegel.oeffne(versiegelt, .smime), kennwort))
        case "pgp": antwort.setze(.ergebnis, try pgp(try siegel.oeffne(versiegelt, .pgp), kennwort))
        case let andere: throw Absage(.fragenFehlerhaft, "kind of key \(andere ?? "missing")")
        }
        return antwort
    }

    private func pkcs12(_ frage: Kryptosatz, _ klar: [UInt8], _ kennwort: String) throws(Absage) -> [UInt8] {
        let schluessel = try Pkcs8.lies(klar)
        defer { EVP_PKEY_free(schluessel) }
        guard let der = frage.bytes(.zertifikat) else { throw Absage(.fragenFehlerhaft, "no certificate") }
        let x509 = try Ossl.zertifikat(der)
        defer { X509_free(x509) }
        let kette = try Ossl.liste(frage.alle(.kette))
        defer { if let kette { rathaus_x509s_free_all(kette) } }
        guard
            let datei = PKCS12_create(
                kennwort, frage.text(.name) ?? "", schluessel, x509, kette, NID_aes_256_cbc, NID_aes_256_cbc, Self.durchgaenge,
                Self.durchgaenge, 0)
        else { throw Absage(.schluesselPasstNicht, Ossl.fehler()) }
        defer { PKCS12_free(datei) }
        return try Ossl.der { i2d_PKCS12(datei, $0) }
    }

    private func pgp(_ klar: [UInt8], _ kennwort: String) throws(Absage) -> [UInt8] {
        let ring = try Rnp()
        try ring.lade(klar, geheim: true)
        var ergebnis: [UInt8]?
        try ring.hauptschluessel { schluessel throws(Absage) in
            var unterzahl = 0
            rnp_key_get_subkey_count(schluessel, &unterzahl)
            try schuetze(schluessel, kennwort)
            for stelle in 0..<min(unterzahl, 100) {
                var unter: rnp_key_handle_t?
                guard rnp_key_get_subkey_at(schluessel, stelle, &unter) == RNP_SUCCESS, let unter else { continue }
                defer { rnp_key_handle_destroy(unter) }
                try schuetze(unter, kennwort)
            }
            ergebnis = try PgpErzeugen.ausfuehren(schluessel, UInt32(RNP_KEY_EXPORT_SECRET | RNP_KEY_EXPORT_ARMORED))
        }
        guard let ergebnis else { throw Absage(.unlesbar, "no key") }
        return ergebnis
    }

    private func schuetze(_ schluessel: rnp_key_handle_t, _ kennwort: String) throws(Absage) {
        let ergebnis = rnp_key_protect(schluessel, kennwort, "AES256", "CFB", "SHA256", 0)
        guard ergebnis == RNP_SUCCESS else { throw Absage(.bibliothek, Rnp.worte(ergebnis)) }
    }
}
