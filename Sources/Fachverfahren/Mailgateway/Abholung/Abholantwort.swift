// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Smtp
internal import Store

extension Abholdienst {
    /// Characters of an answer.
    static let antwortHoechstens = 10_000

    /// Sends an answer to whoever sent the message, as a mail of the gateway that says where it comes from.
    /// - Throws: `GatewayError.antwortUngueltig` where it is empty or too long, and what `oeffne` throws.
    func antworte(_ marke: String, code: String, text: String) async throws {
        _ = try await oeffne(marke, code: code)
        let text = text.replacing("\r\n", with: "\n")
        guard text.contains(where: { !$0.isWhitespace }), text.count <= Self.antwortHoechstens else {
            throw GatewayError.antwortUngueltig
        }
        let zeile = try await pruefe(marke)
        let schlange = Warteschlange(store: store, spool: zeile.spool)
        guard let nachricht = try await schlange.nachricht(zeile.nachricht), let an = nachricht.absender.address,
            let zustellung = try await schlange.zustellungen(zeile.nachricht).first(where: { $0.id == zeile.zustellung }),
            let vorgabe = berichte.stadt.abholung
        else { throw GatewayError.abholungUngueltig }
        let brief = try Abholpost(berichte: berichte, vorgabe: vorgabe).brief(
            "Antwort über das Portal",
            """
            Diese Antwort kam über das Portal. Geschrieben hat sie, wer den Link und den Code hatte, die Sie für
            \(zustellung.empfaenger.address?.text ?? "den Empfänger") bekommen haben. Wer das ist, wurde nicht weiter geprüft.
            Auf diese E-Mail können Sie nicht antworten.

            ------------------------------------------------------------

            \(text)
            """, an: an, ueber: nachricht)
        try await store.technical { db in
            try brief.eintragen(db, spool: zeile.spool)
            try Spureintrag(schicht: .zustellung, ereignis: .beantwortet, zustellung: zeile.zustellung).eintragen(
                db, zeile.nachricht)
        }
    }
}
