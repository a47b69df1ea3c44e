// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

extension Rnp {
    /// Handles of the primary keys in the ring; each is destroyed after `tun`.
    func hauptschluessel(_ tun: (rnp_key_handle_t) throws(Absage) -> Void) throws(Absage) {
        var lauf: rnp_identifier_iterator_t?
        guard rnp_identifier_iterator_create(ffi, &lauf, "fingerprint") == RNP_SUCCESS else { throw Absage(.bibliothek, "keys") }
        defer { rnp_identifier_iterator_destroy(lauf) }
        var kennung: UnsafePointer<CChar>?
        while rnp_identifier_iterator_next(lauf, &kennung) == RNP_SUCCESS, let naechste = kennung {
            var schluessel: rnp_key_handle_t?
            guard rnp_locate_key(ffi, "fingerprint", naechste, &schluessel) == RNP_SUCCESS, let schluessel else { continue }
            defer { rnp_key_handle_destroy(schluessel) }
            var haupt = false
            if rnp_key_is_primary(schluessel, &haupt) == RNP_SUCCESS, haupt { try tun(schluessel) }
        }
    }
}
