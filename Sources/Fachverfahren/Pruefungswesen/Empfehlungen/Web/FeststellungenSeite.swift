// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// A recommendation as a line of a list.
struct Empfehlungszeile: Encodable, Sendable {
    let nr: String
    let url: String
    let wortlaut: String
    let haltung: String
    let zustaendig: String
    let frist: String
    let stand: Marke

    init(_ e: Empfehlung, _ einheiten: [OrgNummer: String], pruefung: String? = nil, heute: Kalendertag) {
        nr = pruefung.map { "\($0) \(e.nr)" } ?? e.nr
        url = PruefungURL.empfehlung(e.id)
        wortlaut = e.wortlaut
        haltung = e.haltung?.deutsch ?? "–"
        zustaendig = e.oe.map { einheiten[$0] ?? "Einheit \($0)" } ?? "–"
        frist = e.frist?.deutsch ?? "–"
        stand = e.marke(am: heute)
    }
}

/// Findings of an audit with their recommendations; new ones by hand or by file.
struct FeststellungenSeite: Page {
    static let vorlage = "pruefungswesen/feststellungen"

    struct Gruppe: Encodable, Sendable {
        let titel: String
        let kennung: String
        let feld: String
        let wortlaut: String
        let herkunft: String?
        let zeilen: [Empfehlungszeile]
        let hatZeilen: Bool
    }

    let titel: String
    let zurueckUrl = PruefungURL.liste
    let url: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let reiterleiste: Reiterleiste
    let gruppen: [Gruppe]
    let hatGruppen: Bool
    let leer = Leer(
        "Noch keine Feststellung", "Nehmen Sie Feststellungen einzeln auf, oder lesen Sie die Tabelle des fertigen Berichts ein.")
    let darf: Bool
    let nr: Web.Feld
    let feld: Web.Feld
    let wortlaut: Feldtext
    let empfehlungNr: Web.Feld
    let empfehlung: Feldtext
    let hochladen: Hochladefeld
    let einlesungen: [Einlesungszeile]
    let hatEinlesungen: Bool

    init(_ pruefung: Pruefung, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: PruefungswesenError? = nil) throws {
        let e = Formularstand(anfrage, fehler)
        let empfehlungen = try db.empfehlungen(pruefung.id), einheiten = try db.einheitennamen()
        titel = "\(pruefung.nummer): Feststellungen und Empfehlungen"
        url = PruefungURL.teil(pruefung.id, "feststellungen")
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        reiterleiste = Pruefungsansicht.leiste(pruefung.id, "feststellungen")
        gruppen = try db.feststellungen(pruefung.id).enumerated().map { stelle, fest in
            let zeilen = empfehlungen.filter { $0.feststellung == fest.id }
                .map { Empfehlungszeile($0, einheiten, heute: anfrage.jetzt.tag) }
            return Gruppe(
                titel: "Feststellung \(fest.nr)", kennung: "feststellung-\(stelle + 1)", feld: fest.feld, wortlaut: fest.wortlaut,
                herkunft: fest.zeile.map { "Aus der eingelesenen Datei, Zeile \($0)." }, zeilen: zeilen,
                hatZeilen: !zeilen.isEmpty)
        }
        hatGruppen = !gruppen.isEmpty
        darf = anfrage.akteur.darf(PruefungswesenRechte.fuehren) && pruefung.abgeschlossen == nil
        nr = Web.Feld(
            "nr", "Nummer der Feststellung", wert: e.wert("nr"), breite: .zeichen8,
            hinweis: "Wie im Bericht. Gibt es sie schon, kommt die Empfehlung dazu.", fehler: e.bei("nr"))
        feld = Web.Feld("feld", "Prüffeld", wert: e.wert("feld"), freiwillig: true, fehler: e.bei("feld"))
        wortlaut = Feldtext(
            "wortlaut", "Wortlaut der Feststellung", wert: e.wert("wortlaut"), zeilen: 3, maximal: 4_000,
            fehler: e.bei("wortlaut"))
        empfehlungNr = Web.Feld(
            "empfehlung-nr", "Nummer der Empfehlung", wert: e.wert("empfehlung-nr"), breite: .zeichen8, freiwillig: true,
            fehler: e.bei("empfehlung-nr"))
        empfehlung = Feldtext(
            "empfehlung", "Wortlaut der Empfehlung", wert: e.wert("empfehlung"), zeilen: 3, maximal: 4_000, freiwillig: true,
            fehler: e.bei("empfehlung"))
        hochladen = Hochladefeld(pruefung.id, .empfehlungen)
        einlesungen = try Einlesungszeile.alle(pruefung.id, .empfehlungen, db)
        hatEinlesungen = !einlesungen.isEmpty
    }
}

/// Open recommendations of all audits, what is overdue on top.
struct OffeneEmpfehlungenSeite: Page {
    static let vorlage = "pruefungswesen/empfehlungen"

    let titel = "Offene Empfehlungen"
    let url = PruefungURL.empfehlungen
    let reiterleiste: Reiterleiste
    let satz: String
    let auswahl: Feldauswahl
    let zeilen: [Empfehlungszeile]
    let hatZeilen: Bool
    let leer: Leer

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let heute = anfrage.jetzt.tag, einheiten = try db.einheitennamen()
        let nummern = Dictionary(uniqueKeysWithValues: try db.pruefungen().map { ($0.id, $0.nummer) })
        let alle = try db.offeneEmpfehlungen()
        let ueberfaellig = alle.count { $0.istUeberfaellig(am: heute) }
        let nurUeberfaellig = anfrage.abfrage["auswahl"] == "ueberfaellig"
        reiterleiste = Pruefungsansicht.leiste(PruefungURL.empfehlungen, offen: ueberfaellig)
        satz = "\(alle.count) offen, davon \(ueberfaellig) überfällig."
        auswahl = Feldauswahl(
            "auswahl", "Anzeigen",
            [Option("", "alle offenen"), Option("ueberfaellig", "nur überfällige", gewaehlt: nurUeberfaellig)], breite: .zeichen16
        )
        zeilen = alle.filter { !nurUeberfaellig || $0.istUeberfaellig(am: heute) }.map {
            Empfehlungszeile($0, einheiten, pruefung: nummern[$0.pruefung], heute: heute)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            nurUeberfaellig
            ? Leer("Nichts überfällig", "Alle Empfehlungen sind erledigt oder noch in ihrer Frist.")
            : Leer("Nichts offen", "Empfehlungen, die noch umzusetzen sind, stehen hier über alle Prüfungen.")
    }
}
