// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Geschaeftsgang {
    /// Puts a step in behind the one with this number, or as far before it as the steps that are done allow; later ones move up.
    mutating func einfuegen(_ anlage: SchrittAnlage, nach nummer: Int, am zeit: Zeitpunkt) throws(GangError) {
        guard zustand == .laufend else { throw .nichtLaufend }
        guard !anlage.verfuegung.wirkung.bindetFassung || !schritte.contains(where: \.istSchlussgezeichnet) else {
            throw .mitzeichnungNachSchluss
        }
        var stelle = min(max(nummer, 0), schritte.count)
        if stelle > 0, !anlage.mitVorigem {
            // Never into the middle of a group, where the rest of it would run together with the new step.
            stelle = gruppe(stelle - 1).upperBound
        }
        if let letzte = schritte.lastIndex(where: { $0.status == .aktuell }), !anlage.mitVorigem {
            stelle = max(stelle, gruppe(letzte).upperBound)
        }
        stelle = max(stelle, letzterFester + 1)
        let alt = self
        schritte.insert(Beteiligungsschritt(anlage, am: zeit), at: stelle)
        do {
            try pruefen()
        } catch {
            self = alt
            throw error
        }
        let gruppe = gruppe(stelle)
        if anlage.mitVorigem,
            schritte.indices.contains(where: { schritte[$0].status == .aktuell && (gruppe.contains($0) || $0 > stelle) })
        {
            anDieReihe(stelle, am: zeit)
        }
        weiter(am: zeit)
    }

    /// After a change of the draft: whoever has signed an older version is asked again, before anything that builds on it.
    /// - Returns: how many are asked again.
    mutating func entwurfGeaendert(auf fassung: Fassung, am zeit: Zeitpunkt) -> Int {
        guard zustand == .laufend else { return 0 }
        let veraltet = schritte.filter { schritt in
            schritt.istGezeichnet && schritt.bearbeitung?.fassung != fassung
                && !schritte.contains { $0.wiederholt == schritt.id }
        }
        guard !veraltet.isEmpty else { return 0 }
        let laufende = schritte.indices.filter { schritte[$0].status == .aktuell }
        let zurueck = laufende.contains { schritte[$0].wirkung.folgtDenZeichnungen }
        var stelle = letzterFester + 1
        var danach: [Beteiligungsschritt] = []
        if zurueck {
            for index in laufende { vonDerReihe(index) }
            // What has waited in between runs after the signatures, neither before nor beside them.
            danach = schritte[..<stelle].filter(\.istOffen)
            schritte = schritte[..<stelle].filter { !$0.istOffen } + schritte[stelle...]
            stelle -= danach.count
            if let erster = danach.indices.first {
                danach[erster].mitVorigem = false
            } else if schritte.indices.contains(stelle) {
                schritte[stelle].mitVorigem = false
            }
        } else if let letzte = laufende.last {
            stelle = max(stelle, gruppe(letzte).upperBound)
        }
        let neue = veraltet.enumerated().map { nr, schritt in schritt.erneut(am: zeit, mitVorigem: nr > 0) }
        schritte.insert(contentsOf: neue + danach, at: stelle)
        weiter(am: zeit)
        return neue.count
    }
}
