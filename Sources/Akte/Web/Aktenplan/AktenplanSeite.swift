// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
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
        let gueltigBis: String?
        let zugriffUrl: String
        let aendernUrl: String
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
        let vorbei: String?
        let fehlt: [Fehlt]
        let fehlendeZahl: Int
        let hatFehlende: Bool
    }
    struct Fehlt: Encodable, Sendable {
        let zeichen: String
        let inhalt: String
    }
    struct Fassung: Encodable, Sendable {
        let name: String
        let herkunft: String
        let ab: String
        let bis: String?
        let einheiten: Int
        let eingespielt: String
        let von: String
        let stand: String
        let gilt: Bool
        /// The page as of its first day.
        let url: String
    }

    let titel = "Aktenplan"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let bericht: Bericht?
    let datei: Felddatei
    let ab: Feld
    let einspielenUrl = AkteURL.aktenplanEinspielen
    let aktenartenUrl = AkteURL.aktenarten
    let stilllegenUrl = AkteURL.planStilllegen
    let tagUrl = AkteURL.aktenplan
    let am: Feld
    let gezeigterTag: String
    let heute: Bool
    let fassungen: [Fassung]
    let hatFassungen: Bool
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
                "CSV mit den Spalten Kennzeichen, Inhaltsangabe, Aufbewahrungsdauer, Aussonderungsart und, wenn nötig, Stillgelegt, Gültig ab und Gültig bis; oder die Nachricht 0301 eines anderen Systems (XML oder ZIP). Höchstens 5 MB.",
            fehler: eingabe.fehler("datei"))
        ab = Feld(
            "ab", "Gilt ab", wert: eingabe.wert("ab"), typ: "date", breite: .zeichen8, freiwillig: true,
            hinweis: "Ohne Angabe ab heute oder ab dem Tag, den die Lieferung nennt.", fehler: eingabe.fehler("ab"))
        self.bericht = bericht.map { bericht, probe in
            Bericht(
                probe: probe, neu: bericht.neu, geaendert: bericht.geaendert, unveraendert: bericht.unveraendert,
                fehler: bericht.fehler.prefix(200).map { .init(zeile: $0.zeile, grund: $0.grund) },
                hatFehlerzeilen: !bericht.fehler.isEmpty,
                fehlerzahl: bericht.fehler.count,
                vorbei: bericht.vorbei.isEmpty ? nil : bericht.vorbei.prefix(50).joined(separator: ", "),
                fehlt: bericht.fehlt.prefix(200).map { Fehlt(zeichen: $0.zeichen, inhalt: $0.inhaltsangabe) },
                fehlendeZahl: bericht.fehlt.count, hatFehlende: !bericht.fehlt.isEmpty)
        }
        let jetzt = anfrage.jetzt.tag, tag = anfrage.abfrage["am"].flatMap { Kalendertag(eingabe: $0) } ?? jetzt
        gezeigterTag = tag.deutsch
        heute = tag == jetzt
        am = Feld("am", "Stand am", wert: tag.iso, typ: "date", breite: .zeichen8)
        let alle = try db.planfassungen()
        fassungen = try zip(alle, Planfassung.staende(alle, am: jetzt)).map { eine, stand in
            Fassung(
                name: [eine.bezeichnung, eine.fassung].filter { !$0.isEmpty }.joined(separator: " "),
                herkunft: eine.herkunft.deutsch, ab: eine.gueltigAb.deutsch, bis: eine.gueltigBis?.deutsch,
                einheiten: eine.einheiten, eingespielt: eine.eingespielt.deutsch, von: try db.anzeigename(eine.von),
                stand: stand.deutsch, gilt: stand == .gueltig,
                url: AkteURL.mit(AkteURL.aktenplan, ["am": eine.gueltigAb.iso]))
        }
        hatFassungen = !fassungen.isEmpty
        let plan = try db.aktenplan(am: tag, nach: anfrage.abfrage["nach"] ?? "", limit: Self.seitenlaenge + 1)
        einheiten = plan.prefix(Self.seitenlaenge).map {
            Einheit(
                zeichen: $0.zeichen.text, inhalt: $0.inhaltsangabe, aufbewahrung: $0.eigene.dauer?.deutsch ?? "geerbt",
                art: $0.eigene.art?.deutsch ?? "geerbt", gueltigAb: $0.gueltigAb.deutsch, stillgelegt: $0.stillgelegt,
                gueltigBis: $0.gueltigBis?.deutsch, zugriffUrl: ZugriffURL.ort(.plan($0.zeichen)),
                aendernUrl: AkteURL.planeinheit($0.zeichen.text))
        }
        hatEinheiten = !einheiten.isEmpty
        weiterUrl =
            plan.count > Self.seitenlaenge
            ? einheiten.last.map { AkteURL.mit(AkteURL.aktenplan, ["nach": $0.zeichen, "am": tag == jetzt ? nil : tag.iso]) }
            : nil
        leer = einheiten.isEmpty ? Leer("Noch kein Aktenplan", "Spielen Sie unten einen Aktenplan ein.") : nil
    }
}
