// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The seven lamps of our own domains, and the records that would make them green.
struct SelbstpruefungSeite: Page {
    static let vorlage = "mailgateway/selbstpruefung"

    struct Domain: Encodable, Sendable {
        let domain: String
        let url: String
        let lampen: [Lampenanzeige]
        let geprueft: Bool
    }

    struct Lampenanzeige: Encodable, Sendable {
        let name: String
        let zweck: String
        let stand: Zustandsmarke
        let satz: String
        let eintraege: [String]
        let hatEintraege: Bool

        init(_ lampe: Lampe) {
            name = lampe.art.rawValue
            zweck = lampe.art.zweck
            stand = Zustandsmarke(lampe.stand.markenart, lampe.stand.deutsch)
            satz = lampe.satz
            eintraege = lampe.eintraege
            hatEintraege = !lampe.eintraege.isEmpty
        }
    }

    let titel = "Selbstprüfung der Domains"
    let zurueckUrl = MailURL.liste
    let domains: [Domain]
    let leer: Leer?
    let hinterlegung: Hinterlegungsanzeige?

    struct Hinterlegungsanzeige: Encodable, Sendable {
        let stand: Zustandsmarke
        let satz: String
    }

    /// - Parameters:
    ///   - geprueft: what was found about the domains that were looked at.
    ///   - hinterlegung: of the keys, as it stands now.
    init(_ domains: [String], _ geprueft: [String: [Lampe]], _ hinterlegung: Hinterlegungsstand? = nil, jetzt: Zeitpunkt) {
        self.hinterlegung = hinterlegung.map { stand in
            let lampe = stand.stand(jetzt)
            return Hinterlegungsanzeige(stand: Zustandsmarke(lampe.markenart, lampe.deutsch), satz: stand.satz(jetzt))
        }
        self.domains = domains.map { domain in
            Domain(
                domain: domain, url: MailURL.selbstpruefung(domain), lampen: (geprueft[domain] ?? []).map(Lampenanzeige.init),
                geprueft: geprueft[domain] != nil)
        }
        leer =
            domains.isEmpty
            ? Leer("Auf diesem Server läuft kein E-Mail-Gateway", "Die Prüfung braucht dessen Einstellung.") : nil
    }
}

extension Lampe.Stand {
    fileprivate var markenart: String {
        switch self {
        case .gut: "erfolg"
        case .mangel: "warnung"
        case .fehlt: "fehler"
        case .unbekannt: "leise"
        }
    }
}
