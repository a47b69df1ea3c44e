// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// All audits.
struct PruefungenSeite: Page {
    static let vorlage = "pruefungswesen/pruefungen"

    struct Zeile: Encodable, Sendable {
        let nummer: String
        let url: String
        let titel: String
        let prueferin: String
        let beginn: String
        let beantwortet: String
        let stand: Marke
    }

    let titel = "IT-Prüfungen"
    let reiterleiste: Reiterleiste
    let neuUrl: String?
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let darf = anfrage.akteur.darf(PruefungswesenRechte.fuehren)
        reiterleiste = Pruefungsansicht.leiste(PruefungURL.liste, offen: try db.ueberfaelligeEmpfehlungen(am: anfrage.jetzt.tag))
        neuUrl = darf ? PruefungURL.neu : nil
        zeilen = try db.pruefungen().map { pruefung in
            let fragen: Int = try db.value("SELECT COUNT(*) FROM pr_frage WHERE fassung = \(pruefung.fassung)") ?? 0
            let antworten: Int = try db.value("SELECT COUNT(*) FROM pr_antwort WHERE pruefung = \(pruefung.id)") ?? 0
            return Zeile(
                nummer: pruefung.nummer, url: PruefungURL.pruefung(pruefung.id), titel: pruefung.titel,
                prueferin: pruefung.prueferin,
                beginn: pruefung.beginn.deutsch, beantwortet: "\(antworten) von \(fragen)",
                stand: pruefung.abgeschlossen == nil ? Marke("info", "läuft") : Marke("leise", "abgeschlossen"))
        }
        hatZeilen = !zeilen.isEmpty
        leer = Leer(
            "Noch keine Prüfung", "Sobald eine überörtliche Prüfung angekündigt ist, legen Sie sie hier mit ihren Fragen an.",
            aktion: darf ? ("Prüfung anlegen", PruefungURL.neu) : nil)
    }
}

/// The form for a new audit.
struct PruefungNeuSeite: Page {
    static let vorlage = "pruefungswesen/pruefungneu"

    let titel = "Prüfung anlegen"
    let zurueckUrl = PruefungURL.liste
    let url = PruefungURL.neu
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let bezeichnung: Web.Feld
    let prueferin: Web.Feld
    let beginn: Web.Feld
    let fassung: Feldauswahl

    init(_ anfrage: WebRequest, _ db: some ReadAccess, fehler: PruefungswesenError? = nil) throws {
        let e = Formularstand(anfrage, fehler)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        bezeichnung = Web.Feld(
            "titel", "Titel", wert: e.wert("titel"), hinweis: "Zum Beispiel: Überörtliche Prüfung der Informationstechnik 2026.",
            fehler: e.bei("titel"))
        prueferin = Web.Feld(
            "prueferin", "Wer prüft", wert: e.wert("prueferin", "Gemeindeprüfungsanstalt Nordrhein-Westfalen (gpaNRW)"),
            fehler: e.bei("prueferin"))
        beginn = Web.Feld(
            "beginn", "Beginn", wert: e.wert("beginn", anfrage.jetzt.tag.iso), typ: "date", breite: .zeichen8,
            hinweis: "Tag des ersten Termins.", fehler: e.bei("beginn"))
        let gewaehlt = e.wert("fassung")
        fassung = Feldauswahl(
            "fassung", "Fassung der Fragen",
            try db.fragenfassungen().filter { $0.zustand == .veroeffentlicht }.map {
                Option($0.id.text, $0.name, gewaehlt: $0.id.text == gewaehlt)
            }, hinweis: "Die Prüfung behält diese Fassung, auch wenn es später eine neuere gibt.", fehler: e.bei("fassung"))
    }
}
