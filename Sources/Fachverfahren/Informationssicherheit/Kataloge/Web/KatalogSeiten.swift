// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// All catalogues, versions of one side by side, and the form that takes a new one over.
struct KatalogeSeite: Page {
    static let vorlage = "sicherheit/kataloge"

    let titel = "Kataloge von Anforderungen"
    let zurueck = Link("Informationssicherheit", SicherheitURL.verbuende)
    let url = SicherheitURL.kataloge
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let datei: Felddatei?
    let tabelle: Tabelle

    init(_ anfrage: WebRequest, _ db: some ReadAccess, fehler: SicherheitError? = nil) throws {
        let stand = Formularstand(anfrage, fehler)
        hatFehler = fehler != nil
        fehlerliste = stand.liste("datei")
        datei =
            anfrage.akteur.darf(SicherheitRechte.katalog)
            ? Felddatei(
                "datei", "Katalog im Format OSCAL (JSON)", annahme: ".json,application/json",
                hoechstensMb: KatalogEinlesen.hoechstensMb,
                hinweis: "Zum Beispiel Grundschutz++ des BSI. Eine neue Fassung tritt neben die alte.", fehler: stand.bei("datei")
            )
            : nil
        tabelle = Tabelle(
            "kataloge", "Eingelesene Kataloge", spalten: ["*Katalog", "+Fassung", "Anforderungen", "OSCAL", "+Eingelesen"],
            try db.kataloge().map { k in
                [
                    .init(k.titel, url: SicherheitURL.katalog(k.id)), .init(k.fassungstext),
                    .init(String(k.anforderungen), zahl: true),
                    .init(k.oscal), .init(k.eingelesen.deutsch, leise: try db.anzeigename(k.von)),
                ]
            },
            leer: Leer(
                "Noch kein Katalog", "Laden Sie bei der herausgebenden Stelle die JSON-Datei herunter und lesen Sie sie hier ein."
            ))
    }
}

/// One version of a catalogue: its blocks and requirements, searched and filtered.
struct KatalogSeite: Page {
    static let vorlage = "sicherheit/katalog"
    static let groesse = 50

    struct Satz: Encodable, Sendable {
        let kennung: String
        let titel: String
        let gruppe: String
        let satz: [String]
        let hinweis: [String]
        let merkmale: String?
    }

    let titel: String
    let zurueck = Link("Kataloge", SicherheitURL.kataloge)
    let url: String
    let ausgabeUrl: String
    let fakten: [Angabenzeile]
    let wort: Feld
    let baustein: Feldauswahl
    let anzahl: Int
    let saetze: [Satz]
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?
    let andere: [Link]
    let hatAndere: Bool

    init(_ katalog: Katalog, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let wort = anfrage.abfrage["q"], gewaehlt = anfrage.abfrage["baustein"]
        let treffer = try db.anforderungen(katalog.id, baustein: gewaehlt, wort: wort)
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        titel = "\(katalog.titel)"
        url = SicherheitURL.katalog(katalog.id)
        ausgabeUrl = SicherheitURL.katalog(katalog.id, "oscal.json")
        fakten = [
            Angabenzeile("Fassung", katalog.fassungstext), Angabenzeile("Stand", katalog.standtext),
            Angabenzeile("Anforderungen", String(katalog.anforderungen)), Angabenzeile("Kennung", katalog.kennung),
            Angabenzeile("Eingelesen", "\(katalog.eingelesen.deutsch), \(try db.anzeigename(katalog.von))"),
        ]
        self.wort = Feld("q", "Suchen", wert: wort, breite: .zeichen16, freiwillig: true)
        baustein = Feldauswahl(
            "baustein", "Baustein",
            [Option("", "alle")]
                + (try db.bausteine(katalog.id)).map {
                    Option($0.kennung, "\($0.kennung) \($0.titel) (\($0.anzahl))", gewaehlt: $0.kennung == gewaehlt)
                }, breite: .zeichen16, freiwillig: true)
        anzahl = treffer.count
        saetze = treffer.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map(Satz.init)
        leer = treffer.isEmpty ? Leer("Nichts gefunden", "Zu dieser Auswahl gibt es keine Anforderung.") : nil
        let rest = [("q", wort), ("baustein", gewaehlt)].compactMap { name, wert in wert.map { (name, $0) } }
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: treffer.count) { [url] nr in
            Abfragetext.adresse(url, rest + [("seite", String(nr))])
        }
        andere = try db.kataloge().filter { $0.kennung == katalog.kennung && $0.id != katalog.id }.map {
            Link("Vergleich mit Fassung \($0.fassungstext)", SicherheitURL.katalog(katalog.id, "vergleich/\($0.id)"))
        }
        hatAndere = !andere.isEmpty
    }
}

extension KatalogSeite.Satz {
    init(_ a: Anforderung) {
        kennung = a.nummer
        titel = a.titel
        gruppe = a.gruppe == a.baustein ? a.bausteintitel : "\(a.bausteintitel) / \(a.gruppentitel)"
        satz = a.satz.split(separator: "\n").map(String.init)
        hinweis = a.hinweis.split(separator: "\n").map(String.init)
        let merkmale = [
            a.modal, a.niveau.isEmpty ? "" : "Niveau \(a.niveau)", a.aufwand.isEmpty ? "" : "Aufwand \(a.aufwand)", a.kategorien,
        ].filter { !$0.isEmpty }
        self.merkmale = merkmale.isEmpty ? nil : merkmale.joined(separator: " · ")
    }
}

/// What changed from one version of a catalogue to another.
struct KatalogvergleichSeite: Page {
    static let vorlage = "sicherheit/vergleich"

    let titel: String
    let zurueck: Link
    let satz: String
    let tabelle: Tabelle

    init(_ neu: Katalog, _ alt: Katalog, _ db: some ReadAccess) throws {
        let vergleich = Katalogvergleich(von: try db.anforderungen(alt.id), nach: try db.anforderungen(neu.id))
        titel = "\(neu.titel): Vergleich"
        zurueck = Link("\(neu.titel) \(neu.fassungstext)", SicherheitURL.katalog(neu.id))
        func zahl(_ art: Katalogvergleich.Wechsel.Art) -> Int { vergleich.wechsel.count { $0.art == art } }
        satz =
            "Von Fassung \(alt.fassungstext) zu \(neu.fassungstext): \(zahl(.neu)) neu, \(zahl(.geaendert)) geändert, \(zahl(.entfallen)) entfallen."
        tabelle = Tabelle(
            "wechsel", "Was sich geändert hat", spalten: ["Anforderung", "Wechsel", "*Vorher", "*Nachher"],
            vergleich.wechsel.map { w in
                [
                    .init(w.neu?.nummer ?? w.alt?.nummer ?? "–"), .init("", marke: w.art.marke),
                    .init(w.alt.map { "\($0.nummer) \($0.titel)" } ?? "–", leise: w.alt?.satz),
                    .init(w.neu.map { "\($0.nummer) \($0.titel)" } ?? "–", leise: w.neu?.satz),
                ]
            }, leer: Leer("Kein Unterschied", "Beide Fassungen haben dieselben Anforderungen."))
    }
}

extension Katalogvergleich.Wechsel.Art {
    var marke: Marke {
        switch self {
        case .neu: Marke("erfolg", "neu")
        case .geaendert: Marke("info", "geändert")
        case .entfallen: Marke("warnung", "entfallen")
        }
    }
}
