// SPDX-License-Identifier: EUPL-1.2
import Core

/// A grant as it stood on a day.
struct Foerderung: Sendable {
    let id: ObjektID
    let titel: String
    let geber: String?
    let betrag: Geld?
    let vorhaben: [ObjektID]
    let zweckbindung: Datumsangabe?
    let verwendungsnachweis: Datumsangabe?

    /// `nil` where a required field is not stated for that day.
    init?(_ sicht: Objektsicht) {
        let felder = Foerderungsfelder()
        guard let titel = sicht[felder.titel] else { return nil }
        id = sicht.objekt.id
        self.titel = titel
        geber = sicht[felder.geber]
        betrag = sicht[felder.betrag]
        vorhaben = sicht.alle(felder.vorhaben)
        zweckbindung = sicht[felder.zweckbindung]
        verwendungsnachweis = sicht[felder.verwendungsnachweis]
    }

    /// Days until the use must be proved; negative once that has passed, `nil` where no day is known.
    func tageBisNachweis(am tag: Kalendertag) -> Int? { verwendungsnachweis?.spaetestens.map { $0 - tag } }
}

/// Money of a group of Vorhaben.
struct Mittelsumme: Sendable {
    let handlungsfeld: ObjektID?
    let vorhaben: Int
    let plan: Geld
    let ist: Geld

    var ueberPlan: Bool { plan < ist }

    /// By Handlungsfeld in the order of the picture, those without one last; Vorhaben without any amount are not counted.
    static func jeHandlungsfeld(_ bild: Stichtagsbild) -> [Mittelsumme] {
        let mit = bild.vorhaben.filter { $0.budgetPlan != nil || $0.budgetIst != nil }
        let gruppen = Dictionary(grouping: mit, by: \.handlungsfeld)
        let reihe: [ObjektID?] = bild.alle(.handlungsfeld).map(\.objekt.id) + [nil]
        return reihe.compactMap { feld in gruppen[feld].map { Mittelsumme(feld, $0) } }
    }

    init(_ handlungsfeld: ObjektID?, _ alle: [Vorhaben]) {
        self.handlungsfeld = handlungsfeld
        vorhaben = alle.count
        plan = alle.compactMap(\.budgetPlan).reduce(.null, +)
        ist = alle.compactMap(\.budgetIst).reduce(.null, +)
    }
}
