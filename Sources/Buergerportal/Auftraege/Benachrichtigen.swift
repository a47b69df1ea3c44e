// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Jobs
internal import Store

/// Tells an account by mail that something is waiting. The mail says nothing personal: no name, no subject, no link with a secret.
struct Benachrichtigen: Sendable {
    static let art = "portal.benachrichtigen"

    struct Daten: Codable, Sendable {
        /// `Akteur.kennung` of the account.
        let empfaenger: String
        /// What the delivery is reported to, such as `bekanntgabe:…`.
        let bezug: String
    }

    let store: Store
    let stadt: Portalstadt

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(), schluessel: auftrag.schluessel) }
    }

    func callAsFunction(_ daten: Daten, schluessel: String) async throws {
        let stadt = stadt
        try await store.commit(Vermerk(.system("portal"), "portal.benachrichtigen")) { tx in
            guard let konto = BuergerID(daten.empfaenger.dropFirst("buerger:".count)), let email = try tx.buergerEmail(konto)
            else {
                return try tx.benachrichtigungGescheitert(
                    bezug: daten.bezug, nachricht: nil, grund: "Zum Konto gibt es keine E-Mail-Adresse.")
            }
            try tx.mail(
                MailAuftrag(
                    an: email, betreff: "Neue Nachricht in Ihrem Postfach – \(stadt.name)",
                    text: """
                        Guten Tag,

                        in Ihrem Postfach im Bürgerportal der \(stadt.name) liegt etwas Neues für Sie.

                        Bitte melden Sie sich im Bürgerportal an. Geben Sie die Adresse selbst in Ihren Browser ein:
                        \(stadt.portal)

                        Aus Gründen des Datenschutzes steht in dieser E-Mail nicht, worum es geht. Sie enthält keinen Link.
                        Fragen Sie uns unter \(stadt.telefon), wenn Sie unsicher sind.

                        There is something new in your mailbox. Please sign in to the citizen portal.

                        \(stadt.name)
                        """, bezug: daten.bezug),
                schluessel: schluessel)
        }
    }
}

extension WriteContext {
    /// Orders a notification mail; sent once per `schluessel`.
    func benachrichtigen(_ empfaenger: String, bezug: String, schluessel: String) throws {
        guard empfaenger.hasPrefix("buerger:") else { return }
        try auftrag(
            Benachrichtigen.art, Benachrichtigen.Daten(empfaenger: empfaenger, bezug: bezug),
            schluessel: "\(Benachrichtigen.art):\(schluessel)")
    }

    /// A notification that cannot arrive becomes the clerk's task on the same day (portal.md § 20).
    func benachrichtigungGescheitert(bezug: String, nachricht: String?, grund: String) throws {
        guard bezug.hasPrefix("bekanntgabe:"), let id = BekanntgabeID(bezug.dropFirst("bekanntgabe:".count)) else { return }
        let eintrag = try vorhandeneBekanntgabe(id)
        if let nachricht, eintrag.bekanntgabe.letzteBenachrichtigung?.nachricht == nachricht {
            try bekanntgabeFortschreiben(id, [.benachrichtigungGescheitert(nachrichtenID: nachricht, grund: grund)])
        } else {
            try bekanntgabeaufgabe(
                eintrag,
                "Die Benachrichtigung konnte nicht gesendet werden (\(grund)). Bitte auf anderem Weg benachrichtigen oder mit der Post senden."
            )
        }
        vermerke(eintrag.gegenstand, feld: "benachrichtigung", neu: grund)
    }
}
