// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Store {
    /// Removes contents that nothing names any more: uploads whose act was refused, and those whose last row is gone.
    ///
    /// A table names contents by a column `sha256`, so none has to be listed here. Only what is older than `alter` goes,
    /// for an upload is durable before the act that names it.
    /// - Returns: how many files were removed.
    public func waisenEntfernen(_ content: ContentStore, aelterAls alter: Duration = .seconds(86_400)) async throws -> Int {
        let grenze = uhr.jetzt - alter
        let verweise = try await read { db in try Self.verweise(db) }
        try await entlassen(verweise, vor: grenze)
        var zahl = 0
        for byte in UInt8.min...UInt8.max {
            try Task.checkCancellation()
            let anfang = Hex.text([byte])
            let alte = Set(try await content.namen(anfang).filter { $0.value <= grenze }.keys)
            guard !alte.isEmpty else { continue }
            // Read after the files: what was named meanwhile is found.
            let genannt = try await read { db in try Self.genannt(db, verweise + ["inhalt"], anfang) }
            for sha256 in alte.subtracting(genannt) where try await content.entfernen(sha256, wennAelterAls: grenze) { zahl += 1 }
        }
        try await umlaufVergessen(vor: grenze)
        return zahl
    }

    /// Takes contents out of the register that no table names. Who names one of them at the same moment registers it anew.
    private func entlassen(_ verweise: [String], vor grenze: Zeitpunkt) async throws {
        let frei = SQL.joined(
            verweise.map { SQL(text: "NOT EXISTS (SELECT 1 FROM \($0) WHERE \($0).sha256 = inhalt.sha256)", values: []) },
            by: " AND ")
        let bedingung: SQL = "angelegt <= \(grenze) AND \(frei)"
        guard try await read({ try $0.row("SELECT 1 FROM inhalt WHERE \(bedingung) LIMIT 1") != nil }) else { return }
        try await commit(Vermerk(.system("tageslauf"), "inhalt.entlassen")) { tx in
            for row in try tx.rows("SELECT sha256 FROM inhalt WHERE \(bedingung)") {
                tx.vermerke(Gegenstand("inhalt", try row["sha256"]))
            }
            try tx.execute("DELETE FROM inhalt WHERE \(bedingung)")
        }
    }

    /// Names of the tables that name contents.
    static func verweise(_ db: ReadContext) throws -> [String] {
        let sql: SQL =
            switch db.dialect {
            case .sqlite:
                """
                SELECT m.name AS tabelle FROM sqlite_master m JOIN pragma_table_info(m.name) s
                WHERE m.type = 'table' AND s.name = 'sha256' AND m.name <> 'inhalt' ORDER BY m.name
                """
            case .postgresql:
                """
                SELECT table_name::text AS tabelle FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = 'sha256' AND table_name <> 'inhalt' ORDER BY table_name
                """
            }
        return try db.rows(sql).map { try $0["tabelle"] }
    }

    static func genannt(_ db: ReadContext, _ tabellen: [String], _ anfang: String) throws -> Set<String> {
        var namen: Set<String> = []
        for tabelle in tabellen {
            let auswahl = SQL(text: "SELECT sha256 FROM \(tabelle) WHERE ", values: [])
            for row in try db.rows(auswahl + "sha256 >= \(anfang) AND sha256 < \(anfang + "g")") {
                namen.insert(try row["sha256"])
            }
        }
        return namen
    }
}
