// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What the probes found last, and every run before.
struct NachweiseSeite: Page {
    static let vorlage = "steuerung/nachweise"
    static let groesse = 100

    struct Zeile: Encodable, Sendable {
        let bezeichnung: String
        let ampel: Marke
        let befund: String
        let zeit: String
    }

    let titel = "Nachweise aus dem laufenden System"
    let zurueckUrl = SteuerungURL.pflichten
    let pruefenUrl: String?
    let letzte: [Zeile]
    let hatLetzte: Bool
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, proben: [Nachweisprobe]) throws {
        try SteuerungRechte.pruefe(anfrage.akteur, SteuerungRechte.lesen)
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        let stand = try db.letzteNachweise()
        pruefenUrl = anfrage.akteur.darf(SteuerungRechte.nachweise) ? SteuerungURL.nachweisePruefen : nil
        letzte = proben.map { probe in
            stand[probe.schluessel].map(Zeile.init)
                ?? Zeile(
                    bezeichnung: probe.bezeichnung, ampel: Marke("leise", "noch nicht geprüft"),
                    befund: "Geprüft wird jeden Morgen um fünf Uhr.", zeit: "–")
        }
        hatLetzte = !letzte.isEmpty
        zeilen = try db.nachweise(limit: Self.groesse, ab: (seite - 1) * Self.groesse).map(Zeile.init)
        hatZeilen = !zeilen.isEmpty
        leer = Leer(
            "Noch nichts geprüft", "Die Proben laufen jeden Morgen. Wer das Recht dazu hat, kann sie hier sofort laufen lassen.")
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: try db.nachweiszahl()) { nr in
            nr == 1 ? SteuerungURL.nachweise : "\(SteuerungURL.nachweise)?seite=\(nr)"
        }
    }
}

extension NachweiseSeite.Zeile {
    fileprivate init(_ zeile: Nachweiszeile) {
        bezeichnung = zeile.bezeichnung
        ampel = Marke(zeile.ampel, zeile.ampel.alsNachweis)
        befund = zeile.befund
        zeit = zeile.zeit.deutsch
    }
}
