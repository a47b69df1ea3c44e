// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One breach: the clock, what is missing, and a form for each step.
struct PanneSeite: Page {
    static let vorlage = "datenschutz/panne"

    let titel: String
    let zurueckUrl = PannenURL.liste
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let frist: Marke
    let fristende: String?
    let fakten: [Angabenzeile]
    let angaben: [Angabenzeile]
    let hindernisse: [String]
    let hatHindernisse: Bool
    let offen: Bool
    let felder: [Feldtext]
    let risiko: Feldauswahl
    let risikogrund: Feldtext
    let gemeldet: Zeiteingabe
    let behoerdenzeichen: Feld
    let verspaetung: Feldtext
    let istGemeldet: Bool
    let hoch: Bool
    let benachrichtigtArt: Feldauswahl
    let benachrichtigt: Zeiteingabe
    let benachrichtigung: Feldtext
    let verlauf: [Verlaufspunkt]

    init(_ panne: Datenpanne, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: DatenschutzError? = nil) throws {
        let stand = Formularstand(anfrage, fehler)
        titel = "\(panne.nummer): \(panne.betreff)"
        url = PannenURL.panne(panne.id)
        version = String(panne.version)
        hatFehler = stand.hatFehler
        fehlerliste = stand.liste("art")
        frist = panne.frist(am: anfrage.jetzt).marke
        fristende = panne.frist(am: anfrage.jetzt).ende
        fakten =
            try Pannenbrief("", panne).fakten + [
                Angabenzeile("Aufgenommen von", "\(try db.anzeigename(panne.von)), \(panne.angelegt.deutsch)"),
                Angabenzeile(vorgang: panne.vorgang, anfrage.akteur, db),
            ]
        angaben = Pannenbrief("", panne).angaben
        hindernisse = panne.abgeschlossen == nil ? panne.hindernisse : []
        hatHindernisse = !hindernisse.isEmpty
        offen = panne.abgeschlossen == nil
        felder = Pannenfeld.allCases.map {
            Feldtext(
                $0.rawValue, "\($0.titel) (\($0.quelle))", wert: stand.wert($0.rawValue, panne.angaben[$0]), zeilen: 3,
                maximal: Pannenfeld.laengster, freiwillig: true, fehler: stand.bei($0.rawValue))
        }
        let gewaehlt = stand.wert("risiko", panne.risiko.rawValue)
        risiko = Feldauswahl(
            "risiko", "Risiko für die Rechte und Freiheiten der Personen",
            Pannenrisiko.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) }, breite: .zeichen16,
            hinweis:
                "Ohne voraussichtliches Risiko muss nicht gemeldet werden. Bei hohem Risiko sind auch die Personen zu benachrichtigen."
        )
        risikogrund = Feldtext(
            "risikogrund", "Begründung der Bewertung", wert: stand.wert("risikogrund", panne.risikogrund), zeilen: 3,
            maximal: 2_000,
            fehler: stand.bei("risikogrund"))
        gemeldet = Zeiteingabe(
            "gemeldet", "Gemeldet", stand, vorgabe: panne.gemeldet ?? anfrage.jetzt)
        behoerdenzeichen = Feld(
            "behoerdenzeichen", "Zeichen der Aufsichtsbehörde", wert: stand.wert("behoerdenzeichen", panne.behoerdenzeichen),
            freiwillig: true)
        verspaetung = Feldtext(
            "verspaetung", "Gründe der Verzögerung", wert: stand.wert("verspaetung", panne.verspaetung), zeilen: 3,
            maximal: 2_000,
            freiwillig: true, hinweis: "Nötig, wenn seit dem Bekanntwerden mehr als 72 Stunden vergangen sind.",
            fehler: stand.bei("verspaetung"))
        istGemeldet = panne.gemeldet != nil
        hoch = panne.risiko == .hoch
        let art = stand.wert(
            "benachrichtigung-art", panne.benachrichtigung != nil && panne.benachrichtigt == nil ? "entfaellt" : "erfolgt")
        benachrichtigtArt = Feldauswahl(
            "benachrichtigung-art", "Benachrichtigung der Personen",
            [
                Option("erfolgt", "ist erfolgt", gewaehlt: art == "erfolgt"),
                Option("entfaellt", "entfällt (Art. 34 Abs. 3)", gewaehlt: art == "entfaellt"),
            ], breite: .zeichen16)
        benachrichtigt = Zeiteingabe(
            "benachrichtigt", "Benachrichtigt", stand, vorgabe: panne.benachrichtigt ?? anfrage.jetzt)
        benachrichtigung = Feldtext(
            "benachrichtigung", "Wie, oder warum nicht", wert: stand.wert("benachrichtigung", panne.benachrichtigung), zeilen: 3,
            maximal: 2_000,
            fehler: stand.bei("benachrichtigung"))
        var gesehen: Set<String> = []
        verlauf = try db.historie(panne.id.text).compactMap { eintrag in
            // One act is one line here, however many fields it changed.
            guard gesehen.insert("\(eintrag.zeit.millisekunden)\(eintrag.handlung)").inserted else { return nil }
            return Verlaufspunkt(
                eintrag.zeit, wer: try db.anzeigename(eintrag.akteur), was: anfrage.handlung(eintrag.handlung))
        }
    }
}
