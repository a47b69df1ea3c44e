// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// The few shapes every use of OpenSSL here has. Who gets a pointer frees it (`defer`).
enum Ossl {
    /// What the library has to say, oldest first; empties its queue.
    static func fehler() -> String {
        var worte: [String] = []
        while worte.count < 8, case let code = ERR_get_error(), code != 0 {
            var text = [CChar](repeating: 0, count: 256)
            ERR_error_string_n(code, &text, text.count)
            worte.append(Self.text(text))
        }
        ERR_clear_error()
        return worte.joined(separator: "; ")
    }

    static func text(_ zeichen: [CChar]) -> String {
        String(decoding: zeichen.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Reads from `bytes` without a copy; valid inside `tun` only.
    static func lesend<T>(_ bytes: [UInt8], _ tun: (OpaquePointer) -> T) -> T? {
        bytes.withUnsafeBytes { puffer in
            // An empty buffer has no address, but the library asks for one.
            var leer: UInt8 = 0
            return withUnsafePointer(to: &leer) { notfalls in
                guard let bio = BIO_new_mem_buf(puffer.baseAddress ?? UnsafeRawPointer(notfalls), Int32(clamping: puffer.count))
                else {
                    return nil
                }
                defer { BIO_free_all(bio) }
                return tun(bio)
            }
        }
    }

    /// What was written into a memory BIO.
    static func inhalt(_ bio: OpaquePointer) -> [UInt8] {
        var zeiger: UnsafeMutablePointer<CChar>?
        let laenge = rathaus_bio_memory(bio, &zeiger)
        guard let zeiger, laenge > 0 else { return [] }
        return Array(UnsafeRawBufferPointer(start: zeiger, count: laenge))
    }

    /// The DER of something with an `i2d` function.
    static func der(_ i2d: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) throws(Absage) -> [UInt8] {
        var zeiger: UnsafeMutablePointer<UInt8>?
        let laenge = i2d(&zeiger)
        guard laenge > 0, let zeiger else { throw Absage(.bibliothek, fehler()) }
        defer { rathaus_openssl_free(zeiger) }
        return Array(UnsafeBufferPointer(start: zeiger, count: Int(laenge)))
    }

    static func zertifikat(_ der: [UInt8]) throws(Absage) -> OpaquePointer {
        let x509 = der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_X509(nil, &zeiger, puffer.count)
        }
        guard let x509 else {
            ERR_clear_error()
            throw Absage(.unlesbar, "no certificate")
        }
        return x509
    }

    /// A list of certificates that owns them: free with `rathaus_x509s_free_all`.
    /// - Parameter lies: gives each as one that the list may own.
    static func liste(
        _ ders: [[UInt8]], _ lies: ([UInt8]) throws(Absage) -> OpaquePointer = zertifikat
    ) throws(Absage) -> OpaquePointer? {
        guard !ders.isEmpty else { return nil }
        let liste = rathaus_x509s_new()
        for der in ders {
            do { rathaus_x509s_push(liste, try lies(der)) } catch {
                rathaus_x509s_free_all(liste)
                throw error
            }
        }
        return liste
    }

    /// Bytes of an ASN.1 string as text; `nil` where there are none.
    static func text(_ zeichen: UnsafePointer<ASN1_STRING>?) -> String? {
        guard let zeichen, let daten = ASN1_STRING_get0_data(zeichen) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: daten, count: Int(ASN1_STRING_length(zeichen))), as: UTF8.self)
    }

    static func bytes(_ zeichen: UnsafePointer<ASN1_STRING>?) -> [UInt8]? {
        guard let zeichen, let daten = ASN1_STRING_get0_data(zeichen) else { return nil }
        return Array(UnsafeBufferPointer(start: daten, count: Int(ASN1_STRING_length(zeichen))))
    }

    /// Seconds since 1970 of an ASN.1 time.
    static func sekunden(_ zeit: UnsafePointer<ASN1_TIME>?) -> Int64? {
        guard let zeit, let epoche = ASN1_TIME_set(nil, 0) else { return nil }
        defer { ASN1_STRING_free(epoche) }
        var (tage, rest) = (Int32(0), Int32(0))
        guard ASN1_TIME_diff(&tage, &rest, epoche, zeit) == 1 else { return nil }
        return Int64(tage) * 86_400 + Int64(rest)
    }

    /// - Parameter geheim: from the generator for what stays secret, not that for what is sent.
    static func zufall(_ anzahl: Int, geheim: Bool = false) throws(Absage) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: anzahl)
        guard (geheim ? RAND_priv_bytes(&bytes, Int32(anzahl)) : RAND_bytes(&bytes, Int32(anzahl))) == 1 else {
            throw Absage(.bibliothek, "no random bytes")
        }
        return bytes
    }

    /// What the holder of `eigener` and that of `fremder` both know (X25519, ECDH); `nil` where the keys do not fit.
    /// - Parameter geprueft: whether `fremder` is known to be a point of its curve, so that it is not checked again.
    static func gemeinsam(_ eigener: OpaquePointer, _ fremder: OpaquePointer, geprueft: Bool = false) -> [UInt8]? {
        guard let kontext = EVP_PKEY_CTX_new_from_pkey(nil, eigener, nil) else { return nil }
        defer { EVP_PKEY_CTX_free(kontext) }
        var laenge = 0
        guard EVP_PKEY_derive_init(kontext) == 1, EVP_PKEY_derive_set_peer_ex(kontext, fremder, geprueft ? 0 : 1) == 1,
            EVP_PKEY_derive(kontext, nil, &laenge) == 1
        else { return nil }
        var geheimnis = [UInt8](repeating: 0, count: laenge)
        guard EVP_PKEY_derive(kontext, &geheimnis, &laenge) == 1, laenge == geheimnis.count else { return nil }
        return geheimnis
    }

    /// Overwrites what nobody may find in the memory later.
    static func wische(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
    }

    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var summe = [UInt8](repeating: 0, count: 32)
        EVP_Digest(bytes, bytes.count, &summe, nil, EVP_sha256(), nil)
        return summe
    }
}
