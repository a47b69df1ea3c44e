// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

enum Vertretungsnachricht: String {
    case eingetragen, beendet
}

extension WriteContext {
    /// Both learn of it, also when somebody else entered or ended it.
    func vertretungMelden(_ v: Vertretung, _ was: Vertretungsnachricht, _ akteur: Akteur) throws {
        let abwesend = try mitarbeiterEintrag(v.vertretener)?.name ?? "", da = try mitarbeiterEintrag(v.vertreter)?.name ?? ""
        let von = akteur.mitarbeiter?.name ?? "die Systembetreuung"
        for (person, ich, satz) in [
            (v.vertretener, abwesend, "\(da) vertritt Sie \(v.zeitraum)."),
            (v.vertreter, da, "Sie vertreten \(abwesend) \(v.zeitraum)."),
        ] {
            guard let an = try mitarbeiterEmail(person) else { continue }
            let kern =
                switch was {
                case .eingetragen:
                    """
                    \(satz)

                    Wer vertritt, sieht in dieser Zeit Postkorb, Aufgaben und Wiedervorlagen der abwesenden Person, handelt mit
                    ihren Rechten und zeichnet „i. V.“.
                    """
                case .beendet: "Diese Vertretung ist beendet: \(abwesend), vertreten durch \(da), \(v.zeitraum)."
                }
            try mail(
                MailAuftrag(
                    an: an, betreff: was == .eingetragen ? "Vertretung eingetragen" : "Vertretung beendet",
                    text: """
                        Guten Tag \(ich),

                        \(kern)

                        \(was == .eingetragen ? "Eingetragen" : "Beendet") hat es: \(von). Ansehen und ändern können Sie Ihre Vertretungen
                        in Ihrem Konto unter „Ihre Vertretung“.
                        """),
                schluessel: "vertretung:\(v.id):\(was.rawValue):\(person)")
        }
    }
}
