// SPDX-License-Identifier: EUPL-1.2
import Akte

/// What decisions on an Akte and on its Vorgänge mean together.
enum Bewertungsregel {
    /// A Vorgang without a decision of its own follows its Akte. An Akte with an A below it is itself A, for it is the frame in which
    /// the Vorgang is kept; an Akte that is A keeps none of its Vorgänge that are V.
    static func vollstaendig(_ objekte: [Laufobjekt], _ gesendet: [String: Aussonderungsart]) -> [String: Aussonderungsart] {
        var fest = gesendet
        for objekt in objekte where objekt.art == .vorgang && fest[objekt.objekt] == nil {
            fest[objekt.objekt] = objekt.eltern.flatMap { gesendet[$0] }
        }
        for akte in objekte where akte.art == .akte {
            let unten = objekte.filter { $0.eltern == akte.objekt }.compactMap { fest[$0.objekt] }
            if unten.contains(.archivwuerdig) { fest[akte.objekt] = .archivwuerdig }
        }
        return fest
    }
}
