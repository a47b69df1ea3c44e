// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@Suite("Migration") struct MigrationTests {
    @Test("Ein zweiter Lauf findet nichts mehr zu tun", arguments: Dialect.allCases)
    func zweimal(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen], migriert: false) { stand in
            let offen = try await stand.store.pendingMigrations()
            #expect(offen.count == 9)
            #expect(try await stand.store.migrate().last == "notiz 1 grundstock")
            #expect(try await stand.store.migrate().isEmpty)
            #expect(try await stand.store.pendingMigrations().isEmpty)
        }
    }

    @Test("Eine Datenbank aus einer neueren Version wird abgelehnt", arguments: Dialect.allCases)
    func zuNeu(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let alt = try stand.zweiterKnoten()
            let zuNeu = StoreError.zuNeu(modul: "notiz", nr: 1)
            await #expect(throws: zuNeu) { try await alt.migrate() }
            await #expect(throws: zuNeu) { try await alt.pendingMigrations() }
            try await alt.close()
        }
    }

    @Test("Ein nachträglich veränderter Schritt wird erkannt", arguments: Dialect.allCases)
    func veraendert(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let anders = ModuleMigrations("notiz", [Migration(1, "grundstock", "CREATE TABLE notiz (id TEXT)")])
            let zweiter = try stand.zweiterKnoten(modules: [anders])
            do {
                _ = try await zweiter.migrate()
                Issue.record("nicht erkannt")
            } catch StoreError.migrationVeraendert(let modul, _) {
                #expect(modul == "notiz")
            }
            try await zweiter.close()
        }
    }

    @Test("Ein fehlgeschlagener Schritt hinterlässt nichts", arguments: Dialect.allCases)
    func fehlschlag(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            let falsch = ModuleMigrations("falsch", [Migration(1, "x", "CREATE TABLE halb (id TEXT);\nCREATE UNSINN")])
            let zweiter = try stand.zweiterKnoten(modules: [falsch])
            await #expect(throws: StoreError.self) { try await zweiter.migrate() }
            await #expect(throws: StoreError.self) { try await zweiter.read { try $0.rows("SELECT id FROM halb") } }
            #expect(try await zweiter.pendingMigrations() == ["falsch 1 x"])
            try await zweiter.close()
        }
    }

    @Test("Zwei Knoten, die zugleich starten, führen jeden Schritt einmal aus")
    func zugleich() async throws {
        try await Pruefstand.mit(.postgresql, modules: [notizen], migriert: false) { stand in
            let zweiter = try stand.zweiterKnoten(modules: [notizen])
            let offen = try await zweiter.pendingMigrations()
            async let a = stand.store.migrate()
            async let b = zweiter.migrate()
            let (x, y) = try await (a, b)
            #expect(x.count + y.count == 9)
            #expect((x + y).sorted() == offen.sorted())
            try await zweiter.close()
        }
    }

    @Test("Die Datei HEAD nennt den neuesten Schritt")
    func kopf() async throws {
        let store = try await Pruefstand.mit(.sqlite) { $0.store }
        #expect(try MigrationsKopf.abweichung(store.modules[0], ordner: "Sources/Platform/Store/Migration") == nil)
    }
}
