// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// A detached, armoured signature with SHA-256 for `multipart/signed` (RFC 3156 §5).
struct PgpSignieren {
    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let ring = try Rnp()
        try ring.lade(try siegel.oeffne(frage.bytes(.schluessel) ?? [], .pgp), geheim: true)
        let eingabe = try Rnp.eingabe(frage.bytes(.inhalt) ?? [])
        defer { rnp_input_destroy(eingabe) }
        let ausgabe = try Rnp.ausgabe()
        defer { rnp_output_destroy(ausgabe) }
        var lauf: rnp_op_sign_t?
        guard rnp_op_sign_detached_create(&lauf, ring.ffi, eingabe, ausgabe) == RNP_SUCCESS else {
            throw Absage(.bibliothek, "sign")
        }
        defer { rnp_op_sign_destroy(lauf) }
        rnp_op_sign_set_armor(lauf, true)
        rnp_op_sign_set_hash(lauf, "SHA256")
        try ring.hauptschluessel { schluessel throws(Absage) in
            guard rnp_op_sign_add_signature(lauf, schluessel, nil) == RNP_SUCCESS else {
                throw Absage(.zertifikatUntauglich, "signing key")
            }
        }
        let ergebnis = rnp_op_sign_execute(lauf)
        guard ergebnis == RNP_SUCCESS else { throw Absage(.zertifikatUntauglich, Rnp.worte(ergebnis)) }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Rnp.bytes(ausgabe))
        antwort.setze(.hash, "pgp-sha256")
        return antwort
    }
}
