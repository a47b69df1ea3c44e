// SPDX-License-Identifier: EUPL-1.2

extension Strecke {
    /// What to keep when somebody has written since `neu`'s maker read. `self` stands there now.
    ///
    /// A person's release stands against a scan that began before it, and a finding against everything that knows of none. A newer round
    /// has orders of its own. Otherwise each stage keeps whoever has come further.
    func vereint(mit neu: Strecke) -> Strecke {
        if freigabe != neu.freigabe { return neu.freigabe == nil ? self : freigabe == nil ? neu : self }
        if fund != nil || neu.fund != nil { return fund != nil ? self : neu }
        guard runde == neu.runde else { return runde > neu.runde ? self : neu }
        var summe = self
        summe.typ = typ ?? neu.typ
        summe.belassen = belassen || neu.belassen
        for eintrag in neu.schritte {
            if let stelle = summe.schritte.firstIndex(where: { $0.schritt == eintrag.schritt }) {
                summe.schritte[stelle] = summe.schritte[stelle].weiter(als: eintrag)
            } else {
                summe.schritte.append(eintrag)
            }
        }
        return summe
    }
}

extension Schritteintrag {
    /// The entry that has come further; of two that ended differently a success, for its product is there.
    fileprivate func weiter(als neu: Schritteintrag) -> Schritteintrag {
        var eintrag = stand == .offen || (neu.stand.istErtrag && !stand.istErtrag) ? neu : self
        eintrag.versuche = max(versuche, neu.versuche)
        return eintrag
    }
}
