// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// What became of one message, from its being accepted to its last recipient.
struct Mailspur: Sendable {
    let nachricht: Nachricht
    /// Its bytes lie in the spool no more.
    let erledigt: Zeitpunkt?
    let zustellungen: [Mailzeile]
    let eintraege: [Spurzeile]
}

/// A `Spureintrag` as it was kept.
struct Spurzeile: Sendable, Hashable {
    let zeit: Zeitpunkt
    let schicht: Spureintrag.Schicht
    let ereignis: Spureintrag.Ereignis
    var zustellung: ZustellungID?
    let angaben: [String: String]
}

extension Spurzeile {
    init(row: Row) throws {
        let id: ID<Spureintrag> = try row["id"]
        let json: String = try row["angaben"]
        self.init(
            zeit: id.entstanden, schicht: try row["schicht"], ereignis: try row["ereignis"], zustellung: try row["zustellung"],
            angaben: try JSONDecoder().decode([String: String].self, from: Data(json.utf8)))
    }
}

extension ReadAccess {
    func mailspur(_ id: NachrichtID) throws -> Mailspur? {
        guard let row = try row("SELECT * FROM mg_nachricht WHERE id = \(id)") else { return nil }
        let teile = try rows(together: [
            "SELECT \(Mailzeile.spalten) FROM \(Mailzeile.tafeln) WHERE z.nachricht = \(id) ORDER BY z.id",
            "SELECT id, schicht, ereignis, zustellung, angaben FROM mg_spur WHERE nachricht = \(id) ORDER BY id",
        ])
        return Mailspur(
            nachricht: try Nachricht(row: row), erledigt: try row["erledigt"],
            zustellungen: try teile[0].map(Mailzeile.init(row:)),
            eintraege: try teile[1].map(Spurzeile.init(row:)))
    }

    /// Messages with this Message-ID, the newest first; a sender may use one twice, and does so when it sends again.
    func mailsMit(kennung: String, limit: Int = 20) throws -> [NachrichtID] {
        try rows(
            "SELECT id FROM mg_nachricht WHERE kennung = \(Mailauswahl.ohneKlammern(kennung)) ORDER BY id DESC LIMIT \(limit)"
        ).map { try $0["id"] }
    }
}
