// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// A small table for the store's own tests.
let notizen = ModuleMigrations(
    "notiz",
    [
        Migration(
            1, "grundstock",
            """
            CREATE TABLE notiz (id TEXT PRIMARY KEY, text TEXT NOT NULL, version BIGINT NOT NULL DEFAULT 1);
            CREATE TABLE sitzung (id TEXT PRIMARY KEY, wert TEXT)
            """)
    ])

let pruefer = Vermerk(.system("pruefung"), "notiz.anlegen", grund: "Test")

extension Store {
    func notiere(_ id: String, _ text: String = "x") async throws {
        try await commit(pruefer) { tx in
            try tx.execute("INSERT INTO notiz (id, text) VALUES (\(id), \(text))")
            tx.vermerke(Gegenstand("notiz", id), feld: "text", neu: text)
        }
    }

    func zahl(_ sql: SQL) async throws -> Int { try await read { try $0.value(sql) ?? -1 } }
}
