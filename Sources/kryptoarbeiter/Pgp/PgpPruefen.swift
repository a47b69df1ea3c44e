// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// Checks a detached signature, or reads an inline signed text, against the certificates that are given.
enum PgpPruefen {
    static func pruefe(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let ring = try Rnp()
        for fremd in frage.alle(.pgpSchluessel) { try ring.lade(fremd) }
        let signatur = try Rnp.eingabe(frage.bytes(.signatur) ?? [])
        defer { rnp_input_destroy(signatur) }
        var lauf: rnp_op_verify_t?
        guard let inhalt = frage.bytes(.inhalt) else { return try eingebettet(ring, signatur) }
        let eingabe = try Rnp.eingabe(inhalt)
        defer { rnp_input_destroy(eingabe) }
        guard rnp_op_verify_detached_create(&lauf, ring.ffi, eingabe, signatur) == RNP_SUCCESS else {
            throw Absage(.bibliothek, "verify")
        }
        defer { rnp_op_verify_destroy(lauf) }
        var antwort = Kryptosatz()
        let ergebnis = rnp_op_verify_execute(lauf)
        antwort.setze(.urteil, ergebnis == RNP_SUCCESS)
        if ergebnis != RNP_SUCCESS { antwort.setze(.hinweis, Rnp.worte(ergebnis)) }
        try unterzeichner(lauf, &antwort)
        return antwort
    }

    private static func eingebettet(_ ring: borrowing Rnp, _ eingabe: rnp_input_t) throws(Absage) -> Kryptosatz {
        let ausgabe = try Rnp.ausgabe()
        defer { rnp_output_destroy(ausgabe) }
        var lauf: rnp_op_verify_t?
        guard rnp_op_verify_create(&lauf, ring.ffi, eingabe, ausgabe) == RNP_SUCCESS else { throw Absage(.bibliothek, "verify") }
        defer { rnp_op_verify_destroy(lauf) }
        let ergebnis = rnp_op_verify_execute(lauf)
        var antwort = Kryptosatz()
        antwort.setze(.urteil, ergebnis == RNP_SUCCESS)
        if ergebnis == RNP_SUCCESS {
            antwort.setze(.ergebnis, try Rnp.bytes(ausgabe))
        } else {
            antwort.setze(.hinweis, Rnp.worte(ergebnis))
        }
        try unterzeichner(lauf, &antwort)
        return antwort
    }

    static func unterzeichner(_ lauf: rnp_op_verify_t?, _ antwort: inout Kryptosatz) throws(Absage) {
        var anzahl = 0
        guard rnp_op_verify_get_signature_count(lauf, &anzahl) == RNP_SUCCESS else { return }
        guard anzahl <= 16 else { throw Absage(.unzulaessig, "\(anzahl) signatures") }
        for stelle in 0..<anzahl {
            var eine: rnp_op_verify_signature_t?
            guard rnp_op_verify_get_signature_at(lauf, stelle, &eine) == RNP_SUCCESS else { continue }
            antwort.setze(.unterzeichner, "")
            let stand = rnp_op_verify_signature_get_status(eine)
            antwort.setze(.urteil, urteil(stand).rawValue)
            if let hash = Rnp.text({ rnp_op_verify_signature_get_hash(eine, $0) }) { antwort.setze(.hash, hash) }
            var (zeit, frist) = (UInt32(0), UInt32(0))
            if rnp_op_verify_signature_get_times(eine, &zeit, &frist) == RNP_SUCCESS { antwort.setze(.signierzeit, Int64(zeit)) }
            kennung(eine, &antwort)
        }
    }

    private static func kennung(_ eine: rnp_op_verify_signature_t?, _ antwort: inout Kryptosatz) {
        var griff: rnp_signature_handle_t?
        if rnp_op_verify_signature_get_handle(eine, &griff) == RNP_SUCCESS {
            if let kennung = Rnp.text({ rnp_signature_get_keyid(griff, $0) }) { antwort.setze(.kennung, kennung.lowercased()) }
            rnp_signature_handle_destroy(griff)
        }
        var schluessel: rnp_key_handle_t?
        if rnp_op_verify_signature_get_key(eine, &schluessel) == RNP_SUCCESS, schluessel != nil {
            if let abdruck = Rnp.text({ rnp_key_get_primary_fprint(schluessel, $0) })
                ?? Rnp.text({ rnp_key_get_fprint(schluessel, $0) })
            {
                antwort.setze(.fingerabdruck, abdruck.lowercased())
            }
            rnp_key_handle_destroy(schluessel)
        }
    }

    private static func urteil(_ stand: rnp_result_t) -> PgpUrteil {
        switch stand {
        case rnp_result_t(RNP_SUCCESS): .gueltig
        case rnp_result_t(RNP_ERROR_KEY_NOT_FOUND): .schluesselUnbekannt
        case rnp_result_t(RNP_ERROR_SIGNATURE_EXPIRED): .abgelaufen
        default: .falsch
        }
    }
}
