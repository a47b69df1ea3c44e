// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Web

/// Where a case stands: what has happened, what is next, what you must do.
struct VorgangSeite: Page {
    static let vorlage = "portal/vorgang"

    struct Verlauf: Encodable, Sendable {
        let schritte: [Schritt]
    }

    struct Schritt: Encodable, Sendable {
        let titel: String
        let zeit: String?
        let text: String?
        let stand: String
        let standText: String
    }

    struct Aufgabe: Encodable, Sendable {
        let text: String
        let url: String?
        let knopf: String
    }

    struct Dokument: Encodable, Sendable {
        let titel: String
        let url: String
    }

    let titel: String
    let leistung: String
    let zeichen: String
    let gesendet: String
    let stufe: String
    let ausblick: String
    let ungelesen: String?
    let aufgaben: [Aufgabe]
    let hatAufgaben: Bool
    let verlauf: Verlauf
    let dokumente: [Dokument]
    let nachrichtenUrl: String
    let nachrichten: Int
    let gebuehren: Gebuehrentafel
    let zahlungsstand: String?
    let zahlenUrl: String?
    let anfrageID: String
    let ruecknahmeUrl: String?
    let telefon: String
    let email: String

    init(_ anfrage: WebRequest, _ antrag: AntragRecord, _ angebot: Leistungsangebot, _ lage: Vorgangslage, _ stadt: Portalstadt) {
        titel = antrag.betreff ?? anfrage.t(angebot.leistung.titel)
        leistung = anfrage.t(angebot.leistung.titel)
        zeichen = antrag.zeichen ?? ""
        gesendet = antrag.gesendet.map { anfrage.zeit($0) } ?? ""
        stufe = anfrage.stufe(lage.stufe, antrag)
        ausblick = anfrage.t(antrag.zurueckgenommen == nil ? lage.stufe.ausblick : "portalAusblickAbgeschlossen")
        ungelesen = anfrage.ungelesen(lage.ungelesen)
        let offen = antrag.zurueckgenommen == nil
        let bezahlbar =
            offen && lage.zahlung.map { [.offen, .fehlgeschlagen, .abgebrochen].contains($0.zahlung.zustand) } ?? false
        aufgaben =
            lage.schritte.filter { _ in offen }.compactMap { schritt in
                schritt.aufgabe.map { Aufgabe(text: anfrage.t($0), url: nil, knopf: "") }
            }
            + lage.bescheide.map {
                Aufgabe(text: anfrage.t("portalBescheidWartet"), url: $0, knopf: anfrage.t("portalZumPostfach"))
            }
            + (bezahlbar
                ? [Aufgabe(text: anfrage.t("portalGebuehrOffen"), url: "#gebuehren", knopf: anfrage.t("portalZurGebuehr"))] : [])
        hatAufgaben = !aufgaben.isEmpty
        verlauf = Verlauf(
            // What was still to come will not come after a withdrawal.
            schritte: lage.schritte.filter { offen || $0.stand == .fertig }.map {
                Schritt(
                    titel: anfrage.t($0.titel), zeit: $0.zeit.map { anfrage.zeit($0) }, text: $0.text.map { anfrage.t($0) },
                    stand: $0.stand.rawValue, standText: anfrage.t("portalStand\($0.stand.rawValue.capitalized)"))
            }
                + [antrag.zurueckgenommen].compactMap(\.self).map { zeit in
                    Schritt(
                        titel: anfrage.t("portalZurueckgenommen"), zeit: anfrage.zeit(zeit),
                        text: anfrage.t("portalZurueckgenommenText"),
                        stand: Statusschritt.Stand.fertig.rawValue, standText: anfrage.t("portalStandFertig"))
                })
        dokumente = (lage.dokumente.map { ($0.id, anfrage.t($0.titel)) } + lage.anlagen.map { ($0.id, $0.titel) }).map {
            Dokument(titel: $1, url: PortalURL.dokument(antrag.id, $0.text))
        }
        nachrichtenUrl = PortalURL.nachrichten(antrag.id)
        nachrichten = lage.nachrichten
        gebuehren = Gebuehrentafel(lage.gebuehren, anfrage)
        zahlungsstand = lage.zahlung.map { anfrage.t("portalZahlung\($0.zahlung.zustand.rawValue.capitalized)") }
        zahlenUrl = bezahlbar ? PortalURL.zahlung(antrag.id) : nil
        anfrageID = ID<Zahlungsauftrag>(anfrage.jetzt).text
        ruecknahmeUrl = lage.ruecknehmbar ? PortalURL.ruecknahme(antrag.id) : nil
        telefon = stadt.telefon
        email = stadt.email
    }
}
