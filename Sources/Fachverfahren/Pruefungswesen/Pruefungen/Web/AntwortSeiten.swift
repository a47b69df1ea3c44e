// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// All questions of an audit, field by field, with their answers.
struct AntwortenSeite: Page {
    static let vorlage = "pruefungswesen/antworten"

    struct Zeile: Encodable, Sendable {
        let frage: String
        let url: String
        let gewicht: Int
        let stufe: Marke
        let wer: String
        let belege: Int
    }

    struct Abschnitt: Encodable, Sendable {
        let titel: String
        let kennung: String
        let grad: String
        let zeilen: [Zeile]
    }

    let titel: String
    let zurueckUrl = PruefungURL.liste
    let reiterleiste: Reiterleiste
    let abschnitte: [Abschnitt]

    init(_ pruefung: Pruefung, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let stand = try Pruefungsstand(pruefung, db)
        titel = "\(pruefung.nummer): Fragen"
        reiterleiste = Pruefungsansicht.leiste(pruefung.id, "fragen")
        abschnitte = zip(1..., zip(stand.felder, stand.grade)).map { nr, teil in
            let (feld, grad) = teil
            return Abschnitt(
                titel: "Teil \(feld.teil): \(feld.name)", kennung: "feld-\(nr)",
                grad: "Erfüllungsgrad \(grad.text), \(grad.beantwortet) von \(grad.fragen) beantwortet",
                zeilen: feld.fragen.map { frage in
                    let antwort = stand.antworten[frage.schluessel]
                    return Zeile(
                        frage: frage.frage, url: PruefungURL.frage(pruefung.id, frage.schluessel), gewicht: frage.gewicht,
                        stufe: antwort?.stufe.marke ?? Marke("leise", "nicht beantwortet"),
                        wer: antwort.map { "\(stand.namen[$0.von] ?? ""), \($0.zeit.tag.deutsch)" } ?? "–",
                        belege: stand.belege[frage.schluessel]?.count ?? 0)
                })
        }
    }
}

/// One question: answer, evidence, history.
struct AntwortSeite: Page {
    static let vorlage = "pruefungswesen/antwort"

    struct Beleg: Encodable, Sendable {
        let art: String
        let verweis: Link
        let betreff: String
        let wer: String
        let entfernenUrl: String?
        let wert: String
    }

    let titel: String
    let zurueckUrl: String
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let fakten: [Angabenzeile]
    let antwort: Marke
    let offen: Bool
    let stufe: Feldauswahl
    let erlaeuterung: Feldtext
    let sachstand: Web.Feld
    let belege: [Beleg]
    let hatBelege: Bool
    let zeichen: Web.Feld
    let ablegen: Feldgruppe
    let naechsteUrl: String?
    let verlauf: [Verlaufspunkt]

    init(
        _ pruefung: Pruefung, _ schluessel: String, _ anfrage: WebRequest, _ db: some ReadAccess,
        fehler: PruefungswesenError? = nil
    ) throws {
        let e = Formularstand(anfrage, fehler)
        let frage = try db.prueffrage(pruefung.fassung, schluessel), antwort = try db.antwort(pruefung.id, schluessel)
        let alle = try db.prueffragen(pruefung.fassung)
        let darf = anfrage.akteur.darf(PruefungswesenRechte.antworten) && pruefung.abgeschlossen == nil
        titel = frage.frage
        zurueckUrl = PruefungURL.teil(pruefung.id, "fragen")
        url = PruefungURL.frage(pruefung.id, schluessel)
        version = String(antwort?.version ?? 0)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        fakten = [
            Angabenzeile("Prüffeld", "Teil \(frage.teil): \(frage.feld)"), Angabenzeile("Hinweis", frage.hinweis.oder("–")),
            Angabenzeile("Gewicht", String(frage.gewicht)), Angabenzeile("Herkunft der Frage", frage.quelle),
            Angabenzeile("Erläuterung", antwort?.erlaeuterung ?? "–"),
            Angabenzeile(
                "Beantwortet", try antwort.map { "\(try db.anzeigename($0.von)), \($0.zeit.deutsch)" } ?? "noch nicht"),
            Angabenzeile("Sachstand", antwort?.sachstand.deutsch ?? "–"),
        ]
        self.antwort = antwort?.stufe.marke ?? Marke("leise", "nicht beantwortet")
        offen = darf
        let gewaehlt = e.wert("stufe", antwort?.stufe.rawValue)
        stufe = Feldauswahl(
            "stufe", "Wie weit erfüllt?",
            [Option("", "bitte wählen")]
                + Erfuellungsstufe.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) },
            breite: .zeichen16, fehler: e.bei("stufe"))
        erlaeuterung = Feldtext(
            "erlaeuterung", "Erläuterung", wert: e.wert("erlaeuterung", antwort?.erlaeuterung), zeilen: 5, maximal: 4_000,
            fehler: e.bei("erlaeuterung"))
        sachstand = Web.Feld(
            "sachstand", "Sachstand vom", wert: e.wert("sachstand", antwort?.sachstand.iso ?? anfrage.jetzt.tag.iso), typ: "date",
            breite: .zeichen8, fehler: e.bei("sachstand"))
        belege = try db.pruefbelege(pruefung.id).filter { $0.frage == schluessel }.map { beleg in
            let ansicht = try Belegansicht(beleg, db, anfrage.akteur)
            return Beleg(
                art: beleg.art.deutsch, verweis: Link(ansicht.zeichen ?? "für Sie nicht einsehbar", ansicht.url),
                betreff: ansicht.betreff ?? "–", wer: "\(try db.anzeigename(beleg.von)), \(beleg.zeit.tag.deutsch)",
                entfernenUrl: darf ? "\(PruefungURL.frage(pruefung.id, schluessel))/entfernen" : nil, wert: beleg.id.text)
        }
        hatBelege = !belege.isEmpty
        zeichen = Web.Feld(
            "zeichen", "Zeichen in der E-Akte", wert: e.wert("zeichen"),
            hinweis: "Eines Vorgangs, zum Beispiel 10.40.01-2026/0001/002, oder eines Dokuments darin: dahinter #3.",
            fehler: e.bei("zeichen"))
        ablegen = Feldgruppe(
            "ablegen", "Wer den Beleg sieht",
            [Option("ja", "Dokument als Kopie im Vorgang der Prüfung ablegen", gewaehlt: anfrage.formular["ablegen"] == "ja")],
            hinweis: "Dann sieht ihn auch das Programmbüro. Sonst sehen ihn alle nach ihren Rechten an der E-Akte.")
        naechsteUrl = alle.firstIndex { $0.schluessel == schluessel }.flatMap { stelle in
            stelle + 1 < alle.count ? PruefungURL.frage(pruefung.id, alle[stelle + 1].schluessel) : nil
        }
        verlauf = try Verlauf.alle("\(pruefung.id)/\(schluessel)", anfrage, db)
    }
}
