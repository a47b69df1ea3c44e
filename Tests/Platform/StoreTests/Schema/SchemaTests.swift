// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Store

@Suite("Schematext") struct SchemaTests {
    @Test("Die Probe sagt dasselbe wie die Datenbank nach allen Schritten und hinterlässt nichts", arguments: Dialect.allCases)
    func gleich(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let conninfo: String? = if case .postgresql(let text, _) = stand.ort { text } else { nil }
            let vorher = try await stand.store.schemaText()
            #expect(try await Store.schemaText(maschine, modules: [notizen], conninfo: conninfo) == vorher)
            #expect(try await stand.store.schemaText() == vorher)
            for teil in ["CREATE TABLE notiz (", "CREATE TABLE audit_kopf (", "CREATE INDEX auftrag_faellig ON auftrag"] {
                #expect(vorher.contains(teil), "\(teil)")
            }
            #expect(
                !vorher.contains("suche_worte_data") && !vorher.contains("rathaus_schemaprobe") && !vorher.contains("public."))
        }
    }

    @Test("Was sich ändert, ändert den Text, wie man es schreibt, nicht", arguments: Dialect.allCases)
    func empfindlich(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            let conninfo: String? = if case .postgresql(let text, _) = stand.ort { text } else { nil }
            func text(_ sql: String) async throws -> String {
                try await Store.schemaText(
                    maschine, modules: [ModuleMigrations("m", [Migration(1, "x", sql)])], conninfo: conninfo)
            }
            let a = try await text("CREATE TABLE m (id TEXT PRIMARY KEY, wert BIGINT NOT NULL DEFAULT 1, CHECK (wert IN (1, 2)))")
            #expect(
                try await text(
                    "CREATE TABLE m (\n  id TEXT PRIMARY KEY,   wert BIGINT NOT NULL DEFAULT 1,\n CHECK (wert IN (1, 2)) )") == a)
            #expect(
                try await text("CREATE TABLE m (id TEXT PRIMARY KEY, wert BIGINT NOT NULL DEFAULT 2, CHECK (wert IN (1, 2)))")
                    != a)
            #expect(try await text("CREATE TABLE m (id TEXT PRIMARY KEY, wert BIGINT DEFAULT 1, CHECK (wert IN (1, 2)))") != a)
            #expect(a.hasSuffix(");\n") && a.contains("\n  id "))
        }
    }
}
