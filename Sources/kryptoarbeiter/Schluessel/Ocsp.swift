// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 6960, without nonce, since most authorities sign their answers beforehand (RFC 5019).
enum Ocsp {
    static func frage(_ satz: Kryptosatz) throws(Absage) -> Kryptosatz {
        let x509 = try Ossl.zertifikat(satz.bytes(.zertifikat) ?? [])
        defer { X509_free(x509) }
        let aussteller = try Ossl.zertifikat(satz.bytes(.kette) ?? [])
        defer { X509_free(aussteller) }
        guard let anfrage = OCSP_REQUEST_new() else { throw Absage(.bibliothek, Ossl.fehler()) }
        defer { OCSP_REQUEST_free(anfrage) }
        // SHA-1 names the certificate and protects nothing; many authorities know no other.
        guard let kennung = OCSP_cert_to_id(EVP_sha1(), x509, aussteller) else { throw Absage(.bibliothek, Ossl.fehler()) }
        guard OCSP_request_add0_id(anfrage, kennung) != nil else {
            OCSP_CERTID_free(kennung)
            throw Absage(.bibliothek, Ossl.fehler())
        }
        var antwort = Kryptosatz()
        antwort.setze(.ergebnis, try Ossl.der { i2d_OCSP_REQUEST(anfrage, $0) })
        return antwort
    }

    static func lies(_ der: [UInt8], _ x509: OpaquePointer, _ aussteller: OpaquePointer, zeit: Int64) -> Widerrufsbefund {
        let antwort: OpaquePointer? = der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_OCSP_RESPONSE(nil, &zeiger, puffer.count)
        }
        guard let antwort else { return Widerrufsbefund(urteil: .unbrauchbar, hinweis: "keine OCSP-Antwort") }
        defer { OCSP_RESPONSE_free(antwort) }
        let stand = OCSP_response_status(antwort)
        guard stand == OCSP_RESPONSE_STATUS_SUCCESSFUL, let inhalt = OCSP_response_get1_basic(antwort) else {
            let text = String(cString: OCSP_response_status_str(Int(stand)))
            return Widerrufsbefund(urteil: .unbrauchbar, hinweis: "OCSP: \(text)")
        }
        defer { OCSP_BASICRESP_free(inhalt) }
        guard istEcht(inhalt, aussteller, zeit: zeit) else {
            return Widerrufsbefund(urteil: .falscherUnterzeichner, hinweis: Ossl.fehler())
        }
        return lies(inhalt, x509, aussteller, zeit: zeit)
    }

    /// Signed by the issuer, or by somebody to whom he gave a certificate for that (RFC 6960 §4.2.2.2).
    private static func istEcht(_ inhalt: OpaquePointer, _ aussteller: OpaquePointer, zeit: Int64) -> Bool {
        guard let speicher = X509_STORE_new() else { return false }
        defer { X509_STORE_free(speicher) }
        X509_STORE_add_cert(speicher, aussteller)
        X509_STORE_set_flags(speicher, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(speicher), time_t(zeit))
        let nur = rathaus_x509s_new()
        defer { rathaus_x509s_free_all(nur) }
        X509_up_ref(aussteller)
        rathaus_x509s_push(nur, aussteller)
        return OCSP_basic_verify(inhalt, nur, speicher, UInt(OCSP_TRUSTOTHER | OCSP_NOEXPLICIT)) == 1
    }

    private static func lies(
        _ inhalt: OpaquePointer, _ x509: OpaquePointer, _ aussteller: OpaquePointer, zeit: Int64
    ) -> Widerrufsbefund {
        var (stand, grund) = (Int32(-1), Int32(-1))
        var gesperrt: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var dies: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        var naechste: UnsafeMutablePointer<ASN1_GENERALIZEDTIME>?
        guard let kennung = OCSP_cert_to_id(EVP_sha1(), x509, aussteller) else {
            return Widerrufsbefund(urteil: .unbrauchbar, hinweis: Ossl.fehler())
        }
        defer { OCSP_CERTID_free(kennung) }
        guard OCSP_resp_find_status(inhalt, kennung, &stand, &grund, &gesperrt, &dies, &naechste) == 1 else {
            return Widerrufsbefund(urteil: .unbrauchbar, hinweis: "OCSP-Antwort zu einem anderen Zertifikat")
        }
        var befund = Widerrufsbefund(
            urteil: .unbekannt, zeit: Ossl.sekunden(dies), naechste: Ossl.sekunden(naechste),
            gesperrtAm: stand == V_OCSP_CERTSTATUS_REVOKED ? Ossl.sekunden(gesperrt) : nil,
            grund: stand == V_OCSP_CERTSTATUS_REVOKED && grund >= 0 ? Int64(grund) : nil)
        guard let von = befund.zeit, von <= zeit + Widerrufspruefung.gangabweichung else {
            befund.urteil = .unbrauchbar
            befund.hinweis = "OCSP-Antwort aus der Zukunft"
            return befund
        }
        // Without an end an answer holds for a day: who keeps an old one could hide a revocation with it for ever.
        let bis = befund.naechste ?? von + 86_400
        befund.naechste = bis
        befund.urteil =
            switch stand {
            case V_OCSP_CERTSTATUS_REVOKED: .gesperrt
            case _ where bis + Widerrufspruefung.gangabweichung < zeit: .veraltet
            case V_OCSP_CERTSTATUS_GOOD: .gut
            default: .unbekannt
            }
        return befund
    }
}
