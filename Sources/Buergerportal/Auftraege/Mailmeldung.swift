// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Jobs
internal import Store

/// Listens to what became of the notification mails.
struct Mailmeldung: Sendable {
    let store: Store

    var konsument: Konsument {
        Konsument("portal.mailmeldung", .einmal, praefix: "mail.") { ereignisse in
            for ereignis in ereignisse { try await self(ereignis.name, try ereignis.lesen()) }
        }
    }

    func callAsFunction(_ name: String, _ befund: Mailbefund) async throws {
        let bezug = befund.bezug
        guard bezug.hasPrefix("bekanntgabe:"), let id = BekanntgabeID(bezug.dropFirst("bekanntgabe:".count)) else { return }
        let nachricht = befund.nachricht
        let handlung = name == "mail.gescheitert" ? "portal.bekanntgabe.mail.gescheitert" : "portal.bekanntgabe.mail.gesendet"
        try await store.commit(Vermerk(.system("portal"), handlung)) { tx in
            guard let eintrag = try tx.bekanntgabe(id) else { return }
            switch name {
            case "mail.gesendet": try Self.gesendet(eintrag, nachricht, tx)
            case "mail.gescheitert":
                try tx.benachrichtigungGescheitert(bezug: bezug, nachricht: nachricht, grund: "die E-Mail war nicht zustellbar")
            default: return
            }
        }
    }

    /// Events come at least once, and a late one must not stop the queue: what the notice refuses is noted on it.
    private static func gesendet(_ eintrag: BekanntgabeRecord, _ nachricht: String, _ tx: WriteContext) throws {
        guard eintrag.bekanntgabe.letzteBenachrichtigung?.nachricht != nachricht else { return }
        do {
            try tx.bekanntgabeFortschreiben(eintrag.id, [.benachrichtigt(kanal: .email, nachrichtenID: nachricht)])
        } catch let fehler as BekanntgabeError {
            tx.vermerke(eintrag.gegenstand, feld: "benachrichtigung", neu: "\(nachricht): \(fehler.meldung)")
        }
    }
}
