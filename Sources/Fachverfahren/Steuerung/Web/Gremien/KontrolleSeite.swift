// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Web

/// The list of resolutions: what is open, what is done and told once more, and on request what is archived.
struct KontrolleSeite: Page {
    static let vorlage = "gremien/kontrolle"

    struct Zeile: Encodable, Sendable {
        let titel: String
        let url: String?
        let antragsteller: String
        let gremium: String
        let tag: String
        let zustaendig: String
        let frist: String
        let stand: Marke
        let sachstand: String
        let verzug: String?
        /// Said of what is dealt with behind closed doors.
        let nichtoeffentlich: Bool
    }

    struct Abschnitt: Encodable, Sendable {
        let id: String
        let titel: String
        let zeilen: [Zeile]
        let anzahl: Int
        let hatZeilen: Bool
        let leer: Leer?
    }

    let titel = "Beschlusskontrolle"
    let kopf: Programmkopf
    let filterUrl = GremienURL.kontrolle
    let zeitwahl: Zeitwahl
    let filter: [Feldauswahl]
    let suche: Formularfeld
    let zeitraum: [Formularfeld]
    let archiv: Feldgruppe
    /// The same list as a file.
    let dateiUrl: String
    let abschnitte: [Abschnitt]
    let darfBerichten: Bool
    let berichtenUrl = GremienURL.berichten
    let berichtsgremium: String
    let tag: Formularfeld

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let bild = try db.stichtagsbild(Stichtagsbild.kontrollarten, sicht, akteur: anfrage.akteur)
        zeitwahl = Zeitwahl(sicht)
        let auswahl = Kontrollauswahl(anfrage)
        let alle = bild.kontrolle
        let gezeigt = alle.filter(auswahl.nimmt)
        dateiUrl = sicht.url(GremienURL.kontrolldatei, auswahl.abfrage)
        filter = Self.filter(auswahl, bild)
        suche = Formularfeld("suche", "Suche", wert: auswahl.suche, breite: .zeichen16)
        zeitraum = [
            Formularfeld("von", "Beschlossen von", wert: auswahl.von?.iso, typ: "date", breite: .zeichen16),
            Formularfeld("bis", "Beschlossen bis", wert: auswahl.bis?.iso, typ: "date", breite: .zeichen16),
        ]
        archiv = Feldgruppe("archiv", "Auch zeigen", [Option("1", "Archiv", gewaehlt: auswahl.mitArchiv)])
        kopf = Programmkopf(
            .kontrolle, titel, sicht,
            satz: "\(gezeigt.count) von \(alle.count) Beschlüssen, Stand vom \(sicht.stichtag.deutsch).")
        let darf = anfrage.akteur.darf(SteuerungRechte.gremien)
        let ueberschriften: [(Kontrolleintrag.Teil, String, String)] = [
            (.offen, "Offen", "Auf diese Auswahl passt kein offener Beschluss."),
            (
                .abgeschlossen, "Erledigt, noch einmal zu berichten",
                "Es gibt keinen erledigten Beschluss, der noch zu berichten ist."
            ),
            (.archiv, "Archiv", "Im Archiv passt nichts auf diese Auswahl."),
        ]
        abschnitte = ueberschriften.filter { $0.0 != .archiv || auswahl.mitArchiv }.map { teil, titel, leer in
            let zeilen = gezeigt.filter { $0.teil == teil }.map { Self.zeile($0, bild, darf: darf) }
            return Abschnitt(
                id: teil.rawValue, titel: titel, zeilen: zeilen, anzahl: zeilen.count, hatZeilen: !zeilen.isEmpty,
                leer: zeilen.isEmpty ? Leer("Nichts gefunden", leer) : nil)
        }
        darfBerichten = darf && gezeigt.contains { $0.teil == .abgeschlossen }
        berichtsgremium = auswahl.gremium?.text ?? ""
        tag = Formularfeld("tag", "Vorgelegt am", wert: anfrage.jetzt.tag.iso, typ: "date", breite: .zeichen16)
    }

    private static func filter(_ auswahl: Kontrollauswahl, _ bild: Stichtagsbild) -> [Feldauswahl] {
        func objekte(_ art: Objektart, _ gewaehlt: ObjektID?, _ alle: String) -> [Option] {
            [Option("", alle, gewaehlt: gewaehlt == nil)]
                + bild.alle(art).map { Option($0.objekt.id.text, $0.anzeigename, gewaehlt: $0.objekt.id == gewaehlt) }
        }
        let staende =
            [Option("", "Jeder", gewaehlt: auswahl.stand == nil && !auswahl.nurUeberfaellig)]
            + Umsetzungsstand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0 == auswahl.stand) }
            + [Option("ueberfaellig", "überfällig", gewaehlt: auswahl.nurUeberfaellig)]
        return [
            Feldauswahl("gremium", "Gremium", objekte(.gremium, auswahl.gremium, "Alle"), breite: .zeichen16),
            Feldauswahl("zustaendig", "Zuständig", objekte(.fachbereich, auswahl.zustaendig, "Alle"), breite: .zeichen16),
            Feldauswahl("stand", "Stand", staende, breite: .zeichen16),
            Feldauswahl(
                "teil", "Teil",
                [
                    Option("", "Beide", gewaehlt: auswahl.oeffentlich == nil),
                    Option(Kontrollauswahl.oeffentlicherTeil, "öffentlich", gewaehlt: auswahl.oeffentlich == true),
                    Option(Kontrollauswahl.andererTeil, "nichtöffentlich", gewaehlt: auswahl.oeffentlich == false),
                ], breite: .zeichen16),
        ]
    }

    private static func zeile(_ eintrag: Kontrolleintrag, _ bild: Stichtagsbild, darf: Bool) -> Zeile {
        Zeile(
            titel: eintrag.titel, url: darf ? GremienURL.beschluss(eintrag.id) : nil, antragsteller: eintrag.antragsteller ?? "",
            gremium: eintrag.gremium.flatMap(bild.objekt)?[Gremiumfelder().kuerzel] ?? "", tag: eintrag.tag?.zeittext ?? "",
            zustaendig: eintrag.zustaendig.flatMap(bild.objekt)?[Fachbereichsfelder().kuerzel] ?? "",
            frist: eintrag.frist?.text ?? "", stand: Marke(eintrag), sachstand: eintrag.sachstand ?? "",
            verzug: eintrag.verzugsgrund.map { "Grund des Verzugs: \($0)" }
                ?? (eintrag.ueberfaellig ? "Überfällig, ein Grund fehlt." : nil),
            nichtoeffentlich: !eintrag.oeffentlich)
    }
}

