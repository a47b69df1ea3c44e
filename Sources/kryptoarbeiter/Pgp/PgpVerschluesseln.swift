// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// Encrypts, and signs inside where a key is given: AES-256 with MDC (SEIPD version 1), which every reader of today understands.
struct PgpVerschluesseln {
    let siegel: Siegel?

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let empfaenger = frage.alle(.pgpSchluessel)
        guard !empfaenger.isEmpty else { throw Absage(.fragenFehlerhaft, "no recipient") }
        let ring = try Rnp()
        for einer in empfaenger { try ring.lade(einer) }
        let eingabe = try Rnp.eingabe(frage.bytes(.inhalt) ?? [])
        defer { rnp_input_destroy(eingabe) }
        let ausgabe = try Rnp.ausgabe()
        defer { rnp_output_destroy(ausgabe) }
        var lauf: rnp_op_encrypt_t?
        guard rnp_op_encrypt_create(&lauf, ring.ffi, eingabe, ausgabe) == RNP_SUCCESS else {
            throw Absage(.bibliothek, "encrypt")
        }
        defer { rnp_op_encrypt_destroy(lauf) }
        rnp_op_encrypt_set_armor(lauf, true)
        rnp_op_encrypt_set_cipher(lauf, "AES256")
        rnp_op_encrypt_set_hash(lauf, "SHA256")
        // Compression before encryption tells of the content by its length.
        rnp_op_encrypt_set_compression(lauf, "Uncompressed", 0)
        try ring.hauptschluessel { schluessel throws(Absage) in
            guard rnp_op_encrypt_add_recipient(lauf, schluessel) == RNP_SUCCESS else {
                throw Absage(.zertifikatUntauglich, "recipient")
            }
        }
        if let versiegelt = frage.bytes(.schluessel) { try unterschreibe(versiegelt, ring, lauf) }
        let ergebnis = rnp_op_encrypt_execute(lauf)
        guard ergebnis == RNP_SUCCESS else { throw Absage(.zertifikatUntauglich, Rnp.worte(ergebnis)) }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Rnp.bytes(ausgabe))
        return antwort
    }

    private func unterschreibe(_ versiegelt: [UInt8], _ ring: borrowing Rnp, _ lauf: rnp_op_encrypt_t?) throws(Absage) {
        guard let siegel else { throw Absage(.fragenFehlerhaft, "no key-encryption key yet") }
        let eigener = try Rnp()
        let geheim = try siegel.oeffne(versiegelt, .pgp)
        try eigener.lade(geheim, geheim: true)
        try ring.lade(geheim, geheim: true)
        // Only the own key signs: the ring holds the recipients' as well.
        var kennung: String?
        try eigener.hauptschluessel { schluessel throws(Absage) in kennung = Rnp.text { rnp_key_get_fprint(schluessel, $0) } }
        var schluessel: rnp_key_handle_t?
        guard let kennung, rnp_locate_key(ring.ffi, "fingerprint", kennung, &schluessel) == RNP_SUCCESS, let schluessel else {
            throw Absage(.zertifikatUntauglich, "signing key")
        }
        defer { rnp_key_handle_destroy(schluessel) }
        guard rnp_op_encrypt_add_signature(lauf, schluessel, nil) == RNP_SUCCESS else {
            throw Absage(.zertifikatUntauglich, "signing key")
        }
    }
}
