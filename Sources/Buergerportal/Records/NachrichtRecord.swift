// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// One message of a case. Never changed and never taken back; a correction is a new message.
struct NachrichtRecord: Sendable {
    let id: NachrichtID
    let antrag: AntragID
    let vomAmt: Bool
    let absender: String
    let text: String
    let zeit: Zeitpunkt
    /// When the other side said that it has read this.
    let gelesen: Zeitpunkt?
    let anlagen: [DokumentKopf]

    init(row: Row, anlagen: [DokumentKopf]) throws {
        id = try row["id"]
        antrag = try row["antrag"]
        vomAmt = try row["vom_amt"]
        absender = try row["absender"]
        text = try row["text"]
        zeit = try row["zeit"]
        gelesen = try row["gelesen"]
        self.anlagen = anlagen
    }
}

extension ReadAccess {
    /// The conversation of a case, oldest first.
    func nachrichten(_ antrag: AntragID, limit: Int = 500) throws -> [NachrichtRecord] {
        let rows = try rows(
            """
            SELECT n.*, g.zeit AS gelesen FROM portal_nachricht n LEFT JOIN portal_gelesen g ON g.nachricht = n.id
            WHERE n.antrag = \(antrag) ORDER BY n.zeit, n.id LIMIT \(limit)
            """)
        return try rows.map { row in
            let id: NachrichtID = try row["id"]
            return try NachrichtRecord(row: row, anlagen: try nachrichtanlagen(id))
        }
    }

    func nachricht(_ id: NachrichtID) throws -> NachrichtRecord? {
        try row(
            """
            SELECT n.*, g.zeit AS gelesen FROM portal_nachricht n LEFT JOIN portal_gelesen g ON g.nachricht = n.id WHERE n.id = \(id)
            """
        ).map {
            try NachrichtRecord(row: $0, anlagen: try nachrichtanlagen(id))
        }
    }

    private func nachrichtanlagen(_ id: NachrichtID) throws -> [DokumentKopf] {
        try self.rows("SELECT dokument FROM portal_nachricht_anlage WHERE nachricht = \(id) ORDER BY id").compactMap {
            try dokument(try $0["dokument"])
        }
    }

    /// Whether the citizen of `antrag` may have this document: attached to a message or the application, its copy or receipt.
    func istBuergerdokument(_ dokument: DokumentID, _ antrag: AntragRecord) throws -> Bool {
        if dokument == antrag.kopie { return true }
        return try row(
            """
            SELECT 1 FROM portal_nachricht_anlage a JOIN portal_nachricht n ON n.id = a.nachricht
            WHERE a.dokument = \(dokument) AND n.antrag = \(antrag.id) LIMIT 1
            """) != nil
            || row("SELECT 1 FROM portal_anlage WHERE antrag = \(antrag.id) AND dokument = \(dokument) LIMIT 1") != nil
            || row("SELECT 1 FROM portal_zahlung WHERE antrag = \(antrag.id) AND beleg = \(dokument) LIMIT 1") != nil
    }
}
