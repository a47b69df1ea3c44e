// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Everything the programme speaks of, by kind.
struct VerzeichnisSeite: Page {
    static let vorlage = "steuerung/verzeichnis"
    static let groesse = 100

    let titel: String
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.verzeichnis
    let art: Feldauswahl
    let anzahl: Int
    let zeilen: [Link]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let gewaehlt = anfrage.abfrage["art"].flatMap(Objektart.init(rawValue:)) ?? .handlungsfeld
        let alle = try db.stichtagsbild([gewaehlt], sicht, akteur: anfrage.akteur)
            .objekte
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        titel = gewaehlt.mehrere
        let neu: [(titel: String, url: String)] =
            Angaberecht.darfAnlegen(gewaehlt, anfrage.akteur)
            ? [("Anlegen", sicht.url(SteuerungURL.neu, [("art", gewaehlt.rawValue)]))] : []
        kopf = Programmkopf(.verzeichnis, titel, sicht, aktionen: neu)
        zeitwahl = Zeitwahl(sicht)
        art = Feldauswahl(
            "art", "Was", Objektart.allCases.map { Option($0.rawValue, $0.mehrere, gewaehlt: $0 == gewaehlt) }, breite: .zeichen16
        )
        anzahl = alle.count
        zeilen = alle.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map {
            Link($0.anzeigename, sicht.url(SteuerungURL.objekt($0.objekt.id)))
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Nichts bekannt", "Zum \(sicht.stichtag.deutsch) ist davon nichts angegeben.",
                aktion: neu.first)
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: alle.count) { nr in
            sicht.url(SteuerungURL.verzeichnis, [("art", gewaehlt.rawValue), ("seite", nr == 1 ? "" : String(nr))])
        }
    }
}
