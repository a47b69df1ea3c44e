// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// All requests of persons: what is open stands on top, by deadline.
struct AntraegeSeite: Page {
    static let vorlage = "datenschutz/antraege"

    struct Zeile: Encodable, Sendable {
        let nummer: String
        let url: String
        let recht: String
        let name: String
        let eingegangen: String
        let frist: Marke
        let stand: String
    }

    let titel = "Anträge betroffener Personen"
    let neuUrl = AntragURL.neu
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer = Leer(
        "Keine Anträge", "Verlangt jemand Auskunft, Berichtigung oder Löschung der eigenen Daten, nehmen Sie es hier auf.")

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        zeilen = try db.betroffenenantraege().map { antrag in
            Zeile(
                nummer: antrag.nummer, url: AntragURL.antrag(antrag.id),
                recht: "\(antrag.recht.deutsch) (\(antrag.recht.artikel))",
                name: antrag.name, eingegangen: antrag.eingegangen.deutsch,
                frist: antrag.frist.marke(beantwortet: antrag.beantwortet, heute: anfrage.jetzt.tag),
                stand: antrag.ergebnis?.deutsch ?? (antrag.identitaet == nil ? "Identität offen" : "in Arbeit"))
        }
        hatZeilen = !zeilen.isEmpty
    }
}

/// The form for a request that came in.
struct AntragNeuSeite: Page {
    static let vorlage = "datenschutz/antragneu"

    let titel = "Antrag aufnehmen"
    let url = AntragURL.neu
    let zurueckUrl = AntragURL.liste
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let recht: Feldauswahl
    let name: Feld
    let email: Feld
    let anliegen: Feldtext
    let eingegangen: Feld

    init(_ anfrage: WebRequest, fehler: DatenschutzError? = nil) {
        let stand = Formularstand(anfrage, fehler)
        hatFehler = stand.hatFehler
        fehlerliste = stand.liste("name")
        recht = Feldauswahl(
            "recht", "Was verlangt die Person?",
            Betroffenenrecht.allCases.map {
                Option($0.rawValue, "\($0.deutsch) (\($0.artikel))", gewaehlt: $0.rawValue == stand.wert("recht"))
            })
        name = Feld(
            "name", "Name der Person", wert: stand.wert("name"), hinweis: "Vor- und Nachname. Danach wird gesucht.",
            fehler: stand.bei("name"))
        email = Feld(
            "email", "E-Mail-Adresse", wert: stand.wert("email"), typ: "email", freiwillig: true,
            hinweis: "Findet mehr als der Name allein.",
            fehler: stand.bei("email"))
        anliegen = Feldtext(
            "anliegen", "Anliegen", wert: stand.wert("anliegen"), zeilen: 4, maximal: 4_000, fehler: stand.bei("anliegen"))
        eingegangen = Feld(
            "eingegangen", "Eingegangen am", wert: stand.wert("eingegangen", anfrage.jetzt.tag.iso), typ: "date",
            breite: .zeichen8,
            hinweis: "Ab hier läuft ein Monat.", fehler: stand.bei("eingegangen"))
    }
}
