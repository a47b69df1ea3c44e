// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@Suite("Technischer Zustand") struct TechnicalTests {
    let sitzung = TechnicalTable("sitzung")

    @Test("Eine technische Zeile wird angelegt, ersetzt, geändert und gelöscht", arguments: Dialect.allCases)
    func zeile(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { [sitzung] stand in
            for wert in ["1", "2"] {
                try await stand.store.technical {
                    _ = try $0.insert(into: sitzung, ["id": .text("s"), "wert": .text(wert)], replacing: "id")
                }
            }
            let rows = try await stand.store.technical {
                try $0.updateReturning(sitzung, set: "wert = \("3")", where: "id = \("s")", columns: "wert")
            }
            let werte: [String] = try rows.map { try $0["wert"] }
            #expect(werte == ["3"])
            try await stand.store.technical { _ = try $0.delete(from: sitzung, where: "id = \("s")") }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung") == 0)
            #expect(try await stand.store.pruefeAudit().geprueft == 0)
        }
    }

    @Test(
        "Der technische Aufruf erreicht keine andere Tabelle", arguments: Dialect.allCases,
        [
            "SELECT 1; DELETE FROM notiz", "INSERT INTO notiz (id, text) VALUES ('b', 'x')", "DELETE FROM notiz",
            "WITH w AS (DELETE FROM notiz RETURNING id) SELECT * FROM w", "UPDATE notiz SET text = 'y'",
            "CREATE TABLE neu (id TEXT)",
        ])
    func nurSeine(maschine: Dialect, sql: String) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { [sitzung] stand in
            try await stand.store.notiere("a", "x")
            // given as a read, as a condition, and as a second statement behind one
            await #expect(throws: StoreError.self) {
                try await stand.store.technical { _ = try $0.rows(SQL(stringLiteral: sql)) }
            }
            await #expect(throws: StoreError.self) {
                try await stand.store.technical { _ = try $0.delete(from: sitzung, where: SQL(stringLiteral: "1=1; " + sql)) }
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz WHERE text = 'x'") == 1)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 1)
        }
    }

    @Test(
        "Viele zugleich stehen alle da, und wer scheitert, lässt nichts zurück und nimmt keinen mit", arguments: Dialect.allCases,
        [false, true])
    func vieleZugleich(maschine: Dialect, mitSpur: Bool) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { [sitzung] stand in
            try await stand.store.technical { _ = try $0.insert(into: sitzung, ["id": .text("da"), "wert": .text("0")]) }
            let gescheitert = await withTaskGroup(of: Bool.self) { gruppe in
                for nr in 0..<200 {
                    gruppe.addTask {
                        let arbeit: @Sendable (TechnicalContext) throws -> Void = {
                            _ = try $0.insert(into: sitzung, ["id": .text("n\(nr)"), "wert": .text("1")])
                            // By a condition of the database, or by a decision of the caller.
                            if nr % 5 == 1 { _ = try $0.insert(into: sitzung, ["id": .text("da"), "wert": .text("2")]) }
                            if nr % 5 == 2 { throw StoreError.maschine("nein") }
                        }
                        do {
                            if mitSpur {
                                let spur: SQL = "SELECT 1 AS da FROM sitzung WHERE id = \("n\(nr)")"
                                try await stand.store.technical(da: { try $0.row(spur) != nil }, arbeit)
                            } else {
                                try await stand.store.technical(arbeit)
                            }
                            return false
                        } catch {
                            return true
                        }
                    }
                }
                return await gruppe.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(gescheitert == 80)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE wert = '1'") == 120)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE id IN ('n1', 'n2', 'n6', 'n7')") == 0)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE wert = '2'") == 0)
        }
    }

    @Test("Was in einem Zug gelesen wird, kommt in der Reihenfolge der Fragen, und nur Lesen geht", arguments: Dialect.allCases)
    func zusammen(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a", "x")
            try await stand.store.notiere("b", "y")
            let antworten = try await stand.store.rows(together: [
                "SELECT text FROM notiz WHERE id = \("b")", "SELECT text FROM notiz WHERE id = 'c'",
                "SELECT text FROM notiz ORDER BY id",
            ])
            let texte: [[String]] = try antworten.map { try $0.map { try $0["text"] } }
            #expect(texte == [["y"], [], ["x", "y"]])
            let leer = try await stand.store.rows(together: [])
            #expect(leer.isEmpty)
            for sql: SQL in ["DELETE FROM notiz", "SELECT 1; DELETE FROM notiz", "SELECT nichts FROM notiz"] {
                await #expect(throws: StoreError.self) { try await stand.store.rows(together: ["SELECT 1 AS a", sql]) }
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 2)
        }
    }

    @Test("Mehrere Zeilen kommen mit wenigen Anweisungen und alle", arguments: Dialect.allCases, [0, 1, 50, 51, 130])
    func mehrere(maschine: Dialect, zahl: Int) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { [sitzung] stand in
            try await stand.store.technical {
                try $0.insert(into: sitzung, ["id", "wert"], rows: (0..<zahl).map { [.text("n\($0)"), .text("\($0)")] })
            }
            let da = try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE id = 'n' || wert")
            #expect(da == zahl)
        }
    }

    @Test("Wer eine Zeile ändern muss, die nicht mehr so ist, lässt nichts zurück", arguments: Dialect.allCases)
    func genauEine(maschine: Dialect) async throws {
        struct Anders: Error {}
        try await Pruefstand.mit(maschine, modules: [notizen]) { [sitzung] stand in
            try await stand.store.technical { try $0.insert(into: sitzung, ["id": .text("a"), "wert": .text("1")]) }
            await #expect(throws: Anders.self) {
                try await stand.store.technical { db in
                    try db.updateOne(sitzung, set: "wert = \("3")", where: "id = \("a") AND wert = \("2")", else: { Anders() })
                    try db.insert(into: sitzung, ["id": .text("b"), "wert": .text("1")])
                }
            }
            let zahl = try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE wert = '1'")
            #expect(zahl == 1)
        }
    }

    @Test("Ein Lesen kann nicht schreiben", arguments: Dialect.allCases)
    func nurLesen(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            await #expect(throws: StoreError.self) {
                try await stand.store.read { try $0.rows("INSERT INTO notiz (id, text) VALUES ('b', 'x')") }
            }
            let zahl = try await stand.store.zahl("SELECT COUNT(*) FROM notiz")
            #expect(zahl == 0)
        }
    }
}
