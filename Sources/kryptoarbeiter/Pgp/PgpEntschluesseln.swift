// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// Opens an encrypted message and says who signed inside.
///
/// The library gives text away without integrity protection and leaves part of it in the output when the MDC turns out to be wrong, so nothing
/// is handed on unless the call succeeded and the protection is valid.
struct PgpEntschluesseln {
    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let ring = try Rnp()
        for fremd in frage.alle(.pgpSchluessel) { try ring.lade(fremd) }
        for eigen in frage.alle(.schluessel) { try ring.lade(try siegel.oeffne(eigen, .pgp), geheim: true) }
        let eingabe = try Rnp.eingabe(frage.bytes(.inhalt) ?? [])
        defer { rnp_input_destroy(eingabe) }
        let ausgabe = try Rnp.ausgabe()
        defer { rnp_output_destroy(ausgabe) }
        var lauf: rnp_op_verify_t?
        guard rnp_op_verify_create(&lauf, ring.ffi, eingabe, ausgabe) == RNP_SUCCESS else { throw Absage(.bibliothek, "decrypt") }
        defer { rnp_op_verify_destroy(lauf) }
        // A signature that cannot be checked is no reason to lose the text; it is reported.
        rnp_op_verify_set_flags(lauf, UInt32(RNP_VERIFY_IGNORE_SIGS_ON_DECRYPT))
        let ergebnis = rnp_op_verify_execute(lauf)
        guard ergebnis == RNP_SUCCESS else { throw Absage(Self.grund(ergebnis), Rnp.worte(ergebnis)) }
        var (art, verfahren, unversehrt) = (UnsafeMutablePointer<CChar>?.none, UnsafeMutablePointer<CChar>?.none, false)
        defer {
            rnp_buffer_destroy(art)
            rnp_buffer_destroy(verfahren)
        }
        guard rnp_op_verify_get_protection_info(lauf, &art, &verfahren, &unversehrt) == RNP_SUCCESS, unversehrt else {
            throw Absage(.unversehrtheitVerletzt, "protection \(art.map { String(cString: $0) } ?? "none")")
        }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Rnp.bytes(ausgabe))
        antwort.setze(.schutz, true)
        try PgpPruefen.unterzeichner(lauf, &antwort)
        return antwort
    }

    private static func grund(_ ergebnis: rnp_result_t) -> Kryptoabsage {
        switch ergebnis {
        case rnp_result_t(RNP_ERROR_NO_SUITABLE_KEY), rnp_result_t(RNP_ERROR_KEY_NOT_FOUND): .schluesselPasstNicht
        case rnp_result_t(RNP_ERROR_BAD_FORMAT), rnp_result_t(RNP_ERROR_NOT_SUPPORTED): .unlesbar
        default: .unversehrtheitVerletzt
        }
    }
}
