// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Writes a letter in a Vorgang, or sends a Dokument that is there.
struct SchreibenSeite: Page {
    static let vorlage = "post/schreiben"

    let titel = "Schreiben und versenden"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zeichen: String
    let betreff: String
    let zurueckUrl: String
    let schreibenUrl: String
    let versandUrl: String
    struct Wahl: Encodable, Sendable {
        let titel: String
        let url: String
        let gewaehlt: Bool
    }

    let vorlageWaehlen: [Wahl]
    let hatVorlagen: Bool
    let vorlageId: String
    let istOdt: Bool
    let mitLibreOffice: Bool
    let an: Feldauswahl?
    let name: Feld
    let anschrift: Feldtext
    let email: Feld
    let schreibbetreff: Feld
    let text: Feldtext
    let weg: Feldauswahl
    let dokument: Feldauswahl?
    let platzhalter: String
    let ausgaenge: [Fakt]
    let hatAusgaenge: Bool

    init(
        _ id: VorgangID, _ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Poststellendienst, _ werte: Formularstand = .neu
    )
        throws
    {
        guard let v = try db.vorgang(id), AkteRechte.sieht(anfrage.akteur, v) else { throw PostError.nichtGefunden }
        guard AkteRechte.darf(AkteRechte.bearbeiten, anfrage.akteur, v) else { throw PostError.verboten }
        hatFehler = werte.hatFehler
        fehlerliste = werte.liste()
        zeichen = v.zeichen.text
        betreff = v.betreff
        zurueckUrl = PostURL.vorgang(id)
        schreibenUrl = AusgangURL.schreiben(id)
        versandUrl = AusgangURL.versand(id)
        let vorlagen = try db.briefvorlagen(nurAktive: true)
        let wunsch = werte.wert("vorlage") ?? anfrage.abfrage["vorlage"]
        let gewaehlt = vorlagen.first { $0.id.text == wunsch }
        vorlageWaehlen = vorlagen.map {
            Wahl(titel: $0.titel, url: "\(AusgangURL.schreiben(id))?vorlage=\($0.id)", gewaehlt: $0.id == gewaehlt?.id)
        }
        hatVorlagen = !vorlagen.isEmpty
        vorlageId = gewaehlt?.id.text ?? ""
        istOdt = gewaehlt?.art == .odt
        mitLibreOffice = dienst.werkzeuge.odtNachPdf != nil
        let beteiligte = try db.beteiligte(in: id).map(\.angaben)
        let erster = beteiligte.first.map(Versandziel.init)
        an =
            beteiligte.count > 1
            ? Feldauswahl(
                "an", "Beteiligte Person",
                [Option("", "wie unten angegeben")] + beteiligte.enumerated().map { Option(String($0), $1.name) },
                hinweis: "Mit einer Auswahl gelten Name und Anschrift der beteiligten Person.") : nil
        name = Feld("name", "Empfänger", wert: werte.wert("name", erster?.name), fehler: werte.bei("name"))
        anschrift = Feldtext(
            "anschrift", "Anschrift", wert: werte.wert("anschrift", erster?.anschrift), zeilen: 3, freiwillig: true,
            hinweis: "In Zeilen, für die Post nötig.", fehler: werte.bei("anschrift"))
        email = Feld(
            "email", "E-Mail-Adresse", wert: werte.wert("email", erster?.email), freiwillig: true,
            hinweis: "Für den Weg E-Mail nötig.",
            fehler: werte.bei("email"))
        schreibbetreff = Feld(
            "schreibbetreff", "Betreff", wert: werte.wert("schreibbetreff", gewaehlt?.betreff ?? v.betreff),
            fehler: werte.bei("schreibbetreff"))
        text = Feldtext(
            "text", "Text", wert: werte.wert("text", gewaehlt?.text), zeilen: 12, maximal: 20_000,
            freiwillig: gewaehlt?.art == .odt,
            hinweis: "Eine leere Zeile beginnt einen Absatz. Platzhalter wie {{zeichen}} werden gefüllt.",
            fehler: werte.bei("text"))
        let wahl = werte.wert("weg", "")
        weg = Feldauswahl(
            "weg", "Versand",
            [Option("", "nur ablegen, nicht versenden", gewaehlt: wahl == "")]
                + Versandweg.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == wahl) }, breite: .zeichen16,
            fehler: werte.bei("weg"))
        let fertige = try db.dokumente(in: id, sichtbarFuer: anfrage.akteur, limit: 1_000).filter {
            $0.zustand == .final && $0.typ != .nachweis
        }
        let doc = werte.wert("dokument")
        dokument =
            fertige.isEmpty
            ? nil
            : Feldauswahl(
                "dokument", "Abgeschlossenes Dokument",
                fertige.reversed().map { Option($0.id.text, "\($0.lfd): \($0.betreff)", gewaehlt: $0.id.text == doc) },
                hinweis:
                    "Gibt es von der Datei eine PDF/A-Fassung, geht diese hinaus. Welche Datei es ist, steht danach hier und im Postausgang.",
                fehler: werte.bei("dokument"))
        platzhalter = try Briefwerte.namen(db).map { "{{\($0.name)}} \($0.bedeutung)" }.joined(separator: ", ")
        ausgaenge = try db.ausgaenge(in: id).map {
            let was = try db.dokument($0, sichtbarFuer: anfrage.akteur).map { "\($0.betreff) " } ?? ""
            return Fakt($0.nummer, "\(was)an \($0.empfaenger.name), \($0.weg.deutsch): \($0.zustand.deutsch)")
        }
        hatAusgaenge = !ausgaenge.isEmpty
    }
}
