// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The file plan, and taking a new one over from CSV or xdomea.
struct AktenplanSeite: Page {
    static let vorlage = "akte/aktenplan"

    struct Einheit: Encodable, Sendable {
        let zeichen: String
        let inhalt: String
        let aufbewahrung: String
        let art: String
        let gueltigAb: String
        let stillgelegt: Bool
        let zugriffUrl: String
    }
    struct Bericht: Encodable, Sendable {
        struct Zeile: Encodable, Sendable {
            let zeile: Int
            let grund: String
        }
        let probe: Bool
        let neu: Int
        let geaendert: Int
        let unveraendert: Int
        let fehler: [Zeile]
        let hatFehlerzeilen: Bool
        let fehlerzahl: Int
    }

    let titel = "Aktenplan"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let bericht: Bericht?
    let datei: Felddatei
    let ab: Feld
    let einspielenUrl = AkteURL.aktenplanEinspielen
    let aktenartenUrl = AkteURL.aktenarten
    let csvUrl = AkteURL.aktenplanCSV
    let xmlUrl = AkteURL.aktenplanXML
    let einheiten: [Einheit]
    let hatEinheiten: Bool
    let weiterUrl: String?
    let leer: Leer?

    static let seitenlaenge = 300

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe = .keine, _ bericht: (Planbericht, probe: Bool)? = nil)
        throws
    {
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        datei = Felddatei(
            "datei", "Aktenplan als CSV oder xdomea 0301", annahme: ".csv,.xml,.zip", hoechstensMb: 5,
            hinweis:
                "CSV mit den Spalten Kennzeichen, Inhaltsangabe, Aufbewahrungsdauer, Aussonderungsart und, wenn nötig, Stillgelegt; oder die Nachricht 0301 eines anderen Systems (XML oder ZIP). Höchstens 5 MB.",
            fehler: eingabe.fehler("datei"))
        ab = Feld(
            "ab", "Gilt ab", wert: eingabe.wert("ab"), typ: "date", breite: .zeichen8, freiwillig: true,
            hinweis: "Ohne Angabe ab heute.", fehler: eingabe.fehler("ab"))
        self.bericht = bericht.map { bericht, probe in
            Bericht(
                probe: probe, neu: bericht.neu, geaendert: bericht.geaendert, unveraendert: bericht.unveraendert,
                fehler: bericht.fehler.prefix(200).map { .init(zeile: $0.zeile, grund: $0.grund) },
                hatFehlerzeilen: !bericht.fehler.isEmpty,
                fehlerzahl: bericht.fehler.count)
        }
        let plan = try db.aktenplan(am: anfrage.jetzt.tag, nach: anfrage.abfrage["nach"] ?? "", limit: Self.seitenlaenge + 1)
        einheiten = plan.prefix(Self.seitenlaenge).map {
            Einheit(
                zeichen: $0.zeichen.text, inhalt: $0.inhaltsangabe, aufbewahrung: $0.eigene.dauer?.deutsch ?? "geerbt",
                art: $0.eigene.art?.deutsch ?? "geerbt", gueltigAb: $0.gueltigAb.deutsch, stillgelegt: $0.stillgelegt,
                zugriffUrl: ZugriffURL.ort(.plan($0.zeichen)))
        }
        hatEinheiten = !einheiten.isEmpty
        weiterUrl =
            plan.count > Self.seitenlaenge ? einheiten.last.map { AkteURL.mit(AkteURL.aktenplan, ["nach": $0.zeichen]) } : nil
        leer = einheiten.isEmpty ? Leer("Noch kein Aktenplan", "Spielen Sie unten einen Aktenplan ein.") : nil
    }
}
