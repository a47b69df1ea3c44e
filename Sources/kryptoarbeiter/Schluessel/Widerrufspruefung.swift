// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// What a revocation list or an OCSP answer says of one certificate whose issuer is known.
enum Widerrufspruefung {
    /// Clocks of others may be off by so much.
    static let gangabweichung: Int64 = 300

    static func pruefe(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let x509 = try Ossl.zertifikat(frage.bytes(.zertifikat) ?? [])
        defer { X509_free(x509) }
        let aussteller = try Ossl.zertifikat(frage.bytes(.kette) ?? [])
        defer { X509_free(aussteller) }
        let zeit = frage.zahl(.zeit) ?? 0
        let befund: Widerrufsbefund
        if let antwort = frage.bytes(.ocspantwort) {
            befund = Ocsp.lies(antwort, x509, aussteller, zeit: zeit)
        } else {
            befund = try Sperrlistenpruefung.pruefe(frage.bytes(.sperrliste) ?? [], x509, aussteller, zeit: zeit)
        }
        ERR_clear_error()
        return befund.satz
    }
}

struct Widerrufsbefund {
    var urteil: Widerrufsurteil
    /// Seconds since 1970: when it was said, until when it holds, when the certificate was revoked.
    var zeit: Int64?
    var naechste: Int64?
    var gesperrtAm: Int64?
    /// CRLReason (RFC 5280 §5.3.1).
    var grund: Int64?
    var hinweis = ""

    var satz: Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.urteil, urteil.rawValue)
        if let zeit { satz.setze(.zeit, zeit) }
        if let naechste { satz.setze(.naechste, naechste) }
        if let gesperrtAm { satz.setze(.gesperrt, gesperrtAm) }
        if let grund { satz.setze(.verwendung, grund) }
        if !hinweis.isEmpty { satz.setze(.hinweis, hinweis) }
        return satz
    }
}

/// RFC 5280 §6.3. The library checks signature, scope, critical extensions and dates; a part of a list (delta, one kind of certificates) says nothing.
enum Sperrlistenpruefung {
    static func pruefe(
        _ der: [UInt8], _ x509: OpaquePointer, _ aussteller: OpaquePointer, zeit: Int64
    ) throws(Absage) -> Widerrufsbefund {
        let liste: OpaquePointer? = der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_X509_CRL(nil, &zeiger, puffer.count)
        }
        guard let liste else { return Widerrufsbefund(urteil: .unbrauchbar, hinweis: "keine Sperrliste") }
        defer { X509_CRL_free(liste) }
        var befund = Widerrufsbefund(
            urteil: .unbrauchbar, zeit: Ossl.sekunden(X509_CRL_get0_lastUpdate(liste)),
            naechste: Ossl.sekunden(X509_CRL_get0_nextUpdate(liste)))
        guard X509_NAME_cmp(X509_CRL_get_issuer(liste), X509_get_issuer_name(x509)) == 0 else {
            befund.hinweis = "Sperrliste eines anderen Ausstellers"
            return befund
        }
        guard X509_CRL_verify(liste, X509_get0_pubkey(aussteller)) == 1 else {
            befund.urteil = .falscherUnterzeichner
            return befund
        }
        let vertrauen = try Vertrauen(anker: [try Ossl.der { i2d_X509(aussteller, $0) }], sperrlisten: [der])
        defer { vertrauen.frei() }
        let (urteil, hinweis) = vertrauen.widerruf(x509, zeit: zeit)
        (befund.urteil, befund.hinweis) = (urteil, hinweis)
        var eintrag: OpaquePointer?
        if urteil == .gesperrt, X509_CRL_get0_by_cert(liste, &eintrag, x509) == 1, let eintrag {
            befund.gesperrtAm = Ossl.sekunden(X509_REVOKED_get0_revocationDate(eintrag))
            if let grund = X509_REVOKED_get_ext_d2i(eintrag, NID_crl_reason, nil, nil) {
                let zahl = OpaquePointer(grund)
                befund.grund = Int64(ASN1_ENUMERATED_get(UnsafePointer(UnsafeMutablePointer<ASN1_ENUMERATED>(zahl))))
                ASN1_ENUMERATED_free(UnsafeMutablePointer<ASN1_ENUMERATED>(zahl))
            }
        }
        return befund
    }
}

extension Vertrauen {
    /// Of a certificate whose issuer is the anchor, for any use of it.
    func widerruf(_ x509: OpaquePointer, zeit: Int64) -> (Widerrufsurteil, String) {
        let (code, hinweis) = code(x509, zeit: zeit)
        return switch code {
        // What stands on the list is looked at before the dates of the certificate.
        case X509_V_OK, X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID: (.gut, "")
        case X509_V_ERR_CERT_REVOKED: (.gesperrt, "")
        case X509_V_ERR_CRL_HAS_EXPIRED: (.veraltet, "")
        case X509_V_ERR_CRL_SIGNATURE_FAILURE, X509_V_ERR_KEYUSAGE_NO_CRL_SIGN: (.falscherUnterzeichner, hinweis)
        default: (.unbrauchbar, hinweis)
        }
    }
}
