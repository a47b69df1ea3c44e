// SPDX-License-Identifier: EUPL-1.2
import Core

/// A Vorhaben as it stood on a day, with its Meilensteine.
struct Vorhaben: Hashable, Sendable {
    let id: ObjektID
    let titel: String
    let programm: ObjektID
    let bausteine: [ObjektID]
    let handlungsfeld: ObjektID?
    let wirkung: Set<Wirkung>
    let horizont: Horizont?
    let stand: Vorhabenstand?
    let rang: Int?
    let federfuehrung: ObjektID?
    /// Address of the one in charge.
    let ansprechstelle: String?
    /// Decisions that are needed, in their order.
    let entscheidungsbedarf: [String]
    let prioritaet: Prioritaet?
    let ampeln: [Ampel]
    let budgetPlan: Geld?
    let budgetIst: Geld?
    let meilensteine: [Meilenstein]

    /// - Parameter meilensteine: of any Vorhaben; the own are picked out.
    /// - Returns: `nil` where a required field is not stated for that day.
    init?(_ sicht: Objektsicht, meilensteine: [Meilenstein]) {
        let felder = Vorhabenfelder()
        guard let titel = sicht[felder.titel], let programm = sicht[felder.programm] else { return nil }
        id = sicht.objekt.id
        self.titel = titel
        self.programm = programm
        bausteine = sicht.alle(felder.bausteine)
        handlungsfeld = sicht[felder.handlungsfeld]
        wirkung = Set(sicht.alle(felder.wirkung))
        horizont = sicht[felder.horizont]
        stand = sicht[felder.stand]
        rang = sicht[felder.rang]
        federfuehrung = sicht[felder.federfuehrung]
        ansprechstelle = sicht[felder.ansprechstelle]
        entscheidungsbedarf = sicht.alle(felder.entscheidungsbedarf)
        prioritaet = sicht[felder.prioritaet]
        ampeln = Ampeldimension.allCases.compactMap { dimension in
            let feld = dimension.feld(in: felder)
            guard let wert = sicht[feld], let aussage = sicht.aussage(feld) else { return nil }
            return Ampel(dimension: dimension, farbe: wert.wahl, grund: wert.grund, seit: aussage.gilt.von)
        }
        budgetPlan = sicht[felder.budgetPlan]
        budgetIst = sicht[felder.budgetIst]
        self.meilensteine = meilensteine.filter { $0.vorhaben == sicht.objekt.id }
    }
}

extension Stichtagsbild {
    /// All Vorhaben of the picture, by their rank and then in the order in which they were laid down.
    var vorhaben: [Vorhaben] {
        let steine = Dictionary(grouping: alle(.meilenstein).compactMap(Meilenstein.init), by: \.vorhaben)
        let alle = alle(.vorhaben).compactMap { Vorhaben($0, meilensteine: steine[$0.objekt.id] ?? []) }
        return alle.enumerated().sorted {
            ($0.element.rang ?? .max, $0.offset) < ($1.element.rang ?? .max, $1.offset)
        }.map(\.element)
    }
}
