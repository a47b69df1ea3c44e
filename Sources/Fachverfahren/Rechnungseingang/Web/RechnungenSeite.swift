// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Web

/// The invoices that came in, by state.
struct RechnungenSeite: Page {
    static let vorlage = "rechnung/liste"
    static let groesse = 50

    struct Zeile: Encodable, Sendable {
        let url: String
        let nummer: String
        let eingegangen: String
        let weg: String
        let verkaeufer: String
        let rechnungsnummer: String
        let betrag: String
        let faellig: String
        let ueberfaellig: Bool
        let stand: Marke
        let vermerk: String
    }

    let titel = "Elektronische Rechnungen"
    let url = RechnungURL.liste
    let suche: Feld
    let zustand: Feldauswahl
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let anzahl: String
    let leer: Leer
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let auswahl = Rechnungsauswahl(
            zustand: anfrage.abfrage["zustand"].flatMap(Rechnungszustand.init(rawValue:)), text: anfrage.abfrage["q"] ?? "")
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        let gesamt = try db.eingangsrechnungszahl(auswahl, fuer: anfrage.akteur)
        let heute = anfrage.jetzt.tag
        suche = Feld(
            "q", "Suchen", wert: auswahl.text, typ: "search", freiwillig: true,
            hinweis: "Verkäufer, Rechnungsnummer oder Quittung")
        zustand = Feldauswahl(
            "zustand", "Stand",
            [Option("", "alle")]
                + Rechnungszustand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0 == auswahl.zustand) },
            breite: .zeichen16, freiwillig: true)
        zeilen = try db.eingangsrechnungen(auswahl, fuer: anfrage.akteur, limit: Self.groesse, ab: (seite - 1) * Self.groesse)
            .map { Zeile($0, heute: heute) }
        hatZeilen = !zeilen.isEmpty
        anzahl = gesamt == 1 ? "1 Rechnung" : "\(gesamt) Rechnungen"
        leer =
            auswahl.zustand == nil && auswahl.text.isEmpty
            ? Leer(
                "Noch keine Rechnung",
                "Sobald eine elektronische Rechnung über das Portal oder per E-Mail ankommt, steht sie hier.")
            : Leer("Nichts gefunden", "Zu dieser Auswahl gibt es keine Rechnung. Bitte ändern Sie die Auswahl.")
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: gesamt) { nr in
            var adresse = URLComponents()
            adresse.path = RechnungURL.liste
            adresse.queryItems = [
                ("q", auswahl.text), ("zustand", auswahl.zustand?.rawValue ?? ""), ("seite", nr == 1 ? "" : String(nr)),
            ].filter { !$0.1.isEmpty }.map { URLQueryItem(name: $0.0, value: $0.1) }
            return adresse.string ?? RechnungURL.liste
        }
    }
}

extension RechnungenSeite.Zeile {
    fileprivate init(_ r: Eingangsrechnung, heute: Kalendertag) {
        url = RechnungURL.rechnung(r.id)
        nummer = r.nummer
        eingegangen = r.eingegangen.deutsch
        weg = r.weg.deutsch
        verkaeufer = r.kopf.verkaeufer
        rechnungsnummer = r.kopf.rechnungsnummer
        betrag = r.kopf.betragText
        faellig = r.kopf.faelligkeit?.deutsch ?? "–"
        ueberfaellig = r.zustand == .angekommen && (r.kopf.faelligkeit.map { $0 < heute } ?? false)
        stand = Marke(r.zustand)
        vermerk = r.vermerk ?? ""
    }
}
