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
            let listen = frage.alle(.sperrliste)
            befund = try Sperrlistenpruefung.pruefe(
                listen.first ?? [], delta: listen.dropFirst().first, x509, aussteller, zeit: zeit)
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
    /// Where changes since this list stand (RFC 5280 §5.2.6).
    var deltaadressen: [String] = []

    var satz: Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.urteil, urteil.rawValue)
        if let zeit { satz.setze(.zeit, zeit) }
        if let naechste { satz.setze(.naechste, naechste) }
        if let gesperrtAm { satz.setze(.gesperrt, gesperrtAm) }
        if let grund { satz.setze(.verwendung, grund) }
        if !hinweis.isEmpty { satz.setze(.hinweis, hinweis) }
        for adresse in deltaadressen { satz.setze(.sperradresse, adresse) }
        return satz
    }
}

extension Vertrauen {
    /// Of a certificate whose issuer is the anchor, for any use of it.
    func widerruf(_ x509: OpaquePointer, zeit: Int64, deltas: Bool = false) -> (Widerrufsurteil, String) {
        let (code, hinweis) = code(x509, zeit: zeit, deltas: deltas)
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
