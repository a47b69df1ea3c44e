// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import CRnp
internal import Kryptoprotokoll

/// What the worker keeps between questions: the key that opens the seals, and opened keys.
struct Werkbank {
    private(set) var siegel: Siegel?
    private var offene = OffeneSchluessel()
    private let vorrat = Zertifikatsvorrat()

    mutating func tue(_ handlung: Kryptohandlung, _ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        let vorrat = vorrat
        switch handlung {
        case .beginnen: return try beginnen(frage)
        case .schluesselErzeugen: return try SchluesselErzeugen(siegel: try gesiegelt())(frage)
        case .schluesselUebernehmen: return try SchluesselUebernehmen(siegel: try gesiegelt())(frage)
        case .antrag:
            return try mitSchluessel(frage) { schluessel throws(Absage) in try Zertifikatsantrag.schreibe(frage, schluessel) }
        case .zertifikatLesen: return try ZertifikatLesen.lies(frage)
        case .zertifikatPruefen: return try Kettenpruefung.pruefe(frage, vorrat)
        case .sperrlisteLesen: return try SperrlisteLesen.lies(frage)
        case .hinterlegungErzeugen: return try Hinterlegung.erzeuge()
        case .hinterlegen: return try Hinterlegung.hinterlege(frage, try gesiegelt())
        case .hinterlegtesOeffnen: return try Hinterlegung.oeffne(frage, try gesiegelt())
        case .schluesselAusgeben: return try SchluesselAusgeben(siegel: try gesiegelt())(frage)
        case .zertifikateLesen: return try ZertifikateLesen.lies(frage)
        case .simuliertAusstellen: return try SimuliertAusstellen.stelleAus(frage)
        case .ocspFrage: return try Ocsp.frage(frage)
        case .widerrufPruefen: return try Widerrufspruefung.pruefe(frage)
        case .rohSignieren:
            return try mitSchluessel(frage, .roh) { schluessel throws(Absage) in try RohSignieren.signiere(frage, schluessel) }
        case .cmsSignieren:
            return try mitSchluessel(frage) { schluessel throws(Absage) in try CmsSignieren.signiere(frage, schluessel, vorrat) }
        case .cmsSchuetzen:
            return try mitSchluessel(frage) { schluessel throws(Absage) in try CmsSchuetzen.schuetze(frage, schluessel, vorrat) }
        case .cmsVerschluesseln: return try CmsVerschluesseln.verschluessle(frage, vorrat)
        case .cmsEntschluesseln:
            return try mitSchluessel(frage) { schluessel throws(Absage) in
                try CmsEntschluesseln.entschluessle(frage, schluessel, vorrat)
            }
        case .cmsPruefen: return try CmsPruefen.pruefe(frage, vorrat)
        case .pgpErzeugen: return try PgpErzeugen(siegel: try gesiegelt())(frage)
        case .pgpUebernehmen: return try PgpUebernehmen(siegel: try gesiegelt())(frage)
        case .pgpLesen: return try PgpLesen.lies(frage)
        case .pgpSignieren: return try PgpSignieren(siegel: try gesiegelt())(frage)
        case .pgpVerschluesseln: return try PgpVerschluesseln(siegel: siegel)(frage)
        case .pgpEntschluesseln: return try PgpEntschluesseln(siegel: try gesiegelt())(frage)
        case .pgpPruefen: return try PgpPruefen.pruefe(frage)
        case .pdfVerschluesseln: return try PdfVerschluesseln.verschluessle(frage)
        }
    }

    private mutating func beginnen(_ frage: Kryptosatz) throws(Absage) -> Kryptosatz {
        siegel = try Siegel(frage.bytes(.kek) ?? [])
        offene.vergiss()
        var antwort = Kryptosatz()
        antwort.setze(.version, String(cString: OpenSSL_version(OPENSSL_VERSION)))
        antwort.setze(.version, "RNP \(String(cString: rnp_version_string()))")
        return antwort
    }

    private func gesiegelt() throws(Absage) -> Siegel {
        guard let siegel else { throw Absage(.fragenFehlerhaft, "no key-encryption key yet") }
        return siegel
    }

    private mutating func mitSchluessel(
        _ frage: Kryptosatz, _ art: Schluesselart = .smime, _ tun: (OpaquePointer) throws(Absage) -> Kryptosatz
    ) throws(Absage) -> Kryptosatz {
        guard let versiegelt = frage.bytes(.schluessel) else { throw Absage(.fragenFehlerhaft, "no key") }
        let offen = try offene.hole(versiegelt, art, try gesiegelt())
        defer { withExtendedLifetime(offen) {} }
        return try tun(offen.evp)
    }
}
