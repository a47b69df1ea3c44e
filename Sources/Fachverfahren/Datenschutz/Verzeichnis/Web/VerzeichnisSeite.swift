// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The register as a list: what is to be done stands on top.
struct VerzeichnisSeite: Page {
    static let vorlage = "datenschutz/verzeichnis"

    struct Zeile: Encodable, Sendable {
        let url: String
        let bezeichnung: String
        let verfahren: String
        let einheit: String
        let stand: Marke
        let pruefung: Marke?
        let geaendert: String
    }

    let titel = "Verzeichnis von Verarbeitungstätigkeiten"
    let url = DatenschutzURL.verzeichnis
    let suche: Feld
    let zustand: Feldauswahl
    let stichtag: Feld
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let anzahl: String
    let leer = Leer(
        "Nichts gefunden", "Zu dieser Auswahl gibt es keinen Eintrag, den Sie sehen dürfen. Bitte ändern Sie die Auswahl.")
    let hinweisStichtag: String?
    let ungeprueft: Int
    let ueberfaellig: Int
    let hatOffene: Bool
    /// Tables that no statement names; only for who keeps the register.
    let tabellen: [String]
    let hatTabellen: Bool
    let vollstaendig: Bool
    let neuUrl: String?
    let druckUrl: String
    let csvUrl: String
    let jsonUrl: String

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ abgleich: Tabellenabgleich) throws {
        let wahl = Verzeichniswahl(anfrage.abfrage)
        let heute = anfrage.jetzt.tag
        let alle = try db.verzeichnis(fuer: anfrage.akteur, stichtag: wahl.stichtag)
        let gezeigt = alle.filter(wahl.zeigt)
        let einheiten = try Einheitennamen(db)
        suche = Feld("q", "Suchen", wert: wahl.text, typ: "search", freiwillig: true)
        zustand = Feldauswahl(
            "zustand", "Stand",
            [Option("", "alle")]
                + Verzeichniszustand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0 == wahl.zustand) },
            breite: .zeichen16, freiwillig: true)
        stichtag = Feld("stichtag", "Wie am", wert: anfrage.abfrage["stichtag"], typ: "date", breite: .zeichen8, freiwillig: true)
        zeilen = gezeigt.map { Zeile($0, einheiten, heute: heute) }
        hatZeilen = !zeilen.isEmpty
        anzahl = gezeigt.count == 1 ? "1 Eintrag" : "\(gezeigt.count) Einträge"
        hinweisStichtag = wahl.stichtag.map { "So stand das Verzeichnis am \($0.deutschLang)." }
        ungeprueft = alle.count { $0.angaben.zustand == .entwurf }
        ueberfaellig = alle.count { $0.istFaellig(am: heute) }
        hatOffene = ungeprueft + ueberfaellig > 0
        let fuehrt = anfrage.akteur.darf(DatenschutzRechte.verzeichnis)
        tabellen = fuehrt ? try abgleich.unerklaerte(db) : []
        hatTabellen = !tabellen.isEmpty
        vollstaendig = fuehrt && tabellen.isEmpty
        neuUrl = fuehrt ? DatenschutzURL.neu : nil
        druckUrl = wahl.adresse(DatenschutzURL.druck)
        csvUrl = wahl.adresse(DatenschutzURL.csv)
        jsonUrl = wahl.adresse(DatenschutzURL.json)
    }
}

extension VerzeichnisSeite.Zeile {
    fileprivate init(_ verarbeitung: Verarbeitung, _ einheiten: Einheitennamen, heute: Kalendertag) {
        url = DatenschutzURL.verarbeitung(verarbeitung.id)
        bezeichnung = verarbeitung.bezeichnung
        verfahren = verarbeitung.angaben.werte[.verfahren] ?? "–"
        einheit = einheiten.name(verarbeitung.angaben.oe)
        stand = Marke(verarbeitung.angaben.zustand)
        pruefung = verarbeitung.istFaellig(am: heute) ? Marke("warnung", "Überprüfung überfällig") : nil
        geaendert = verarbeitung.fassung.zeit.tag.deutsch
    }
}

extension Marke {
    init(_ zustand: Verzeichniszustand) {
        switch zustand {
        case .entwurf: self.init("warnung", zustand.deutsch)
        case .geprueft: self.init("erfolg", zustand.deutsch)
        case .beendet: self.init("leise", zustand.deutsch)
        }
    }
}

/// Names of units by number, read once a page.
struct Einheitennamen: Sendable {
    private let namen: [Int64: String]

    /// Also of units that are no more: an old version names them.
    init(_ db: some ReadAccess) throws {
        namen = try db.rows("SELECT nummer, kurz, name FROM id_oe").reduce(into: [:]) { namen, row in
            namen[try row["nummer"] as Int64] = "\(try row["kurz"] as String) \(try row["name"] as String)"
        }
    }

    func name(_ oe: OrgNummer?) -> String { oe.map { namen[$0.wert] ?? "Einheit \($0)" } ?? "Gesamte Stadt" }
}
