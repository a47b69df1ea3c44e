// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// One audit: where it stands, degree of fulfilment by field, report, end.
struct PruefungSeite: Page {
    static let vorlage = "pruefungswesen/pruefung"

    struct Grad: Encodable, Sendable {
        let teil: Int
        let name: String
        let grad: String
        let vorlaeufig: Bool
        let beantwortet: String
        let entfallen: Int
    }

    let titel: String
    let zurueckUrl = PruefungURL.liste
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let reiterleiste: Reiterleiste
    let fakten: [Angabenzeile]
    let bild: Gradbild
    let grade: [Grad]
    let darfFuehren: Bool
    let darfAusgeben: Bool
    let abgeschlossen: Bool
    let bericht: Web.Feld
    let berichtsnummer: Web.Feld
    let stellungnahmeBis: Web.Feld
    let hindernisse: [String]
    let hatHindernisse: Bool
    let verlauf: [Verlaufspunkt]

    init(_ pruefung: Pruefung, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: PruefungswesenError? = nil) throws {
        let e = Formularstand(anfrage, fehler)
        let fassung = try db.fragenfassung(pruefung.fassung)
        let alle = Erfuellungsgrad.jeFeld(try db.prueffragen(pruefung.fassung), try db.antworten(pruefung.id))
        let empfehlungen = try db.empfehlungen(pruefung.id)
        let vorgang = try db.vorgang(pruefung.vorgang).flatMap { AkteRechte.sieht(anfrage.akteur, $0) ? $0 : nil }
        titel = "\(pruefung.nummer): \(pruefung.titel)"
        url = PruefungURL.pruefung(pruefung.id)
        version = String(pruefung.version)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        reiterleiste = Pruefungsansicht.leiste(pruefung.id, "")
        fakten = [
            Angabenzeile("Wer prüft", pruefung.prueferin), Angabenzeile("Beginn", pruefung.beginn.deutsch),
            Angabenzeile("Fragen", fassung.name, url: PruefungURL.fassung(fassung.id)),
            Angabenzeile(
                "Vorgang", vorgang?.zeichen.text ?? "für Sie nicht einsehbar", url: vorgang.map { "/amt/vorgaenge/\($0.id)" }),
            Angabenzeile(
                "Bericht",
                [pruefung.bericht?.deutsch, pruefung.berichtsnummer].compactMap(\.self).joined(separator: ", Nr. ").oder(
                    "noch nicht da")),
            Angabenzeile("Stellungnahme bis", pruefung.stellungnahmeBis?.deutsch ?? "–"),
            Angabenzeile(
                "Empfehlungen",
                "\(empfehlungen.count), davon \(empfehlungen.count { $0.umsetzung.istErledigt }) erledigt und \(empfehlungen.count { $0.istUeberfaellig(am: anfrage.jetzt.tag) }) überfällig"
            ), Angabenzeile("Stand", pruefung.abgeschlossen.map { "abgeschlossen am \($0.tag.deutsch)" } ?? "läuft"),
        ]
        bild = Gradbild(alle)
        grade = alle.map {
            Grad(
                teil: $0.teil, name: $0.name, grad: $0.text, vorlaeufig: $0.istVorlaeufig && $0.prozent != nil,
                beantwortet: "\($0.beantwortet) von \($0.fragen)", entfallen: $0.entfallen)
        }
        abgeschlossen = pruefung.abgeschlossen != nil
        darfFuehren = anfrage.akteur.darf(PruefungswesenRechte.fuehren) && !abgeschlossen
        darfAusgeben = anfrage.akteur.darf(PruefungswesenRechte.ausgeben)
        bericht = Web.Feld(
            "bericht", "Bericht vom", wert: e.wert("bericht", pruefung.bericht?.iso), typ: "date", breite: .zeichen8,
            fehler: e.bei("bericht"))
        berichtsnummer = Web.Feld(
            "berichtsnummer", "Nummer des Berichts", wert: e.wert("berichtsnummer", pruefung.berichtsnummer), breite: .zeichen16,
            freiwillig: true, fehler: e.bei("berichtsnummer"))
        stellungnahmeBis = Web.Feld(
            "stellungnahme-bis", "Stellungnahme bis", wert: e.wert("stellungnahme-bis", pruefung.stellungnahmeBis?.iso),
            typ: "date",
            breite: .zeichen8, freiwillig: true,
            hinweis: "Vor und nach diesem Tag wird per E-Mail erinnert, solange eine Stellungnahme fehlt.",
            fehler: e.bei("stellungnahme-bis"))
        hindernisse = abgeschlossen ? [] : try PruefungFuehren.hindernisse(db, pruefung)
        hatHindernisse = !hindernisse.isEmpty
        verlauf = try Verlauf.alle(pruefung.id.text, anfrage, db)
    }
}

extension String {
    /// The text, or another where it is empty.
    func oder(_ anderer: String) -> String { isEmpty ? anderer : self }
}
