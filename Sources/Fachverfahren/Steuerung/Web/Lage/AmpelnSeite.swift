// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The lights of all Vorhaben that have any, the worst first, each with its reason.
struct AmpelnSeite: Page {
    static let vorlage = "steuerung/ampeln"
    static let groesse = 50

    struct Zelle: Encodable, Sendable {
        let dimension: String
        let marke: Marke?
        let grund: String
        let seit: String
    }
    struct Zeile: Encodable, Sendable {
        let vorhaben: Link
        let zellen: [Zelle]
    }
    struct Zahl: Encodable, Sendable {
        let titel: String
        let zahl: Int
    }

    let titel = "Ampeln"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.ampeln
    let zahlen: [Zahl]
    let koepfe = Ampeldimension.allCases.map(\.deutsch)
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let felder = ["titel", "programm", "rang"] + Ampeldimension.allCases.map { $0.feld(in: Vorhabenfelder()).name }
        let alle = try db.stichtagsbild([.vorhaben], felder: felder, sicht, akteur: anfrage.akteur).vorhaben
        let mit = alle.enumerated().filter { !$0.element.ampeln.isEmpty }.sorted {
            ($1.element.schlechtesteAmpel?.farbe ?? .gruen, $0.offset) < (
                $0.element.schlechtesteAmpel?.farbe ?? .gruen, $1.offset
            )
        }.map(\.element)
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        kopf = Programmkopf(.ampeln, titel, sicht)
        zeitwahl = Zeitwahl(sicht)
        zahlen =
            Ampelfarbe.allCases.reversed().map { farbe in
                Zahl(
                    titel: farbe == .gruen ? "nur grün" : farbe.deutsch,
                    zahl: mit.filter { $0.schlechtesteAmpel?.farbe == farbe }.count)
            } + [Zahl(titel: "ohne Ampel", zahl: alle.count - mit.count)]
        zeilen = mit.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map { vorhaben in
            Zeile(
                vorhaben: Link(vorhaben.titel, sicht.url(SteuerungURL.objekt(vorhaben.id))),
                zellen: Ampeldimension.allCases.map { dimension in
                    let ampel = vorhaben.ampeln.first { $0.dimension == dimension }
                    return Zelle(
                        dimension: dimension.deutsch, marke: ampel.map { Marke($0.farbe, $0.farbe.deutsch) },
                        grund: ampel?.grund ?? "", seit: ampel.map { "seit \($0.seit.deutsch)" } ?? "")
                })
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Ampel gesetzt",
                "Am \(sicht.stichtag.deutsch) hatte kein Vorhaben eine Ampel. Gesetzt wird sie im Steckbrief, für Zeit, Umfang, Budget und Risiko, jeweils mit Grund.",
                aktion: ("Alle Vorhaben", sicht.url(SteuerungURL.vorhaben)))
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: mit.count) { nr in
            sicht.url(SteuerungURL.ampeln, [("seite", nr == 1 ? "" : String(nr))])
        }
    }
}
