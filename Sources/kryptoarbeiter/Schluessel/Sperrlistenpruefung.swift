// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5280 §6.3. The library checks signature, scope, critical extensions and dates; a part of a list (delta, one kind of certificates) says nothing
/// by itself.
enum Sperrlistenpruefung {
    /// - Parameter delta: DER of what has changed since the list.
    static func pruefe(
        _ der: [UInt8], delta: [UInt8]?, _ x509: OpaquePointer, _ aussteller: OpaquePointer, zeit: Int64
    ) throws(Absage) -> Widerrufsbefund {
        guard let liste = lies(der) else { return Widerrufsbefund(urteil: .unbrauchbar, hinweis: "keine Sperrliste") }
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
        befund.deltaadressen =
            ZertifikatLesen.adressen(X509_get_ext_d2i(x509, NID_freshest_crl, nil, nil))
            + ZertifikatLesen.adressen(X509_CRL_get_ext_d2i(liste, NID_freshest_crl, nil, nil))
        let neuere = delta.flatMap(lies)
        defer { X509_CRL_free(neuere) }
        if delta != nil {
            guard let neuere, passt(neuere, zu: liste, aussteller, zeit: zeit) else {
                befund.hinweis = "die Delta-Sperrliste passt nicht zu ihrer Basis"
                return befund
            }
            befund.zeit = Ossl.sekunden(X509_CRL_get0_lastUpdate(neuere))
            let bis = Ossl.sekunden(X509_CRL_get0_nextUpdate(neuere))
            befund.naechste = [befund.naechste, bis].compactMap(\.self).min()
        }
        let vertrauen = try Vertrauen(
            anker: [try Ossl.der { i2d_X509(aussteller, $0) }], sperrlisten: [der] + [delta].compactMap(\.self))
        defer { vertrauen.frei() }
        (befund.urteil, befund.hinweis) = vertrauen.widerruf(x509, zeit: zeit, deltas: delta != nil)
        if befund.urteil == .gesperrt { befund.trage([neuere, liste].compactMap(\.self), x509) }
        return befund
    }

    private static func lies(_ der: [UInt8]) -> OpaquePointer? {
        der.withUnsafeBufferPointer { puffer in
            var zeiger = puffer.baseAddress
            return d2i_X509_CRL(nil, &zeiger, puffer.count)
        }
    }

    /// Made for this list or an older one, newer than it, by the same issuer, and of today (RFC 5280 §5.2.4). The library leaves out silently what
    /// does not fit, and then nobody could say whether it counted.
    private static func passt(_ delta: OpaquePointer, zu liste: OpaquePointer, _ aussteller: OpaquePointer, zeit: Int64) -> Bool {
        guard X509_NAME_cmp(X509_CRL_get_issuer(delta), X509_CRL_get_issuer(liste)) == 0,
            X509_CRL_verify(delta, X509_get0_pubkey(aussteller)) == 1,
            let von = Ossl.sekunden(X509_CRL_get0_lastUpdate(delta)), let bis = Ossl.sekunden(X509_CRL_get0_nextUpdate(delta)),
            von <= zeit + Widerrufspruefung.gangabweichung, zeit <= bis
        else { return false }
        return vergleich(delta, NID_delta_crl, liste, NID_crl_number).map { $0 <= 0 } == true
            && vergleich(delta, NID_crl_number, liste, NID_crl_number).map { $0 > 0 } == true
    }

    /// Of numbers in two extensions; `nil` where one of them is missing.
    private static func vergleich(_ eine: OpaquePointer, _ art: Int32, _ andere: OpaquePointer, _ ihre: Int32) -> Int32? {
        let (links, rechts) = (nummer(eine, art), nummer(andere, ihre))
        defer {
            ASN1_INTEGER_free(links)
            ASN1_INTEGER_free(rechts)
        }
        guard let links, let rechts else { return nil }
        return ASN1_INTEGER_cmp(links, rechts)
    }

    private static func nummer(_ liste: OpaquePointer, _ art: Int32) -> UnsafeMutablePointer<ASN1_INTEGER>? {
        X509_CRL_get_ext_d2i(liste, art, nil, nil)?.assumingMemoryBound(to: ASN1_INTEGER.self)
    }
}

extension Widerrufsbefund {
    /// Since when and why, of the first list that names it.
    fileprivate mutating func trage(_ listen: [OpaquePointer], _ x509: OpaquePointer) {
        for liste in listen {
            var eintrag: OpaquePointer?
            guard X509_CRL_get0_by_cert(liste, &eintrag, x509) == 1, let eintrag else { continue }
            gesperrtAm = Ossl.sekunden(X509_REVOKED_get0_revocationDate(eintrag))
            if let art = X509_REVOKED_get_ext_d2i(eintrag, NID_crl_reason, nil, nil) {
                let zahl = art.assumingMemoryBound(to: ASN1_ENUMERATED.self)
                grund = Int64(ASN1_ENUMERATED_get(zahl))
                ASN1_ENUMERATED_free(zahl)
            }
            return
        }
    }
}
