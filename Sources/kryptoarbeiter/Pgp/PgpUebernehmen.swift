// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// Takes over an OpenPGP key that somebody brings, with the password that protects it. Under the seal it has none.
struct PgpUebernehmen {
    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let ring = try Rnp()
        try ring.lade(frage.bytes(.inhalt) ?? [], geheim: true)
        let kennwort = frage.text(.kennwort) ?? ""
        var (antwort, anzahl) = (Kryptosatz(), 0)
        try ring.hauptschluessel { schluessel throws(Absage) in
            anzahl += 1
            guard anzahl == 1 else { return }
            try oeffne(schluessel, kennwort)
            var unterzahl = 0
            rnp_key_get_subkey_count(schluessel, &unterzahl)
            for stelle in 0..<min(unterzahl, 100) {
                var unter: rnp_key_handle_t?
                guard rnp_key_get_subkey_at(schluessel, stelle, &unter) == RNP_SUCCESS, let unter else { continue }
                defer { rnp_key_handle_destroy(unter) }
                try oeffne(unter, kennwort)
            }
            let geheim = try PgpErzeugen.ausfuehren(schluessel, UInt32(RNP_KEY_EXPORT_SECRET))
            antwort.setze(.schluessel, try siegel.schliesse(geheim, .pgp))
            antwort.setze(.pgpSchluessel, try PgpErzeugen.ausfuehren(schluessel, UInt32(RNP_KEY_EXPORT_PUBLIC)))
        }
        guard anzahl == 1 else { throw Absage(anzahl == 0 ? .unlesbar : .unzulaessig, "\(anzahl) keys") }
        return antwort
    }

    private func oeffne(_ schluessel: rnp_key_handle_t, _ kennwort: String) throws(Absage) {
        var (geheim, geschuetzt) = (false, false)
        guard rnp_key_have_secret(schluessel, &geheim) == RNP_SUCCESS, geheim else { throw Absage(.unlesbar, "no secret key") }
        guard rnp_key_is_protected(schluessel, &geschuetzt) == RNP_SUCCESS, geschuetzt else { return }
        guard rnp_key_unprotect(schluessel, kennwort) == RNP_SUCCESS else { throw Absage(.kennwortFalsch, "unprotect") }
    }
}
