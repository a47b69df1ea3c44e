// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import InternetMessage
internal import Smtp
internal import Store
internal import Web

extension Abholdienst {
    /// Characters of an answer.
    static let antwortHoechstens = 10_000

    /// Sends an answer to whoever sent the message, as a mail of the gateway that says where it comes from. It goes into the E-Akte where the message went.
    /// - Throws: `GatewayError.antwortUngueltig` where it is empty or too long, `.anlageUnzulaessig` and `.anlagenZuGross` for its files, and what
    ///   `oeffne` throws.
    func antworte(_ zugang: Abholzugang, text: String, dateien: [Hochgeladen] = []) async throws {
        _ = try await oeffne(zugang)
        let text = text.replacing("\r\n", with: "\n")
        guard text.contains(where: { !$0.isWhitespace }), text.count <= Self.antwortHoechstens else {
            throw GatewayError.antwortUngueltig
        }
        let anlagen = try await pruefe(dateien)
        let zeile = try await zeile(zugang)
        let schlange = Warteschlange(store: store, spool: zeile.spool)
        guard let nachricht = try await schlange.nachricht(zeile.nachricht), let an = nachricht.absender.address,
            let zustellung = try await schlange.zustellungen(zeile.nachricht).first(where: { $0.id == zeile.zustellung })
        else { throw GatewayError.abholungUngueltig }
        let brief = try antwortbrief(
            Self.vorspann(zugang, zustellung.empfaenger.address?.text ?? "den Empfänger") + text, anlagen, an: an,
            ueber: nachricht)
        try await store.technical { db in
            try brief.eintragen(db, spool: zeile.spool)
            try Self.ablegen(brief.nachricht, wie: zeile.nachricht, db, spool: zeile.spool)
            try Spureintrag(
                schicht: .zustellung, ereignis: .beantwortet, zustellung: zeile.zustellung,
                angaben: anlagen.isEmpty ? [:] : ["anhänge": "\(anlagen.count)"]
            ).eintragen(db, zeile.nachricht)
        }
    }

    private static func vorspann(_ zugang: Abholzugang, _ empfaenger: String) -> String {
        let wer =
            switch zugang {
            case .link:
                """
                Diese Antwort kam über das Portal. Geschrieben hat sie, wer den Link und den Code hatte, die Sie für
                \(empfaenger) bekommen haben. Wer das ist, wurde nicht weiter geprüft.
                """
            case .konto:
                """
                Diese Antwort kam über das Bürgerportal. Geschrieben hat sie, wer dort mit dem Konto angemeldet war, zu dem
                Ihre Nachricht an \(empfaenger) ging.
                """
            }
        return "\(wer)\nAuf diese E-Mail können Sie nicht antworten.\n\n\(String(repeating: "-", count: 60))\n\n"
    }

    private func antwortbrief(
        _ text: String, _ anlagen: [InternetMessage.Attachment], an: SmtpAddress, ueber nachricht: Nachricht
    ) throws -> Aufnahme {
        let (stadt, kennung) = (berichte.stadt, NachrichtID(store.uhr.jetzt))
        guard let vorgabe = stadt.abholung, let id = MessageID(left: kennung.text, right: stadt.name.text) else {
            throw GatewayError.abholungUngueltig
        }
        let bezug = nachricht.kennung.flatMap { kennung in
            kennung.lastIndex(of: "@").flatMap {
                MessageID(left: String(kennung[..<$0]), right: String(kennung[kennung.index(after: $0)...]))
            }
        }
        var mail = InternetMessage(
            id: id, date: MessageDate(unixSeconds: store.uhr.jetzt.millisekunden / 1_000),
            from: Mailbox(name: HeaderText(vorgabe.behoerde), address: try EmailAddress(stadt.postmeister)),
            to: [Mailbox(address: try EmailAddress(an.text))], subject: "Antwort über das Portal", text: text, inReplyTo: bezug)
        mail.attachments = anlagen
        return try berichte.aufnahme(kennung, an: an, mail.bytes, ["über": nachricht.id.text])
    }

    /// An answer belongs into the Vorgang of the message it answers, where that is or will be filed.
    private static func ablegen(
        _ antwort: Nachricht, wie frage: NachrichtID, _ db: TechnicalContext, spool: String
    ) throws {
        guard let row = try db.row("SELECT einheit, vorgang FROM mg_ablage WHERE nachricht = \(frage) AND vorgang IS NOT NULL"),
            let zustellung: ZustellungID = try db.row("SELECT id FROM mg_zustellung WHERE nachricht = \(antwort.id)").map({
                try $0["id"]
            })
        else { return }
        try Ablagewunsch(
            zustellung: zustellung, einheit: try row["einheit"], vorgang: try row["vorgang"],
            grund: "Sie antwortet über das Portal auf eine Nachricht dieses Vorgangs."
        ).eintragen(db, antwort, spool: spool)
        try Spureintrag(schicht: .ablage, ereignis: .vorgemerkt, zustellung: zustellung).eintragen(db, antwort.id)
    }
}
