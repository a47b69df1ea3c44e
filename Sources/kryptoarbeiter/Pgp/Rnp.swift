// SPDX-License-Identifier: EUPL-1.2
internal import CRnp
internal import Kryptoprotokoll

/// One ring of OpenPGP keys for one question. Never kept: the library remembers what it has once said of a key, also when time has passed.
struct Rnp: ~Copyable {
    let ffi: rnp_ffi_t

    init() throws(Absage) {
        var ffi: rnp_ffi_t?
        guard rnp_ffi_create(&ffi, "GPG", "GPG") == RNP_SUCCESS, let ffi else { throw Absage(.bibliothek, "librnp") }
        self.ffi = ffi
    }

    deinit { rnp_ffi_destroy(ffi) }

    /// Loads keys; secret ones as well when they are there.
    func lade(_ bytes: [UInt8], geheim: Bool = false) throws(Absage) {
        let eingabe = try Rnp.eingabe(bytes)
        defer { rnp_input_destroy(eingabe) }
        let was = geheim ? UInt32(RNP_LOAD_SAVE_PUBLIC_KEYS | RNP_LOAD_SAVE_SECRET_KEYS) : UInt32(RNP_LOAD_SAVE_PUBLIC_KEYS)
        guard rnp_load_keys(ffi, "GPG", eingabe, was) == RNP_SUCCESS else { throw Absage(.unlesbar, "no OpenPGP key") }
    }

    /// The caller destroys it.
    static func eingabe(_ bytes: [UInt8]) throws(Absage) -> rnp_input_t {
        var eingabe: rnp_input_t?
        guard rnp_input_from_memory(&eingabe, bytes, bytes.count, true) == RNP_SUCCESS, let eingabe else {
            throw Absage(.bibliothek, "input")
        }
        return eingabe
    }

    /// The caller destroys it.
    static func ausgabe() throws(Absage) -> rnp_output_t {
        var ausgabe: rnp_output_t?
        guard rnp_output_to_memory(&ausgabe, 0) == RNP_SUCCESS, let ausgabe else { throw Absage(.bibliothek, "output") }
        return ausgabe
    }

    static func bytes(_ ausgabe: rnp_output_t) throws(Absage) -> [UInt8] {
        var (zeiger, laenge) = (UnsafeMutablePointer<UInt8>?.none, 0)
        guard rnp_output_memory_get_buf(ausgabe, &zeiger, &laenge, false) == RNP_SUCCESS else {
            throw Absage(.bibliothek, "output")
        }
        return Array(UnsafeBufferPointer(start: zeiger, count: laenge))
    }

    /// Text the library has made for the caller.
    static func text(_ holen: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> rnp_result_t) -> String? {
        var zeiger: UnsafeMutablePointer<CChar>?
        guard holen(&zeiger) == RNP_SUCCESS, let zeiger else { return nil }
        defer { rnp_buffer_destroy(zeiger) }
        return String(cString: zeiger)
    }

    static func worte(_ ergebnis: rnp_result_t) -> String { String(cString: rnp_result_to_string(ergebnis)) }
}
