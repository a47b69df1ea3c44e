// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Glibc

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
            let alte = try content.dateien(anfang).filter { try content.istAelter($0, als: grenze) }
            guard !alte.isEmpty else { continue }
            // Read after the files: what was named meanwhile is found.
            let genannt = try await read { db in try Self.genannt(db, verweise + ["inhalt"], anfang) }
            for sha256 in alte.subtracting(genannt) where try content.entfernen(sha256, wennAelterAls: grenze) { zahl += 1 }
        }
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

extension ContentStore {
    /// Lets one upload publish, or one sweep remove, while nobody does the other; between processes as well.
    /// Uploads do not exclude each other.
    func gesperrt<T>(allein: Bool, _ body: () throws -> T) throws -> T {
        let sperre = open("\(folder)/sperre", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard sperre >= 0 else { throw StoreError.maschine("\(folder)/sperre: open \(errno)") }
        defer { close(sperre) }
        while flock(sperre, allein ? LOCK_EX : LOCK_SH) != 0 {
            guard errno == EINTR else { throw StoreError.maschine("\(folder)/sperre: flock \(errno)") }
        }
        return try body()
    }

    /// Uploading the same bytes again makes the file young.
    func istAelter(_ sha256: String, als grenze: Zeitpunkt) throws -> Bool {
        var stand = stat()
        guard stat(path(sha256), &stand) == 0 else { return false }
        let zeit = Int64(stand.st_mtim.tv_sec) * 1000 + Int64(stand.st_mtim.tv_nsec) / 1_000_000
        return zeit <= grenze.millisekunden
    }

    /// - Returns: whether it was removed; an upload of the same bytes that was quicker keeps it.
    func entfernen(_ sha256: String, wennAelterAls grenze: Zeitpunkt) throws -> Bool {
        try gesperrt(allein: true) {
            guard try istAelter(sha256, als: grenze) else { return false }
            guard unlink(path(sha256)) == 0 else { throw StoreError.maschine("\(sha256): unlink \(errno)") }
            return true
        }
    }
}
