// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// Makes an OpenPGP key that other programs of today can use: version 4, Ed25519 to sign, Curve25519 to encrypt. It has no password of its own,
/// because it lies under the seal.
struct PgpErzeugen {
    let siegel: Siegel

    func callAsFunction(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        guard let name = frage.text(.name), !name.isEmpty, !name.utf8.contains(0) else {
            throw Absage(.fragenFehlerhaft, "user id")
        }
        let ring = try Rnp()
        var schluessel: rnp_key_handle_t?
        let ergebnis = rnp_generate_key_25519(ring.ffi, name, nil, &schluessel)
        guard ergebnis == RNP_SUCCESS, let schluessel else { throw Absage(.bibliothek, Rnp.worte(ergebnis)) }
        defer { rnp_key_handle_destroy(schluessel) }
        if let tage = frage.zahl(.gueltigBis) { rnp_key_set_expiration(schluessel, UInt32(clamping: tage * 86_400)) }
        let geheim = try Self.ausfuehren(schluessel, UInt32(RNP_KEY_EXPORT_SECRET))
        var antwort = Kryptosatz()
        antwort.setze(.schluessel, try siegel.schliesse(geheim, .pgp))
        antwort.setze(.pgpSchluessel, try Self.ausfuehren(schluessel, UInt32(RNP_KEY_EXPORT_PUBLIC)))
        return antwort
    }

    static func ausfuehren(_ schluessel: rnp_key_handle_t, _ was: UInt32) throws(Absage) -> [UInt8] {
        let ausgabe = try Rnp.ausgabe()
        defer { rnp_output_destroy(ausgabe) }
        let ergebnis = rnp_key_export(schluessel, ausgabe, was | UInt32(RNP_KEY_EXPORT_SUBKEYS))
        guard ergebnis == RNP_SUCCESS else { throw Absage(.bibliothek, Rnp.worte(ergebnis)) }
        return try Rnp.bytes(ausgabe)
    }
}
