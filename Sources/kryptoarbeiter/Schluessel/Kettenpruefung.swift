// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5280 §6 for e-mail: from a certificate to an anchor of the town's own list, never to the list for web servers.
enum Kettenpruefung {
    static func pruefe(_ frage: Kryptosatz, _ vorrat: Zertifikatsvorrat) throws(Absage) -> Kryptosatz {
        let x509 = try vorrat.hole(frage.bytes(.zertifikat) ?? [])
        defer { X509_free(x509) }
        let kette = try vorrat.liste(frage.alle(.kette))
        defer { rathaus_x509s_free_all(kette) }
        let vertrauen = try vorrat.vertrauen(anker: frage.alle(.anker), sperrlisten: frage.alle(.sperrliste))
        let befund = vertrauen.pruefe(
            x509, kette, zeit: frage.zahl(.zeit) ?? 0,
            zweck: frage.text(.verwendung) == "verschluesseln" ? X509_PURPOSE_SMIME_ENCRYPT : X509_PURPOSE_SMIME_SIGN)
        var antwort = Kryptosatz()
        antwort.setze(.urteil, befund.urteil.rawValue)
        if !befund.hinweis.isEmpty { antwort.setze(.hinweis, befund.hinweis) }
        for glied in befund.kette { antwort.setze(.kette, glied) }
        return antwort
    }
}

/// Anchors and revocation lists, read once for many messages.
struct Vertrauen {
    private let speicher: OpaquePointer
    private let mitSperrlisten: Bool

    struct Befund {
        let urteil: Kettenurteil
        let hinweis: String
        /// The certificates of the path, from the one that was checked to its anchor.
        let kette: [[UInt8]]
        /// Seconds since 1970: from when on every certificate of the path is valid.
        var seit: Int64 = .max

        /// What holds now has held since all of the path was there; nothing but the dates depends on the time.
        func galtSchon(_ zeit: Int64) -> Bool { urteil == .gueltig && seit <= zeit }
    }

    init(anker: [[UInt8]], sperrlisten ders: [[UInt8]]) throws(Absage) {
        guard let speicher = X509_STORE_new() else { throw Absage(.bibliothek, Ossl.fehler()) }
        self.speicher = speicher
        mitSperrlisten = !ders.isEmpty
        for der in anker {
            let x509 = try Ossl.zertifikat(der)
            X509_STORE_add_cert(speicher, x509)
            X509_free(x509)
        }
        for der in ders {
            let liste: OpaquePointer? = der.withUnsafeBufferPointer { puffer in
                var zeiger = puffer.baseAddress
                return d2i_X509_CRL(nil, &zeiger, puffer.count)
            }
            guard let liste else { throw Absage(.unlesbar, "revocation list: \(Ossl.fehler())") }
            X509_STORE_add_crl(speicher, liste)
            X509_CRL_free(liste)
        }
    }

    func frei() { X509_STORE_free(speicher) }

    /// - Parameter zeit: seconds since 1970 for which the answer holds.
    func pruefe(_ x509: OpaquePointer, _ kette: OpaquePointer?, zeit: Int64, zweck: Int32) -> Befund {
        guard let lauf = X509_STORE_CTX_new() else { return Befund(urteil: .sonstiges, hinweis: Ossl.fehler(), kette: []) }
        defer { X509_STORE_CTX_free(lauf) }
        guard X509_STORE_CTX_init(lauf, speicher, x509, kette) == 1 else {
            return Befund(urteil: .sonstiges, hinweis: Ossl.fehler(), kette: [])
        }
        let vorgaben = X509_STORE_CTX_get0_param(lauf)
        X509_VERIFY_PARAM_set_time(vorgaben, time_t(zeit))
        X509_VERIFY_PARAM_set_purpose(vorgaben, zweck)
        X509_VERIFY_PARAM_set_depth(vorgaben, 8)
        // The town may trust the CA of a partner without trusting the root above it.
        var schalter = UInt(X509_V_FLAG_PARTIAL_CHAIN)
        if mitSperrlisten { schalter |= UInt(X509_V_FLAG_CRL_CHECK) }
        X509_VERIFY_PARAM_set_flags(vorgaben, schalter)
        let gut = X509_verify_cert(lauf) == 1
        let code = X509_STORE_CTX_get_error(lauf)
        ERR_clear_error()
        var (ders, seit) = ([[UInt8]](), Int64.min)
        let pfad = X509_STORE_CTX_get0_chain(lauf)
        for stelle in 0..<rathaus_x509s_count(pfad) {
            let glied = rathaus_x509s_at(pfad, stelle)
            if let der = try? Ossl.der({ i2d_X509(glied, $0) }) { ders.append(der) }
            seit = max(seit, Ossl.sekunden(X509_get0_notBefore(glied)) ?? .max)
        }
        if gut { return Befund(urteil: .gueltig, hinweis: "", kette: ders, seit: seit) }
        return Befund(urteil: Self.urteil(code), hinweis: String(cString: X509_verify_cert_error_string(Int(code))), kette: ders)
    }

    /// Error of the library (`X509_V_…`) for a certificate of any purpose, and its words.
    /// - Parameter deltas: lists of changes count besides.
    func code(_ x509: OpaquePointer, zeit: Int64, deltas: Bool = false) -> (Int32, String) {
        guard let lauf = X509_STORE_CTX_new() else { return (X509_V_ERR_OUT_OF_MEM, Ossl.fehler()) }
        defer { X509_STORE_CTX_free(lauf) }
        guard X509_STORE_CTX_init(lauf, speicher, x509, nil) == 1 else { return (X509_V_ERR_UNSPECIFIED, Ossl.fehler()) }
        let vorgaben = X509_STORE_CTX_get0_param(lauf)
        X509_VERIFY_PARAM_set_time(vorgaben, time_t(zeit))
        // Without the extended support the library takes a delta for a whole list, and as the newer one: what stands on its base only would be good.
        let mitDeltas = deltas ? X509_V_FLAG_USE_DELTAS | X509_V_FLAG_EXTENDED_CRL_SUPPORT : 0
        let schalter = X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_CRL_CHECK | mitDeltas
        X509_VERIFY_PARAM_set_flags(vorgaben, UInt(schalter))
        X509_verify_cert(lauf)
        let code = X509_STORE_CTX_get_error(lauf)
        ERR_clear_error()
        return (code, String(cString: X509_verify_cert_error_string(Int(code))))
    }

    private static func urteil(_ code: Int32) -> Kettenurteil {
        switch code {
        case X509_V_ERR_CERT_HAS_EXPIRED: .abgelaufen
        case X509_V_ERR_CERT_NOT_YET_VALID: .nochNichtGueltig
        case X509_V_ERR_CERT_REVOKED: .gesperrt
        case X509_V_ERR_UNABLE_TO_GET_CRL, X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER, X509_V_ERR_CRL_HAS_EXPIRED,
            X509_V_ERR_CRL_NOT_YET_VALID,
            X509_V_ERR_CRL_SIGNATURE_FAILURE:
            .sperrstandUnbekannt
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_UNTRUSTED:
            .ausstellerUnbekannt
        case X509_V_ERR_INVALID_PURPOSE, X509_V_ERR_KEYUSAGE_NO_CERTSIGN, X509_V_ERR_INVALID_CA: .zweckFalsch
        case X509_V_ERR_CERT_SIGNATURE_FAILURE: .signaturFalsch
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK: .zuSchwach
        default: .sonstiges
        }
    }
}
