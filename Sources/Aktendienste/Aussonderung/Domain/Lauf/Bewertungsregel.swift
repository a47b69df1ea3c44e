// SPDX-License-Identifier: EUPL-1.2
import Akte

/// What decisions on an Akte and on its Vorgänge mean together.
enum Bewertungsregel {
    /// A Vorgang or a Teilakte without a decision of its own follows its Akte. An Akte with an A below it is itself A, for it is the frame in
    /// which that is kept; an Akte that is A keeps none of its Vorgänge that are V.
    /// - Parameter objekte: Akten, each with what is in it behind it.
    static func vollstaendig(_ objekte: [Laufobjekt], _ gesendet: [String: Aussonderungsart]) -> [String: Aussonderungsart] {
        var fest = gesendet
        for objekt in objekte where fest[objekt.objekt] == nil { fest[objekt.objekt] = objekt.eltern.flatMap { fest[$0] } }
        let da = Set(objekte.map(\.objekt))
        // From below, so that an A in a Teilakte reaches the top.
        for objekt in objekte.reversed() where fest[objekt.objekt] == .archivwuerdig {
            if let eltern = objekt.eltern, da.contains(eltern) { fest[eltern] = .archivwuerdig }
        }
        return fest
    }
}
