// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Warteschlange {
    /// Marks a message that nobody waits for any more.
    /// - Returns: the names under which its bytes lie in the spool, to be deleted afterwards; `nil` while somebody waits.
    func erledigen(_ nachricht: NachrichtID) async throws -> [FassungID]? {
        try await store.technical { db in try Self.erledigen(nachricht, db) }
    }

    /// The same as a part of the transaction that ends the last delivery.
    /// - Parameter nurOriginal: no forms were made of it.
    static func erledigen(_ nachricht: NachrichtID, nurOriginal: Bool = false, _ db: TechnicalContext) throws -> [FassungID]? {
        let zahl = try db.changed(
            nachrichten, set: "zustand = \(Nachrichtenzustand.erledigt), erledigt = \(db.jetzt)",
            where: "id = \(nachricht) AND zustand <> \(Nachrichtenzustand.erledigt) AND \(niemandWartet)")
        guard zahl == 1 else { return nil }
        if nurOriginal { return [] }
        return try db.rows("SELECT id FROM mg_fassung WHERE nachricht = \(nachricht)").map { try $0["id"] }
    }

    private static let niemandWartet: SQL = """
        NOT EXISTS (SELECT 1 FROM mg_zustellung z WHERE z.nachricht = mg_nachricht.id
          AND z.zustand IN (\(list: Zustellzustand.allCases.filter(\.istOffen).map(\.rawValue))))
        AND NOT EXISTS (SELECT 1 FROM mg_ablage a WHERE a.nachricht = mg_nachricht.id AND a.zustand IN (\(list: Ablagezustand.offene)))
        AND NOT EXISTS (SELECT 1 FROM mg_abholung b WHERE b.nachricht = mg_nachricht.id AND b.beendet IS NULL)
        AND NOT EXISTS (SELECT 1 FROM mg_anhang c WHERE c.nachricht = mg_nachricht.id AND c.beendet IS NULL)
        """

    /// Messages nobody waits for that were not marked: the server was stopped in between, or somebody decided by hand.
    func unbemerkte() async throws -> [NachrichtID] {
        let spool = spool
        return try await store.read { db in
            try db.rows(
                """
                SELECT id FROM mg_nachricht WHERE spool = \(spool) AND zustand = \(Nachrichtenzustand.verteilt) AND \(Self.niemandWartet) LIMIT 1000
                """
            ).map { try $0["id"] }
        }
    }

    /// What the database knows of these names in the spool.
    func kenntnis(_ namen: [String]) async throws -> [String: Spoolkenntnis] {
        var gefunden: [String: Spoolkenntnis] = [:]
        for stoss in stride(from: 0, to: namen.count, by: 500).map({ Array(namen[$0..<min($0 + 500, namen.count)]) }) {
            let rows = try await store.read { db in
                try db.rows(
                    """
                    SELECT id, zustand FROM mg_nachricht WHERE id IN (\(list: stoss))
                    UNION SELECT f.id, n.zustand FROM mg_fassung f JOIN mg_nachricht n ON n.id = f.nachricht WHERE f.id IN (\(list: stoss))
                    """)
            }
            for row in rows {
                let zustand: Nachrichtenzustand = try row["zustand"]
                gefunden[try row["id"]] = zustand == .erledigt ? .erledigt : .gebraucht
            }
        }
        return gefunden
    }
}

enum Spoolkenntnis: Sendable { case gebraucht, erledigt }
