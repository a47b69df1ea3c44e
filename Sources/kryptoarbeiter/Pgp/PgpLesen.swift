// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// What stands in an OpenPGP certificate and what it can be used for now. One answer a question: exactly one certificate is expected.
enum PgpLesen {
    static func lies(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let ring = try Rnp()
        try ring.lade(frage.bytes(.pgpSchluessel) ?? [])
        var (antwort, anzahl) = (Kryptosatz(), 0)
        try ring.hauptschluessel { schluessel throws(Absage) in
            anzahl += 1
            if anzahl == 1 { try beschreibe(schluessel, &antwort) }
        }
        guard anzahl == 1 else { throw Absage(anzahl == 0 ? .unlesbar : .unzulaessig, "\(anzahl) certificates") }
        return antwort
    }

    private static func beschreibe(_ schluessel: rnp_key_handle_t, _ antwort: inout Kryptosatz) throws(Absage) {
        antwort.setze(.fingerabdruck, Rnp.text { rnp_key_get_fprint(schluessel, $0) }?.lowercased() ?? "")
        antwort.setze(.verfahren, verfahren(schluessel))
        var (seit, gueltig, zurueckgezogen, bis) = (UInt32(0), false, false, UInt64(0))
        rnp_key_get_creation(schluessel, &seit)
        rnp_key_is_valid(schluessel, &gueltig)
        rnp_key_is_revoked(schluessel, &zurueckgezogen)
        rnp_key_valid_till64(schluessel, &bis)
        antwort.setze(.gueltigAb, Int64(seit))
        // The library says "for ever" with all bits.
        if bis != .max { antwort.setze(.gueltigBis, Int64(clamping: bis)) }
        antwort.setze(.urteil, gueltig)
        antwort.setze(.gesperrt, zurueckgezogen)
        var anzahl = 0
        rnp_key_get_uid_count(schluessel, &anzahl)
        for stelle in 0..<min(anzahl, 100) {
            var kennung: rnp_uid_handle_t?
            guard rnp_key_get_uid_handle_at(schluessel, stelle, &kennung) == RNP_SUCCESS else { continue }
            defer { rnp_uid_handle_destroy(kennung) }
            var brauchbar = false
            // A user id whose own signature is missing or broken is somebody else's claim.
            guard rnp_uid_is_valid(kennung, &brauchbar) == RNP_SUCCESS, brauchbar else { continue }
            if let name = Rnp.text({ rnp_key_get_uid_at(schluessel, stelle, $0) }) { antwort.setze(.name, name) }
        }
        if gueltig, darf(schluessel, "sign") { antwort.setze(.verwendung, "sign") }
        var unter: rnp_key_handle_t?
        if rnp_key_get_default_key(schluessel, "encrypt", 0, &unter) == RNP_SUCCESS, let unter {
            antwort.setze(.verwendung, "encrypt")
            antwort.setze(.unterschluessel, Rnp.text { rnp_key_get_fprint(unter, $0) }?.lowercased() ?? "")
        }
        rnp_key_handle_destroy(unter)
        antwort.setze(.pgpSchluessel, try PgpErzeugen.ausfuehren(schluessel, UInt32(RNP_KEY_EXPORT_PUBLIC)))
    }

    /// The key itself or one below it. The library's own choice of a signing key looks for secret ones only.
    private static func darf(_ schluessel: rnp_key_handle_t, _ zweck: String) -> Bool {
        var ja = false
        if rnp_key_allows_usage(schluessel, zweck, &ja) == RNP_SUCCESS, ja { return true }
        var anzahl = 0
        rnp_key_get_subkey_count(schluessel, &anzahl)
        return (0..<min(anzahl, 100)).contains { stelle in
            var unter: rnp_key_handle_t?
            defer { rnp_key_handle_destroy(unter) }
            var (darf, gueltig) = (false, false)
            guard rnp_key_get_subkey_at(schluessel, stelle, &unter) == RNP_SUCCESS else { return false }
            return rnp_key_allows_usage(unter, zweck, &darf) == RNP_SUCCESS && darf
                && rnp_key_is_valid(unter, &gueltig) == RNP_SUCCESS && gueltig
        }
    }

    static func verfahren(_ schluessel: rnp_key_handle_t) -> String {
        let art = Rnp.text { rnp_key_get_alg(schluessel, $0) } ?? "?"
        if let kurve = Rnp.text({ rnp_key_get_curve(schluessel, $0) }) { return "\(art) \(kurve)" }
        var bits = UInt32(0)
        rnp_key_get_bits(schluessel, &bits)
        return "\(art)-\(bits)"
    }
}
