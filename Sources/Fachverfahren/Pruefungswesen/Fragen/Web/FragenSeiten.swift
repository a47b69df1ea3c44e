// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// All versions of the questions, and the form for a new draft.
struct FassungenSeite: Page {
    static let vorlage = "pruefungswesen/fassungen"

    struct Zeile: Encodable, Sendable {
        let name: String
        let url: String
        let fragen: Int
        let pruefungen: Int
        let zustand: Marke
        let angelegt: String
    }

    let titel = "Fragen der IT-Prüfungen"
    let url = PruefungURL.fassungen
    let reiterleiste: Reiterleiste
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zeilen: [Zeile]
    let darf: Bool
    let bezeichnung: Web.Feld
    let ausgang: Feldauswahl

    init(_ anfrage: WebRequest, _ db: some ReadAccess, fehler: PruefungswesenError? = nil) throws {
        let e = Formularstand(anfrage, fehler), fassungen = try db.fragenfassungen()
        reiterleiste = Pruefungsansicht.leiste(
            PruefungURL.fassungen, offen: try db.ueberfaelligeEmpfehlungen(am: anfrage.jetzt.tag))
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        zeilen = try fassungen.map { fassung in
            Zeile(
                name: fassung.name, url: PruefungURL.fassung(fassung.id), fragen: try db.prueffragen(fassung.id).count,
                pruefungen: try db.value("SELECT COUNT(*) FROM pr_pruefung WHERE fassung = \(fassung.id)") ?? 0,
                zustand: fassung.marke, angelegt: fassung.angelegt.tag.deutsch)
        }
        darf = anfrage.akteur.darf(PruefungswesenRechte.fragen)
        bezeichnung = Web.Feld("titel", "Titel des Entwurfs", wert: e.wert("titel"), fehler: e.bei("titel"))
        let gewaehlt = e.wert("vorlage")
        ausgang = Feldauswahl(
            "vorlage", "Beginnen mit", fassungen.map { Option($0.id.text, $0.name, gewaehlt: $0.id.text == gewaehlt) })
    }
}

/// One version: its questions; a draft is published here.
struct FassungSeite: Page {
    static let vorlage = "pruefungswesen/fassung"

    struct Zeile: Encodable, Sendable {
        let frage: String
        let url: String?
        let hinweis: String
        let quelle: String
        let gewicht: Int
    }

    struct Abschnitt: Encodable, Sendable {
        let titel: String
        let kennung: String
        let zeilen: [Zeile]
    }

    let titel: String
    let zurueckUrl = PruefungURL.fassungen
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zustand: Marke
    let fakten: [Angabenzeile]
    let neuUrl: String?
    let abschnitte: [Abschnitt]
    let verlauf: [Verlaufspunkt]

    init(_ fassung: Fragenfassung, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: PruefungswesenError? = nil) throws {
        let e = Formularstand(anfrage, fehler)
        let bearbeitbar = fassung.zustand == .entwurf && anfrage.akteur.darf(PruefungswesenRechte.fragen)
        titel = fassung.name
        url = PruefungURL.fassung(fassung.id)
        version = String(fassung.version)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        zustand = fassung.marke
        fakten = [
            Angabenzeile("Grundlage", fassung.grundlage),
            Angabenzeile("Angelegt", "\(try db.anzeigename(fassung.von)), \(fassung.angelegt.deutsch)"),
            Angabenzeile("Veröffentlicht", fassung.veroeffentlicht?.deutsch ?? "noch nicht"),
        ]
        neuUrl = bearbeitbar ? PruefungURL.fassungsfrage(fassung.id, "neu") : nil
        abschnitte = zip(1..., Prueffeld.aus(try db.prueffragen(fassung.id))).map { nr, feld in
            Abschnitt(
                titel: "Teil \(feld.teil): \(feld.name)", kennung: "feld-\(nr)",
                zeilen: feld.fragen.map { frage in
                    Zeile(
                        frage: frage.frage, url: bearbeitbar ? PruefungURL.fassungsfrage(fassung.id, frage.schluessel) : nil,
                        hinweis: frage.hinweis, quelle: frage.quelle, gewicht: frage.gewicht)
                })
        }
        verlauf = try Verlauf.alle(fassung.id.text, anfrage, db)
    }
}

