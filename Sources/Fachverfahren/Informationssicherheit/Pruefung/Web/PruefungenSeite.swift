// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// The Grundschutz-Check of a Verbund: every requirement with its state, filtered.
struct PruefungenSeite: Page {
    static let vorlage = "sicherheit/pruefungen"
    static let groesse = 100

    let titel: String
    let kopf: Verbundkopf
    let url: String
    let filter: [Feldauswahl]
    let tabelle: Tabelle
    let seitenzahlen: Seitenzahlen?

    init(_ verbund: Informationsverbund, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let zustand = anfrage.abfrage["zustand"], objekt = anfrage.abfrage["zielobjekt"]
        let objekte = try db.struktur(verbund.id).objekte
        let namen = Dictionary(uniqueKeysWithValues: objekte.map { ($0.id, $0.titel) })
        let anforderungen = try db.gepruefteAnforderungen(verbund.id)
        let treffer = try db.pruefungen(verbund.id).filter {
            (zustand == nil || $0.zustand.rawValue == zustand) && (objekt == nil || $0.zielobjekt.text == objekt)
        }
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        titel = "\(verbund.name): Grundschutz-Check"
        kopf = Verbundkopf(verbund, .pruefung)
        url = SicherheitURL.verbund(verbund.id, "pruefung")
        filter = [
            Feldauswahl(
                "zustand", "Zustand",
                [Option("", "alle")]
                    + Pruefzustand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == zustand) },
                breite: .zeichen16, freiwillig: true),
            Feldauswahl(
                "zielobjekt", "Zielobjekt",
                [Option("", "alle")] + objekte.map { Option($0.id.text, $0.titel, gewaehlt: $0.id.text == objekt) },
                breite: .zeichen16, freiwillig: true),
        ]
        let heute = anfrage.jetzt.tag
        tabelle = Tabelle(
            "pruefungen", "Anforderungen (\(treffer.count))",
            spalten: ["*Anforderung", "+Zielobjekt", "Verbindlich", "Zustand", "Umsetzen bis", "Geprüft"],
            treffer.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map { p in
                let a = anforderungen[Anforderungsort(katalog: p.katalog, kennung: p.anforderung)]
                let spaet = p.umsetzenBis.map { $0 < heute } == true && [.teilweise, .nein].contains(p.zustand)
                return [
                    .init(p.titel(a), url: SicherheitURL.pruefung(p.id)),
                    .init(namen[p.zielobjekt] ?? "–"),
                    .init(a?.verbindlich ?? "–"), .init("", marke: p.zustand.marke),
                    .init(p.umsetzenBis?.deutsch ?? "–", marke: spaet ? Marke("warnung", "überfällig") : nil),
                    .init(p.geprueft?.tag.deutsch ?? "–"),
                ]
            },
            leer: Leer("Nichts gefunden", "Zu dieser Auswahl gibt es keine Anforderung. Zugeordnet wird an den Zielobjekten."))
        let rest = [("zustand", zustand), ("zielobjekt", objekt)].compactMap { name, wert in wert.map { (name, $0) } }
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: treffer.count) { [url] nr in
            Abfragetext.adresse(url, rest + [("seite", String(nr))])
        }
    }
}

/// One requirement at one object: what it says, how it stands, who found that.
struct PruefungSeite: Page {
    static let vorlage = "sicherheit/pruefung"

    let titel: String
    let zurueck: Link
    let url: String
    let version: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let satz: [String]
    let hinweis: [String]
    let hatHinweis: Bool
    let fakten: [Angabenzeile]
    let darf: Bool
    let eingaben: [Eingabe]
    let massnahmen: [Link]
    let massnahmeUrl: String
    let verlauf: [Verlaufspunkt]

    init(_ p: Pruefung, _ anfrage: WebRequest, _ db: some ReadAccess, fehler: SicherheitError? = nil) throws {
        let (objekt, verbund) = try db.zielobjekt(p.zielobjekt, anfrage.akteur)
        guard let a = try db.anforderung(p.katalog, p.anforderung), let katalog = try db.katalog(p.katalog) else {
            throw SicherheitError.nichtGefunden
        }
        let stand = Formularstand(anfrage, fehler)
        titel = p.titel(a)
        zurueck = Link("\(verbund.name): Grundschutz-Check", SicherheitURL.verbund(verbund.id, "pruefung"))
        url = SicherheitURL.pruefung(p.id)
        version = String(p.version)
        hatFehler = fehler != nil
        fehlerliste = stand.liste("zustand")
        satz = a.satz.split(separator: "\n").map(String.init)
        hinweis = a.hinweis.split(separator: "\n").map(String.init)
        hatHinweis = !a.hinweis.isEmpty
        // Who may not see the proof learns only that there is one.
        let nachweis = try p.nachweis.map { id in
            try db.nachweis(id, anfrage.akteur).map { ("\($0.zeichen.text): \($0.betreff)", SicherheitURL.dokument(id.text)) }
        }
        fakten = [
            Angabenzeile("Zielobjekt", objekt.titel, url: SicherheitURL.zielobjekt(objekt.id)),
            Angabenzeile("Katalog", "\(katalog.titel) \(katalog.fassungstext)", url: SicherheitURL.katalog(katalog.id)),
            Angabenzeile("Verbindlich", [a.modal, a.niveau].filter { !$0.isEmpty }.joined(separator: ", ")),
            Angabenzeile("Zustand", "", marke: p.zustand.marke), Angabenzeile("Begründung", p.grund),
            Angabenzeile(
                "Nachweis", nachweis.map { $0?.0 ?? "ein Dokument, das Sie nicht sehen dürfen" } ?? "keiner", url: nachweis??.1),
            Angabenzeile(
                "Geprüft", try p.geprueft.map { "\($0.deutsch), \(try db.anzeigename(p.geprueftVon))" } ?? "noch nicht"),
        ]
        darf = anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
        eingaben = [
            stand.wahl("zustand", "Umgesetzt?", p.zustand.rawValue, Pruefzustand.allCases.map { ($0.rawValue, $0.deutsch) }),
            stand.text(
                "grund", "Begründung", p.grund,
                hinweis: "Woran ist das zu erkennen? „entbehrlich“ heißt: Hier gilt es nicht, und warum."),
            stand.feld(
                "nachweis", "Nachweis: Adresse eines Dokuments der E-Akte", p.nachweis.map { SicherheitURL.dokument($0.text) },
                freiwillig: true),
            stand.feld("umsetzen-bis", "Umsetzen bis", p.umsetzenBis?.iso, typ: "date", breite: .zeichen8, freiwillig: true),
        ]
        massnahmen = try db.massnahmen(verbund.id).filter { $0.pruefung == p.id }.map {
            Link("\($0.titel) (\($0.stand.deutsch))", SicherheitURL.massnahme($0.id))
        }
        massnahmeUrl = SicherheitURL.verbund(verbund.id, "massnahmen/neu") + "?pruefung=\(p.id)"
        verlauf = try anfrage.verlauf(p.id.text, db)
    }
}
