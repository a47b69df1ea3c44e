// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The communication plan and what else goes along with the Vorhaben, of the whole programme.
struct MassnahmenSeite: Page {
    static let vorlage = "steuerung/massnahmen"
    static let groesse = 100

    struct Zeile: Encodable, Sendable {
        let was: Link
        let art: String
        let vorhaben: [Link]
        let botschaft: String?
        let wirkung: String?
        let fuer: String
        let wann: String
        let zustaendig: String
    }

    let titel = "Kommunikation und Begleitung"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.massnahmen
    let art: Feldauswahl
    let anzahl: Int
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung(), felder = Massnahmenfelder()
        let bild = try db.stichtagsbild([.massnahme, .vorhaben, .fachbereich], sicht, akteur: anfrage.akteur)
        let gewaehlt = anfrage.abfrage["art"].flatMap(Massnahmenart.init(rawValue:))
        let alle = bild.alle(.massnahme).filter { gewaehlt == nil || $0[felder.art] == gewaehlt }.sorted {
            ($0[felder.zeitpunkt]?.spaetestens?.tagnummer ?? .max, $0.objekt.id) < (
                $1[felder.zeitpunkt]?.spaetestens?.tagnummer ?? .max, $1.objekt.id
            )
        }
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        let neu: [(titel: String, url: String)] =
            Angaberecht.darfAnlegen(.massnahme, anfrage.akteur)
            ? [("Maßnahme anlegen", sicht.url(SteuerungURL.neu, [("art", Objektart.massnahme.rawValue)]))] : []
        kopf = Programmkopf(.massnahmen, titel, sicht, aktionen: neu)
        zeitwahl = Zeitwahl(sicht)
        art = Feldauswahl(
            "art", "Art",
            [Option("", "alle", gewaehlt: gewaehlt == nil)]
                + Massnahmenart.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0 == gewaehlt) }, breite: .zeichen16)
        anzahl = alle.count
        zeilen = alle.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map { Zeile($0, bild, sicht) }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Maßnahme", "Am \(sicht.stichtag.deutsch) ist keine bekannt, die dazu passt.",
                aktion: neu.first)
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: alle.count) { nr in
            sicht.url(SteuerungURL.massnahmen, [("art", gewaehlt?.rawValue ?? ""), ("seite", nr == 1 ? "" : String(nr))])
        }
    }
}

extension MassnahmenSeite.Zeile {
    init(_ eine: Objektsicht, _ bild: Stichtagsbild, _ sicht: Betrachtung) {
        let felder = Massnahmenfelder()
        was = Link(eine.anzeigename, sicht.url(SteuerungURL.objekt(eine.objekt.id)))
        art = eine[felder.art]?.deutsch ?? ""
        vorhaben = eine.alle(felder.vorhaben).compactMap { id in
            bild.objekt(id).map { Link($0.anzeigename, sicht.url(SteuerungURL.objekt(id))) }
        }
        botschaft = eine[felder.botschaft]
        fuer = [eine[felder.zielgruppe], eine[felder.kanal]].compactMap(\.self).joined(separator: ", ")
        wann = eine[felder.erledigt].map { "erledigt \($0.zeittext)" } ?? eine[felder.zeitpunkt]?.text ?? ""
        wirkung = eine[felder.wirkungsmessung].map { "Gemessen an: \($0)" }
        zustaendig = eine[felder.zustaendig].flatMap { bild.objekt($0)?.rufname } ?? ""
    }
}
