// SPDX-License-Identifier: EUPL-1.2
internal import Smtp

extension Abholpost {
    /// Tells the sender where the password can be seen; the password itself stands in no mail.
    func kennwortliegtbereit(_ zustellung: Zustellung, _ nachricht: Nachricht) throws -> [Aufnahme] {
        guard let absender = nachricht.absender.address, let empfaenger = zustellung.empfaenger.address else { return [] }
        let wege = berichte.stadt.kennwort.wege.map(\.deutsch).sorted().joined(separator: " oder ")
        let weiter = "Sie können es telefonisch oder persönlich weitergeben, nicht per E-Mail."
        let rat = wege.isEmpty ? weiter : "\(weiter)\nOder Sie lassen es dort senden: als \(wege)."
        let brief = try brief(
            "Kennwort für Ihre geschützte Nachricht",
            """
            Guten Tag,

            Ihre Nachricht an \(empfaenger.text) geht als PDF mit Kennwort hinaus.

            Das Kennwort sehen Sie einmal unter „Meine geschützten Mails“:
            \(vorgabe.adresse)\(MailURL.meine(nachricht.id))

            \(rat)
            """, an: absender, ueber: nachricht)
        return [brief]
    }
}
