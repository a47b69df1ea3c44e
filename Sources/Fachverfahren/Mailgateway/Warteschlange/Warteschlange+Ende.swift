// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension Warteschlange {
    /// Marks a message that nobody waits for any more.
    /// - Returns: the names under which its bytes lie in the spool, to be deleted afterwards; `nil` while somebody waits.
    func erledigen(_ nachricht: NachrichtID) async throws -> [FassungID]? {
        let offen = Zustellzustand.allCases.filter(\.istOffen)
        return try await store.technical { db in
            let zahl = try db.update(
                Self.nachrichten, set: "zustand = \(Nachrichtenzustand.erledigt), erledigt = \(db.jetzt)",
                where: """
                    id = \(nachricht) AND zustand <> \(Nachrichtenzustand.erledigt)
                    AND NOT EXISTS (SELECT 1 FROM mg_zustellung z WHERE z.nachricht = mg_nachricht.id AND z.zustand IN (\(list: offen.map(\.rawValue))))
                    """)
            guard zahl == 1 else { return nil }
            return try db.rows("SELECT id FROM mg_fassung WHERE nachricht = \(nachricht)").map { try $0["id"] }
        }
    }

    /// Marks all messages that nobody waits for any more, though nobody marked them when that came about.
    func erledigeVerlassene() async throws {
        let offen = Zustellzustand.allCases.filter(\.istOffen)
        let spool = spool
        try await store.technical { db in
            _ = try db.update(
                Self.nachrichten, set: "zustand = \(Nachrichtenzustand.erledigt), erledigt = \(db.jetzt)",
                where: """
                    spool = \(spool) AND zustand = \(Nachrichtenzustand.verteilt)
                    AND NOT EXISTS (SELECT 1 FROM mg_zustellung z WHERE z.nachricht = mg_nachricht.id AND z.zustand IN (\(list: offen.map(\.rawValue))))
                    """)
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
