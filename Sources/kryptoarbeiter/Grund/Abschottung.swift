// SPDX-License-Identifier: EUPL-1.2
internal import CAbschottung
internal import COpenSSL
internal import CRnp
internal import Glibc

/// What the worker gives up before it reads its first byte.
enum Abschottung {
    /// - Returns: `false` when a limit could not be set; then nothing hostile is read at all.
    static func einrichten() -> Bool {
        signal(SIGPIPE, SIG_IGN)
        guard entrechten() else { return false }
        _ = rathaus_netzlos()
        // The libraries read their settings and the system's random device now, while files can still be opened.
        OPENSSL_init_crypto(
            UInt64(OPENSSL_INIT_LOAD_CRYPTO_STRINGS | OPENSSL_INIT_ADD_ALL_CIPHERS | OPENSSL_INIT_ADD_ALL_DIGESTS), nil)
        var zufall = [UInt8](repeating: 0, count: 32)
        guard RAND_bytes(&zufall, 32) == 1, warmlaufen(), PdfVerschluesseln.warmlaufen() else { return false }
        guard grenze(RLIMIT_CORE, 0), grenze(RLIMIT_FSIZE, 0), grenze(RLIMIT_NOFILE, 16), grenze(RLIMIT_AS, 2 << 30) else {
            return false
        }
        return rathaus_abschotten() == 0
    }

    /// Root may change the rights of files it holds and much more; nothing here needs a right at all.
    private static func entrechten() -> Bool {
        guard getuid() == 0 else { return true }
        let niemand: uid_t = 65_534
        return setgroups(0, nil) == 0 && setgid(niemand) == 0 && setuid(niemand) == 0 && setuid(0) != 0
    }

    private static func grenze(_ art: __rlimit_resource, _ wert: UInt) -> Bool {
        var grenze = rlimit(rlim_cur: rlim_t(wert), rlim_max: rlim_t(wert))
        return setrlimit(__rlimit_resource_t(art.rawValue), &grenze) == 0
    }

    /// The first use of librnp seeds its generator.
    private static func warmlaufen() -> Bool {
        var ffi: rnp_ffi_t?
        guard rnp_ffi_create(&ffi, "GPG", "GPG") == 0 else { return false }
        defer { rnp_ffi_destroy(ffi) }
        var ergebnis: UnsafeMutablePointer<CChar>?
        let muster = #"{"primary":{"type":"EDDSA","userid":"x"},"sub":{"type":"ECDH","curve":"Curve25519"}}"#
        defer { rnp_buffer_destroy(ergebnis) }
        return rnp_generate_key_json(ffi, muster, &ergebnis) == 0
    }
}
