// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Geschaeftsgang {
    /// Whether this person can still take back the answer: it was theirs, nobody has acted since, and it did nothing outside.
    func istRuecknehmbar(_ schritt: Beteiligungsschritt, von person: MitarbeiterID) -> Bool {
        guard zustand != .abgebrochen, schritt.status == .abgeschlossen, schritt.zurueckgenommen == nil,
            let bearbeitung = schritt.bearbeitung, bearbeitung.bearbeiter == person, bearbeitung.folge == naechsteFolge - 1
        else { return false }
        return !schritt.wirkung.wirktNachAussen || bearbeitung.ergebnis == .abgelehnt
    }

    /// Takes back the last answer. It stays in the list, marked; the same order is put again behind it.
    mutating func zuruecknehmen(_ id: BeteiligungsschrittID, von wer: Handelnder) throws(GangError) {
        let alt = try index(id)
        guard istRuecknehmbar(schritte[alt], von: wer.person) else { throw .nichtMehrRuecknehmbar }
        schritte[alt].zurueckgenommen = wer.zeit
        schritte.removeAll { $0.istOffen && ($0.wegen == id || $0.wiederholt == id) }
        let index = try index(id)
        let gruppe = gruppe(index)
        // What got its turn by this answer waits again; what runs beside it goes on.
        for andere in schritte.indices where schritte[andere].status == .aktuell && !gruppe.contains(andere) {
            vonDerReihe(andere)
        }
        let daneben = gruppe.contains { schritte[$0].status == .aktuell }
        var stelle = letzterFester + 1
        // What builds on the signatures waits for those that were asked for again meanwhile.
        if schritte[index].wirkung.folgtDenZeichnungen,
            let offen = schritte.lastIndex(where: { $0.istOffen && $0.wirkung == .mitzeichnung })
        {
            stelle = max(stelle, self.gruppe(offen).upperBound)
            schritte.insert(schritte[index].erneut(am: wer.zeit, mitVorigem: false), at: stelle)
        } else {
            if !daneben, schritte.indices.contains(stelle) { schritte[stelle].mitVorigem = false }
            schritte.insert(schritte[index].erneut(am: wer.zeit, mitVorigem: daneben), at: stelle)
            anDieReihe(stelle, am: wer.zeit)
        }
        zustand = .laufend
        beendet = nil
        weiter(am: wer.zeit)
    }
}
