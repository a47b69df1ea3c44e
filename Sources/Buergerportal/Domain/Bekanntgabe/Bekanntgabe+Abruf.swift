// SPDX-License-Identifier: EUPL-1.2
import Core

extension Bekanntgabe {
    /// A deliberate, authenticated fetch. On the own portal it is what announces the act; for the mailbox
    /// of a user account it is evidence; after the announcement it changes nothing and is not refused.
    // § VwVfG:41(2a)
    func abgerufen(_ abruf: Abruf, _ jetzt: Zeitpunkt) throws(BekanntgabeError) -> Bekanntgabe {
        try pruefen(abruf)
        switch zustand {
        case .bereitgestellt, .benachrichtigt:
            guard weg == .abruf else { return vermerkt(abruf, jetzt) }
            return fortgeschrieben(.abgerufen(abruf), am: jetzt, zu: .abgerufen(t2: jetzt))
        case .abgerufen: return self
        case .bekanntgegeben: return vermerkt(abruf, jetzt)
        case .zugangStreitig where weg == .postfachNutzerkonto:
            // § OZG:9(1): where the provision cannot be proved, the day of the first fetch counts
            return fortgeschrieben(.abgerufen(abruf), am: jetzt, zu: .bekanntgegeben(am: jetzt.tag, weg: weg))
        case .fristVerstrichen: throw .bereitstellungBeendet
        case .entwurf, .freigegeben, .zugangStreitig: throw .falscherZustand
        }
    }

    /// Only the first fetch is a legal event, so only the first is written down.
    private func vermerkt(_ abruf: Abruf, _ jetzt: Zeitpunkt) -> Bekanntgabe {
        erstabruf == nil ? fortgeschrieben(.abgerufen(abruf), am: jetzt, zu: zustand) : self
    }

    private func pruefen(_ abruf: Abruf) throws(BekanntgabeError) {
        switch abruf.abrufer {
        case .gast: throw .gastcodeGenuegtNicht
        case .andere: throw .nichtBerechtigt
        case .konto(let kennung), .bevollmaechtigt(_, fuer: let kennung):
            guard let empfaenger, kennung == empfaenger else { throw .nichtBerechtigt }
        }
        guard abruf.niveau >= max(mindestniveau, .normal) else { throw .niveauZuNiedrig }
        guard abruf.sha256 == dokumentSha256 else { throw .falscherInhalt }
    }
}
