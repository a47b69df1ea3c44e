// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Geschaeftsgang {
    /// Answers a step.
    /// - Parameter fassung: the version of the draft that the person saw and that is the newest one.
    /// - Parameter bearbeitung: the verb with which a refused draft goes back.
    mutating func erledigen(
        _ id: BeteiligungsschrittID, _ ergebnis: Schrittergebnis, vermerk: String?, fassung: Fassung?, von wer: Handelnder,
        ruecklaufMit bearbeitung: Verfuegungsverb
    ) throws(GangError) -> [Gangfolge] {
        let index = try anDerReihe(id)
        let wirkung = schritte[index].wirkung
        guard wirkung.ergebnisse.contains(ergebnis) else { throw .ergebnisPasstNicht }
        guard !ergebnis.brauchtVermerk || vermerk != nil else { throw .vermerkFehlt(ergebnis) }
        guard !wirkung.bindetFassung || fassung != nil else { throw .brauchtDokument(schritte[index].verfuegung.verb.kuerzel) }
        if ergebnis == .schlussgezeichnet, let fassung { try mussMitgezeichnetSein(auf: fassung) }
        abschliessen(
            index, .abgeschlossen, ergebnis, vermerk: vermerk, fassung: wirkung.bindetFassung ? fassung : nil, von: wer)
        if ergebnis == .abgelehnt { zurueckgeben(index, bearbeitung, von: wer) }
        let folgen = folgen(schritte[index], ergebnis)
        weiter(am: wer.zeit)
        return folgen
    }

    /// Passes over a step whose turn it is; it stays in the list with who did so and why.
    mutating func ueberspringen(_ id: BeteiligungsschrittID, grund: String, von wer: Handelnder) throws(GangError) {
        let index = try anDerReihe(id)
        guard schritte[index].wirkung != .schlusszeichnung else { throw .schlusszeichnungNichtUeberspringbar }
        abschliessen(index, .uebersprungen, nil, vermerk: grund, fassung: nil, von: wer)
        weiter(am: wer.zeit)
    }

    /// Ends the whole before its end; what was open is kept as skipped.
    mutating func abbrechen(grund: String, von wer: Handelnder) throws(GangError) {
        guard zustand == .laufend else { throw .nichtLaufend }
        for index in schritte.indices where schritte[index].istOffen {
            abschliessen(index, .uebersprungen, nil, vermerk: grund, fassung: nil, von: wer)
        }
        zustand = .abgebrochen
        beendet = wer.zeit
    }

    private func anDerReihe(_ id: BeteiligungsschrittID) throws(GangError) -> Int {
        guard zustand == .laufend else { throw .nichtLaufend }
        let index = try index(id)
        guard schritte[index].status == .aktuell else { throw .nichtAnDerReihe }
        return index
    }

    private mutating func abschliessen(
        _ index: Int, _ status: Schrittstatus, _ ergebnis: Schrittergebnis?, vermerk: String?, fassung: Fassung?,
        von wer: Handelnder
    ) {
        schritte[index].bearbeitung = Bearbeitung(
            bearbeiter: wer.person, vertretene: wer.vertretene, zeit: wer.zeit, ergebnis: ergebnis, vermerk: vermerk,
            fassung: fassung, folge: naechsteFolge)
        schritte[index].status = status
    }

    /// The final signature stands on the signatures of all others, each on this very version.
    private func mussMitgezeichnetSein(auf fassung: Fassung) throws(GangError) {
        let offen = schritte.contains { $0.wirkung == .mitzeichnung && $0.istOffen }
        let veraltet = schritte.contains { schritt in
            schritt.istGezeichnet && schritt.bearbeitung?.fassung != fassung
                && !schritte.contains { $0.wiederholt == schritt.id }
        }
        guard !offen, !veraltet else { throw .mitzeichnungFehlt }
    }

    /// A refused draft goes back to be worked over and is then asked for again.
    private mutating func zurueckgeben(_ index: Int, _ verb: Verfuegungsverb, von wer: Handelnder) {
        let schritt = schritte[index]
        let ende = max(gruppe(index).upperBound, letzterFester + 1)
        // Of several refusals at the same time one round of work is enough.
        let schonDa = schritte.indices.contains(ende) && schritte[ende].wegen != nil && schritte[ende].istOffen
        if schonDa {
            // Beside the others that are asked for again, and a final signature behind all of them.
            let letzte = schritte.lastIndex { $0.istOffen && $0.wirkung == .mitzeichnung && $0.wiederholt != nil }
            let stelle = letzte.map { max(gruppe($0).upperBound, ende + 1) } ?? ende + 1
            let zusammen = letzte.map { $0 > ende } ?? false
            schritte.insert(
                schritt.erneut(am: wer.zeit, mitVorigem: zusammen && schritt.wirkung == .mitzeichnung), at: stelle)
            return
        }
        let auftrag = Verfuegung(
            verb: verb, adressat: ruecklauf, text: schritt.bearbeitung?.vermerk, termin: nil, tage: schritt.verfuegung.tage,
            ersteller: wer.kennung, erstellt: wer.zeit)
        schritte.insert(
            contentsOf: [
                Beteiligungsschritt(SchrittAnlage(auftrag), am: wer.zeit, wegen: schritt.id),
                schritt.erneut(am: wer.zeit, mitVorigem: false),
            ], at: ende)
    }

    private func folgen(_ schritt: Beteiligungsschritt, _ ergebnis: Schrittergebnis) -> [Gangfolge] {
        switch schritt.wirkung {
        case .schlusszeichnung:
            guard ergebnis == .schlussgezeichnet, let fassung = schritt.bearbeitung?.fassung else { return [] }
            return [.dokumentAbschliessen(fassung)]
        case .wiedervorlage:
            guard let tag = schritt.verfuegung.termin else { return [] }
            return [.wiedervorlage(tag, text: schritt.verfuegung.text, fuer: schritt.verfuegung.adressat)]
        case .zda: return [.vorgangSchliessen]
        default: return []
        }
    }
}