extension Marke {
    init(_ eintrag: Kontrolleintrag) {
        let art =
            eintrag.ueberfaellig ? "fehler" : eintrag.stand == .erledigt ? "erfolg" : eintrag.stand == .offen ? "info" : "warnung"
        self.init(art, eintrag.ueberfaellig ? "\(eintrag.stand.deutsch), überfällig" : eintrag.stand.deutsch)
    }
}

extension Kontrollauswahl {
    fileprivate static let oeffentlicherTeil = "oeffentlich"
    fileprivate static let andererTeil = "nichtoeffentlich"

    /// As parts of an address.
    fileprivate var abfrage: [(name: String, wert: String)] {
        [
            ("gremium", gremium?.text ?? ""), ("zustaendig", zustaendig?.text ?? ""),
            ("stand", nurUeberfaellig ? "ueberfaellig" : stand?.rawValue ?? ""),
            ("teil", oeffentlich.map { $0 ? Self.oeffentlicherTeil : Self.andererTeil } ?? ""),
            ("archiv", mitArchiv ? "1" : ""), ("von", von?.iso ?? ""), ("bis", bis?.iso ?? ""),
            ("suche", suche?.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""),
        ]
    }

    init(_ anfrage: WebRequest) {
        gremium = anfrage.abfrage["gremium"].flatMap { ObjektID($0) }
        zustaendig = anfrage.abfrage["zustaendig"].flatMap { ObjektID($0) }
        stand = anfrage.abfrage["stand"].flatMap(Umsetzungsstand.init(rawValue:))
        nurUeberfaellig = anfrage.abfrage["stand"] == "ueberfaellig"
        mitArchiv = anfrage.abfrage["archiv"] == "1"
        switch anfrage.abfrage["teil"] {
        case Self.oeffentlicherTeil: oeffentlich = true
        case Self.andererTeil: oeffentlich = false
        default: oeffentlich = nil
        }
        suche = anfrage.abfrage["suche"]
        von = anfrage.abfrage["von"].flatMap { Kalendertag(eingabe: $0) }
        bis = anfrage.abfrage["bis"].flatMap { Kalendertag(eingabe: $0) }
    }
}
