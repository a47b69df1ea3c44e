// SPDX-License-Identifier: EUPL-1.2

/// Decides about one message for one recipient. Pure: the simulator calls it with invented facts, the gateway with real ones.
///
/// The order: mailboxes that are excluded, rules from the innermost level outwards, wishes in the subject (which only ever add
/// protection, `[offen]` excepted), what people decided since, then rejecting, holding, and the first way that is open. A
/// message that must be encrypted and cannot be is held, never sent.
public func entscheide(_ merkmale: Merkmale, _ regelwerk: Regelwerk, _ verfuegbar: Verfuegbar) -> Entscheidung {
    var entscheider = Entscheider(merkmale, regelwerk, verfuegbar)
    return entscheider.entscheide()
}

struct Entscheider {
    let merkmale: Merkmale
    let regelwerk: Regelwerk
    let verfuegbar: Verfuegbar
    let marken: Set<Marke>
    var spur: [Spurzeile] = []
    var warnungen: [String] = []
    var geltend = Einstellungen(Massnahmen())
    /// As the decision gives it; not of excluded mailboxes.
    var schutzbedarf: String?

    init(_ merkmale: Merkmale, _ regelwerk: Regelwerk, _ verfuegbar: Verfuegbar) {
        self.merkmale = merkmale
        self.regelwerk = regelwerk
        self.verfuegbar = verfuegbar
        let darfOffen = !merkmale.umstaende.gruppen.isDisjoint(with: regelwerk.offenErlaubt)
        let gefunden = merkmale.richtung == .ausgehend ? merkmale.nachricht.marken : []
        marken = darfOffen ? gefunden : gefunden.subtracting([.offen])
    }

    mutating func entscheide() -> Entscheidung {
        if let person = merkmale.person, let grund = regelwerk.ausnahme(person) { return ausgenommen(person, grund) }
        schutzbedarf = merkmale.umstaende.schutzbedarfDeutsch
        if let schutzbedarf { spur.append(Spurzeile(.nachricht, "Schutzbedarf \(schutzbedarf.alsSatz)")) }
        wendeRegelnAn()
        if let text = geltend.abweisen { return schluss(.abgewiesen(text), "Die Nachricht wird abgewiesen: \(text.alsSatz)") }
        if let grund = geltend.halten, !merkmale.umstaende.entschieden.contains(.freigegeben) {
            return schluss(
                .gehalten(Halt(art: .freigabe, grund: grund, wahl: [])), "Die Nachricht wartet auf Freigabe: \(grund.alsSatz)")
        }
        if merkmale.richtung == .eingehend { return schluss(.zustellen, "Die Nachricht wird zugestellt.") }
        beachteBetreff()
        beachteNachricht()
        beachteEntschluesse()
        if merkmale.nachricht.bestand == .verschluesselt {
            return leiteDurch("Die Nachricht ist schon verschlüsselt.", unberuehrt: false)
        }
        return waehleWeg()
    }

    private mutating func wendeRegelnAn() {
        var massnahmen = Massnahmen()
        let reihe = regelwerk.reihen.reihe(person: merkmale.person, gruppen: merkmale.umstaende.gruppen, in: regelwerk.regeln)
        for stelle in reihe {
            let regel = regelwerk.regeln[stelle]
            let befund = regel.wenn.pruefe(merkmale, marken)
            spur.append(Spurzeile(regel, befund, befund.trifft ? massnahmen.uebernimm(regel.dann) : []))
        }
        geltend = Einstellungen(massnahmen)
    }

    /// The administration has no business in this mailbox. A wish for protection is still not passed over: nobody would carry
    /// it out.
    private mutating func ausgenommen(_ person: Mailadresse, _ grund: String) -> Entscheidung {
        spur.append(Spurzeile(.ausnahme, "Das Postfach \(person) ist von der Verarbeitung ausgenommen (\(grund))."))
        if let marke = Marke.allCases.first(where: { marken.contains($0) && $0.verlangtSchutz }),
            merkmale.nachricht.bestand != .verschluesselt
        {
            let satz = "Im Betreff steht \(marke.deutsch), für dieses Postfach verschlüsselt das Gateway aber nicht."
            return schluss(.gehalten(Halt(art: .keinWeg, grund: satz, wahl: [])), satz, unberuehrt: true)
        }
        return leiteDurch("Das Postfach ist ausgenommen: \(grund).", unberuehrt: true)
    }

    mutating func leiteDurch(_ grund: String, unberuehrt: Bool) -> Entscheidung {
        if merkmale.richtung == .ausgehend, !geltend.transport.erfuellbar(merkmale.umstaende.tls) {
            let satz =
                "\(grund) Der Transport zum Partner ist aber \(merkmale.umstaende.tls.deutsch), und \(geltend.transport.deutsch)."
            return schluss(.gehalten(Halt(art: .keinWeg, grund: satz, wahl: trotzdemWahl)), satz, unberuehrt: unberuehrt)
        }
        return schluss(.durchleiten(grund), "\(grund) Sie geht unverändert weiter.", unberuehrt: unberuehrt)
    }

    var trotzdemWahl: [Haltwahl] { geltend.wahl.filter { $0 == .trotzdem } }
}
