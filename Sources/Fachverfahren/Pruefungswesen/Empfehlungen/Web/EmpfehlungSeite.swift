// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web
import SteuerungInterface

/// One recommendation: what the city says to it, how it is carried out, and its history.
struct EmpfehlungSeite: Page {
    static let vorlage = "pruefungswesen/empfehlung"

    let titel: String
    let zurueckUrl: String
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let stand: Marke
    let fakten: [Angabenzeile]
    let darfFuehren: Bool
    let haltung: Feldauswahl
    let stellungnahme: Feldtext
    let stellungnahmeAm: Web.Feld
    let oe: Feldauswahl
    let zustaendig: Feldauswahl
    let frist: Web.Feld
    let darfUmsetzen: Bool
    let umsetzung: Feldauswahl
    let fristNeu: Web.Feld
    let verzug: Feldtext
    let ergebnis: Feldtext
    let umgesetzt: Web.Feld
    let vorhaben: Feldauswahl
    let verlauf: [Verlaufspunkt]

    init(
        _ id: EmpfehlungID, _ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Pruefungswesendienst,
        fehler: PruefungswesenError? = nil
    ) throws {
        let e = Formularstand(anfrage, fehler), heute = anfrage.jetzt.tag
        let empfehlung = try db.empfehlung(id), pruefung = try db.pruefung(empfehlung.pruefung)
        let fest = try db.feststellung(empfehlung.feststellung)
        let liste = try dienst.vorhaben(db, anfrage.akteur, heute)
        let person = try empfehlung.zustaendig.map { try db.anzeigename("mitarbeiter:\($0)") }
        titel = "\(pruefung.nummer): Empfehlung \(empfehlung.nr)"
        zurueckUrl = PruefungURL.teil(pruefung.id, "feststellungen")
        url = PruefungURL.empfehlung(id)
        version = String(empfehlung.version)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        stand = empfehlung.marke(am: heute)
        fakten = try Self.fakten(empfehlung, fest, person, liste, db)
        let akteur = anfrage.akteur
        darfFuehren =
            akteur.darf(PruefungswesenRechte.fuehren) && empfehlung.umsetzung != .umgesetzt && pruefung.abgeschlossen == nil
        let eigene = empfehlung.oe.map { akteur.darf(PruefungswesenRechte.umsetzen, in: $0) } ?? false
        darfUmsetzen =
            (akteur.darf(PruefungswesenRechte.fuehren) || eigene) && empfehlung.haltung != nil && empfehlung.haltung != .nicht
        let gewaehlt = e.wert("haltung", empfehlung.haltung?.rawValue)
        haltung = Feldauswahl(
            "haltung", "Der Empfehlung",
            [Option("", "bitte wählen")]
                + Haltung.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gewaehlt) },
            breite: .zeichen16, fehler: e.bei("haltung"))
        stellungnahme = Feldtext(
            "stellungnahme", "Stellungnahme der Stadt", wert: e.wert("stellungnahme", empfehlung.stellungnahme), zeilen: 4,
            maximal: 4_000,
            fehler: e.bei("stellungnahme"))
        stellungnahmeAm = Web.Feld(
            "stellungnahme-am", "Stellungnahme vom", wert: e.wert("stellungnahme-am", (empfehlung.stellungnahmeAm ?? heute).iso),
            typ: "date", breite: .zeichen8, fehler: e.bei("stellungnahme-am"))
        let einheit = e.wert("oe", empfehlung.oe?.description)
        oe = Feldauswahl(
            "oe", "Zuständige Einheit",
            [Option("", "bitte wählen")]
                + (try db.orgEinheiten(am: heute)).map {
                    Option($0.nummer.description, "\($0.kurz) \($0.name)", gewaehlt: $0.nummer.description == einheit)
                }, fehler: e.bei("oe"))
        let wer = e.wert("zustaendig", empfehlung.zustaendig?.text)
        zustaendig = Feldauswahl(
            "zustaendig", "Zuständige Person",
            [Option("", "niemand benannt")]
                + (try db.mitarbeiterVerzeichnis()).filter(\.aktiv).map {
                    Option($0.id.text, "\($0.name), \($0.oeKurz)", gewaehlt: $0.id.text == wer)
                }, freiwillig: true, fehler: e.bei("zustaendig"))
        frist = Web.Feld(
            "frist", "Umgesetzt bis", wert: e.wert("frist", empfehlung.frist?.iso), typ: "date", breite: .zeichen8,
            fehler: e.bei("frist"))
        let wie = e.wert("stand", empfehlung.umsetzung.rawValue)
        umsetzung = Feldauswahl(
            "stand", "Stand",
            [Umsetzungsstand.offen, .arbeit, .umgesetzt].map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == wie) },
            breite: .zeichen16, fehler: e.bei("stand"))
        fristNeu = Web.Feld(
            "frist-neu", "Umgesetzt bis (Frist)", wert: e.wert("frist-neu", empfehlung.frist?.iso), typ: "date",
            breite: .zeichen8,
            fehler: e.bei("frist-neu"))
        verzug = Feldtext(
            "verzug", "Grund, warum es länger dauert", wert: e.wert("verzug"), zeilen: 2, maximal: 2_000, freiwillig: true,
            hinweis: "Nötig bei einer späteren Frist und solange die Frist überschritten ist.", fehler: e.bei("verzug"))
        ergebnis = Feldtext(
            "ergebnis", "Was getan wurde", wert: e.wert("ergebnis", empfehlung.ergebnis), zeilen: 3, maximal: 4_000,
            freiwillig: true,
            hinweis: "Nötig, wenn sie umgesetzt ist.", fehler: e.bei("ergebnis"))
        umgesetzt = Web.Feld(
            "umgesetzt", "Umgesetzt am", wert: e.wert("umgesetzt", empfehlung.umgesetzt?.iso), typ: "date", breite: .zeichen8,
            freiwillig: true, fehler: e.bei("umgesetzt"))
        vorhaben = Self.vorhabenwahl(empfehlung, liste, e)
        verlauf = try Verlauf.alle(id.text, anfrage, db)
    }

    private static func fakten(
        _ e: Empfehlung, _ fest: Feststellung?, _ person: String?, _ liste: [Vorhabenangabe],
        _ db: some ReadAccess
    ) throws -> [Angabenzeile] {
        let einheiten = try db.einheitennamen()
        let vorhaben = e.vorhaben.map { kennung in liste.first { $0.kennung == kennung } }
        var fakten = [
            Angabenzeile("Feststellung", fest.map { "\($0.nr): \($0.wortlaut)" } ?? "–"), Angabenzeile("Empfehlung", e.wortlaut),
            Angabenzeile(
                "Stellungnahme",
                e.haltung.map { "\($0.deutsch), \(e.stellungnahmeAm?.deutsch ?? ""): \(e.stellungnahme ?? "")" } ?? "noch keine"),
            Angabenzeile(
                "Zuständig",
                [e.oe.map { einheiten[$0] ?? "Einheit \($0)" }, person].compactMap(\.self).joined(separator: ", ").oder("–")),
            Angabenzeile("Frist", e.frist?.deutsch ?? "–"), Angabenzeile("Grund des Verzugs", e.verzug ?? "–"),
            Angabenzeile("Ergebnis", e.ergebnis ?? "–"),
            Angabenzeile("Umgesetzt am", e.umgesetzt?.deutsch ?? "–"),
        ]
        if let gefunden = vorhaben {
            fakten.append(Angabenzeile("Vorhaben", gefunden?.titel ?? "für Sie nicht einsehbar", url: gefunden?.url))
        }
        return fakten
    }

    private static func vorhabenwahl(
        _ empfehlung: Empfehlung, _ liste: [Vorhabenangabe], _ e: Formularstand
    ) -> Feldauswahl {
        let gewaehlt = e.wert("vorhaben", empfehlung.vorhaben)
        var optionen = [Option("", "keines")] + liste.map { Option($0.kennung, $0.titel, gewaehlt: $0.kennung == gewaehlt) }
        // Who does not see it leaves it as it is.
        if let kennung = empfehlung.vorhaben, !liste.contains(where: { $0.kennung == kennung }) {
            optionen.append(Option(kennung, "bleibt (für Sie nicht einsehbar)", gewaehlt: gewaehlt == kennung))
        }
        return Feldauswahl(
            "vorhaben", "Vorhaben des Digitalisierungsprogramms, das sie umsetzt", optionen, freiwillig: true,
            fehler: e.bei("vorhaben"))
    }
}
