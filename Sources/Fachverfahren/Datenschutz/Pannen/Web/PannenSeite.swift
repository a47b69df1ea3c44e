// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// All breaches: what is open stands on top with its deadline in words.
struct PannenSeite: Page {
    static let vorlage = "datenschutz/pannen"

    struct Zeile: Encodable, Sendable {
        let nummer: String
        let url: String
        let betreff: String
        let bekannt: String
        let risiko: String
        let frist: Marke
        let fristende: String?
        let stand: Marke
    }

    let titel = "Datenpannen"
    let neuUrl = PannenURL.neu
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let dringend: String?
    let leer = Leer(
        "Keine Datenpannen", "Sobald jemand eine Verletzung des Schutzes personenbezogener Daten meldet, steht sie hier.")

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let alle = try db.datenpannen()
        let jetzt = anfrage.jetzt
        zeilen = alle.map {
            Zeile(
                nummer: $0.nummer, url: PannenURL.panne($0.id), betreff: $0.betreff, bekannt: $0.bekannt.deutsch,
                risiko: $0.risiko.deutsch, frist: $0.frist(am: jetzt).marke, fristende: $0.frist(am: jetzt).ende,
                stand: $0.abgeschlossen == nil ? Marke("info", "in Arbeit") : Marke("leise", "abgeschlossen"))
        }
        hatZeilen = !zeilen.isEmpty
        let offen = alle.count { $0.abgeschlossen == nil && $0.frist(am: jetzt).istOffen }
        dringend =
            offen == 0
            ? nil
            : offen == 1
                ? "Bei einer Datenpanne ist die Meldung an die Aufsichtsbehörde noch offen."
                : "Bei \(offen) Datenpannen ist die Meldung an die Aufsichtsbehörde noch offen."
    }
}

/// The form with which anybody at work reports a breach.
struct PanneNeuSeite: Page {
    static let vorlage = "datenschutz/panneneu"

    let titel = "Datenpanne melden"
    let url = PannenURL.neu
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let betreff: Feld
    let art: Feldtext
    let bekannt: Zeiteingabe

    init(_ anfrage: WebRequest, fehler: DatenschutzError? = nil) {
        let stand = Formularstand(anfrage, fehler)
        hatFehler = stand.hatFehler
        fehlerliste = stand.liste("betreff")
        betreff = Feld(
            "betreff", "Worum geht es?", wert: stand.wert("betreff"),
            hinweis: "Ein Satz, zum Beispiel: Bescheid an falsche Adresse verschickt.", fehler: stand.bei("betreff"))
        art = Feldtext(
            "art", "Was ist passiert?", wert: stand.wert("art"), zeilen: 6, maximal: Pannenfeld.laengster,
            hinweis: "Welche Daten, wie viele Personen ungefähr, was haben Sie schon getan? Bitte keine Namen Betroffener.",
            fehler: stand.bei("art"))
        bekannt = Zeiteingabe(
            "bekannt", "Bemerkt", stand, vorgabe: anfrage.jetzt,
            hinweis: "Ab hier laufen 72 Stunden bis zur Meldung an die Aufsichtsbehörde.")
    }
}

/// Says that the report has arrived, without showing the register to everybody.
struct PanneAufgenommenSeite: Page {
    static let vorlage = "datenschutz/panneaufgenommen"

    let titel = "Danke, die Meldung ist angekommen"
    let nummer: String?
    let beauftragte: [String]
}
