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

    /// Of these names in the spool those that no open message needs: leftovers of a crash between the two disks.
    func verwaiste(_ namen: [String]) async throws -> [String] {
        try await store.read { db in
            var frei: [String] = []
            for stoss in stride(from: 0, to: namen.count, by: 500).map({ namen[$0..<min($0 + 500, namen.count)] }) {
                let gebraucht = try db.rows(
                    """
                    SELECT id FROM mg_nachricht WHERE id IN (\(list: Array(stoss))) AND zustand <> \(Nachrichtenzustand.erledigt)
                    UNION SELECT f.id FROM mg_fassung f JOIN mg_nachricht n ON n.id = f.nachricht
                      WHERE f.id IN (\(list: Array(stoss))) AND n.zustand <> \(Nachrichtenzustand.erledigt)
                    """
                ).map { row -> String in try row["id"] }
                let menge = Set(gebraucht)
                frei += stoss.filter { !menge.contains($0) }
            }
            return frei
        }
    }
}