extension Fragenfassung {
    var marke: Marke { Marke(zustand == .entwurf ? "warnung" : "erfolg", zustand.deutsch) }
}

/// The form for a question of a draft.
struct FassungsfrageSeite: Page {
    static let vorlage = "pruefungswesen/fassungsfrage"

    let titel: String
    let zurueckUrl: String
    let url: String
    let streichenUrl: String?
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let frage: Feldtext
    let teil: Feldauswahl
    let feld: Web.Feld
    let hinweis: Feldtext
    let quelle: Web.Feld
    let gewicht: Feldauswahl

    /// - Parameter schluessel: `neu` for a new question.
    init(
        _ fassung: Fragenfassung, _ schluessel: String, _ anfrage: WebRequest, _ db: some ReadAccess,
        fehler: PruefungswesenError? = nil
    ) throws {
        guard fassung.zustand == .entwurf else { throw PruefungswesenError.veroeffentlicht }
        let e = Formularstand(anfrage, fehler)
        let alt = schluessel == "neu" ? nil : try db.prueffrage(fassung.id, schluessel)
        titel = alt == nil ? "Frage hinzufügen" : "Frage ändern"
        zurueckUrl = PruefungURL.fassung(fassung.id)
        url = PruefungURL.fassungsfrage(fassung.id, schluessel)
        streichenUrl = alt.map { "\(PruefungURL.fassungsfrage(fassung.id, $0.schluessel))/streichen" }
        version = String(fassung.version)
        hatFehler = fehler != nil
        fehlerliste = e.liste("titel")
        frage = Feldtext("frage", "Frage", wert: e.wert("frage", alt?.frage), zeilen: 3, maximal: 500, fehler: e.bei("frage"))
        let gewaehlt = e.wert("teil", alt.map { String($0.teil) })
        teil = Feldauswahl(
            "teil", "Teil der Prüfung",
            [
                Option("1", "Teil 1: Digitalisierung, IT-Management, Datenschutz, Infrastruktur", gewaehlt: gewaehlt == "1"),
                Option("2", "Teil 2: IT-Ressourcenverbrauch", gewaehlt: gewaehlt == "2"),
            ], fehler: e.bei("teil"))
        feld = Web.Feld(
            "feld", "Prüffeld", wert: e.wert("feld", alt?.feld),
            hinweis: "Fragen mit demselben Prüffeld werden zusammen bewertet.",
            fehler: e.bei("feld"))
        hinweis = Feldtext(
            "hinweis", "Hinweis", wert: e.wert("hinweis", alt?.hinweis), zeilen: 2, maximal: 500, freiwillig: true,
            fehler: e.bei("hinweis"))
        quelle = Web.Feld(
            "quelle", "Herkunft", wert: e.wert("quelle", alt?.quelle ?? "eigener Wortlaut"),
            hinweis: "Woher die Frage stammt: eigener Wortlaut, oder Fragebogen mit Stand.", fehler: e.bei("quelle"))
        let schwere = e.wert("gewicht", String(alt?.gewicht ?? 2))
        gewicht = Feldauswahl(
            "gewicht", "Gewicht", Prueffrage.gewichte.map { Option(String($0), String($0), gewaehlt: String($0) == schwere) },
            breite: .zeichen4, fehler: e.bei("gewicht"))
    }

    /// What the form says.
    static func lesen(_ schluessel: String, _ f: Formulardaten) -> Prueffrage {
        Prueffrage(
            schluessel: schluessel, teil: f["teil"].flatMap { Int($0) } ?? 0, feld: f["feld"] ?? "", stelle: 0,
            frage: f["frage"] ?? "",
            hinweis: f["hinweis"] ?? "", quelle: f["quelle"] ?? "", gewicht: f["gewicht"].flatMap { Int($0) } ?? 0)
    }
}
