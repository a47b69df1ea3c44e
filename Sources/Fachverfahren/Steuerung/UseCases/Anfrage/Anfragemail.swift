// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// The mail that asks, at first and again.
struct Anfragemail: Sendable {
    static let bezug = "st.anfrage:"

    let vorgaben: Anfragevorgaben

    /// - Parameter nr: 0 for the request itself, then the number of the reminder.
    func bestellen(_ tx: WriteContext, _ anfrage: Sachstandsanfrage, titel: String, nr: Int) throws {
        try tx.mail(auftrag(anfrage, titel: titel, nr: nr), schluessel: "st.anfrage:\(anfrage.id):\(nr)")
    }

    func auftrag(_ anfrage: Sachstandsanfrage, titel: String, nr: Int) -> MailAuftrag {
        let anfang = nr == 0 ? "" : "Erinnerung: "
        let text = """
            Guten Tag,

            bitte teilen Sie mit, wie es um das Vorhaben „\(titel)“ steht\(nr == 0 ? "" : ". Ihre Antwort fehlt noch").

            Antworten können Sie ohne Anmeldung hier, bis zum \(anfrage.frist.deutsch):
            \(vorgaben.adresse)\(SteuerungURL.sachstand(vorgaben.zeichen.zeichen(anfrage)))

            Der Link ist nur für Sie: Wer ihn hat, kann antworten. Bitte geben Sie ihn nur an Kolleginnen und Kollegen weiter, die für Sie antworten.

            Programmbüro Digitalisierung
            \(vorgaben.stadt)

            """
        return MailAuftrag(
            an: anfrage.an, betreff: "\(anfang)Sachstand zu „\(titel)“ bis \(anfrage.frist.deutsch)", text: text,
            bezug: Self.bezug + anfrage.id.text)
    }
}
