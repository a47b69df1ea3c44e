// SPDX-License-Identifier: EUPL-1.2
import Core

/// A question about an item of an agenda, with the Sitzung it is asked for.
struct Sitzungsfrage: Hashable, Sendable {
    static let hoechstens = 2_000

    let id: ObjektID
    let text: String
    let von: String
    let tag: String
    let antwort: String?
    let beantwortet: String?
    let punkt: ObjektID
    /// What the item is about.
    let gegenstand: String
    let sitzung: ObjektID?
    let sitzungstag: Datumsangabe?
    let gremium: String

    var istOffen: Bool { antwort == nil }

    static let arten: [Objektart] = [.frage, .tagesordnungspunkt, .sitzung, .gremium]

    /// Questions are asked until the day before the Sitzung.
    static func sindMoeglich(_ sitzung: Objektsicht, am heute: Kalendertag) -> Bool {
        guard sitzung[Sitzungsfelder().faelltAus] != true, let tag = sitzung[Sitzungsfelder().tag]?.spaetestens else {
            return false
        }
        return heute < tag
    }

    /// Without an answer when the Sitzung begins.
    func istVersaeumt(am heute: Kalendertag) -> Bool { istOffen && (sitzungstag?.spaetestens.map { $0 <= heute } ?? false) }
}

extension Stichtagsbild {
    /// Open ones first, of the next Sitzung first.
    var fragen: [Sitzungsfrage] {
        let f = Fragenfelder(), p = Tagesordnungspunktfelder(), s = Sitzungsfelder()
        return alle(.frage).compactMap { frage in
            guard let punkt = frage[f.punkt], let text = frage[f.titel] else { return nil }
            let sitzung = objekt(punkt)?[p.sitzung].flatMap(objekt)
            return Sitzungsfrage(
                id: frage.objekt.id, text: text, von: frage[f.von] ?? "", tag: frage[f.tag]?.zeittext ?? "",
                antwort: frage[f.antwort], beantwortet: frage[f.beantwortet]?.zeittext, punkt: punkt,
                gegenstand: objekt(punkt)?.anzeigename ?? Objektart.tagesordnungspunkt.deutsch, sitzung: sitzung?.objekt.id,
                sitzungstag: sitzung?[s.tag], gremium: sitzung?[s.gremium].flatMap(objekt)?.anzeigename ?? "")
        }.sorted {
            let (a, b) = ($0.sitzungstag?.spaetestens?.tagnummer ?? .max, $1.sitzungstag?.spaetestens?.tagnummer ?? .max)
            guard $0.istOffen == $1.istOffen else { return $0.istOffen }
            return $0.istOffen ? (a, $0.id) < (b, $1.id) : (a, $0.id) > (b, $1.id)
        }
    }
}
