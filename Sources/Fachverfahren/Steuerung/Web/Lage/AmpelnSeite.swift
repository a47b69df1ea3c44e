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
    /// A risk of the programme, wherever it hangs.
    struct Risiko: Encodable, Sendable {
        let risiko: Link
        let vorhaben: Link?
        let marke: Marke?
        let grund: String
        let hoehe: String
        let gegenmassnahme: String
        let zustaendig: String
    }
    struct Zahl: Encodable, Sendable {
        let titel: String
        let zahl: Int
    }

    let titel = "Ampeln und Risiken"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.ampeln
    let zahlen: [Zahl]
    let koepfe = Ampeldimension.allCases.map(\.deutsch)
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let risiken: [Risiko]
    let hatRisiken: Bool
    let risikoanzahl: Int
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
        let bild = try db.stichtagsbild([.risiko, .fachbereich], sicht, akteur: anfrage.akteur)
        let namen = Dictionary(uniqueKeysWithValues: alle.map { ($0.id, $0.titel) })
        let geordnet = bild.risiken
        risiken = geordnet.prefix(Self.groesse).map { Risiko($0, namen, bild, sicht) }
        hatRisiken = !risiken.isEmpty
        risikoanzahl = geordnet.count
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: mit.count) { nr in
            sicht.url(SteuerungURL.ampeln, [("seite", nr == 1 ? "" : String(nr))])
        }
    }
}

extension Stichtagsbild {
    /// The worst first: by light, then by how likely and how harmful.
    fileprivate var risiken: [Objektsicht] {
        let felder = Risikofelder()
        func gewicht(_ hoehe: Risikohoehe?) -> Int { hoehe.flatMap { Risikohoehe.allCases.firstIndex(of: $0) } ?? 0 }
        func rang(_ risiko: Objektsicht) -> (Int, Int) {
            let farbe = risiko[felder.ampel]?.wahl
            return (
                farbe == .rot ? 0 : farbe == .gelb ? 1 : farbe == nil ? 2 : 3,
                -gewicht(risiko[felder.eintritt]) - gewicht(risiko[felder.schaden])
            )
        }
        return alle(.risiko).enumerated().sorted {
            rang($0.element) == rang($1.element) ? $0.offset < $1.offset : rang($0.element) < rang($1.element)
        }.map(\.element)
    }
}

extension AmpelnSeite.Risiko {
    init(_ eines: Objektsicht, _ titel: [ObjektID: String], _ bild: Stichtagsbild, _ sicht: Betrachtung) {
        let felder = Risikofelder()
        risiko = Link(eines.anzeigename, sicht.url(SteuerungURL.objekt(eines.objekt.id)))
        vorhaben = eines[felder.vorhaben].map {
            Link(titel[$0] ?? Objektart.vorhaben.deutsch, sicht.url(SteuerungURL.objekt($0)))
        }
        let ampel = eines[felder.ampel]
        marke = ampel.map { Marke($0.wahl, $0.wahl.deutsch) }
        grund = ampel?.grund ?? ""
        hoehe = [
            eines[felder.eintritt].map { "Eintritt \($0.deutsch)" }, eines[felder.schaden].map { "Schaden \($0.deutsch)" },
        ].compactMap(\.self).joined(separator: ", ")
        gegenmassnahme = eines[felder.gegenmassnahme] ?? ""
        zustaendig = eines[felder.zustaendig].flatMap { bild.objekt($0)?.rufname } ?? ""
    }
}
