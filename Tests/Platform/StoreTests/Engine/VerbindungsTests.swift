// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Store

@Suite("Verbindungen") struct VerbindungsTests {
    static let abwuergen: SQL =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"

    @Test("SQLite wartet bei jedem Commit auf die Platte")
    func synchron() async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let stufe = try await stand.store.engine.technical { try $0.query("PRAGMA synchronous").first?.first(as: Int.self) }
            #expect(stufe == 2)
        }
    }

    @Test("Nach dem Verlust aller Verbindungen gelingen Lesen und Schreiben sofort wieder")
    func verlust() async throws {
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            _ = try await stand.store.zahl("SELECT COUNT(*) FROM notiz")
            let anderer = try stand.zweiterKnoten(modules: [notizen])
            _ = try await anderer.engine.technical { try $0.query(Self.abwuergen) }
            try await stand.store.notiere("b")
            _ = try await anderer.engine.technical { try $0.query(Self.abwuergen) }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 2)
            _ = try await anderer.engine.technical { try $0.query(Self.abwuergen) }
            let zusammen = try await stand.store.rows(together: ["SELECT id FROM notiz", "SELECT id FROM notiz WHERE id = 'a'"])
            #expect(zusammen.map(\.count) == [2, 1])
            #expect(try await stand.store.pruefeAudit().bruch == nil)
            try await anderer.close()
        }
    }

    @Test("Bricht die Verbindung mitten im Commit ab, geschieht die Handlung genau einmal")
    func mittendrin() async throws {
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            let erster = ResultBox<Bool>()
            try await stand.store.commit(pruefer) { tx in
                try tx.execute("INSERT INTO notiz (id, text) VALUES ('a', 'x')")
                if (try? erster.get()) == nil {
                    erster.set(true)
                    _ = try tx.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 1)
        }
    }

    @Test("Bricht sie zwischen der Handlung und der Antwort auf COMMIT ab, geschieht die Handlung genau einmal")
    func ohneAntwort() async throws {
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            let laeufe = ResultBox<Int>()
            laeufe.set(0)
            try await stand.store.commit(pruefer) { tx in
                laeufe.set(try laeufe.get() + 1)
                try tx.execute("INSERT INTO notiz (id, text) VALUES ('b', 'x')")
                // Travels with COMMIT, so nobody here can tell whether that was carried out.
                if try laeufe.get() == 1 { try tx.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(try laeufe.get() == 2)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 2)
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geprueft == 2)
        }
    }

    @Test(
        "Technisches ohne Nummer wird an dem wiedergefunden, was es schrieb, und geschieht genau einmal",
        arguments: [true, false])
    func technisches(abgebrochen: Bool) async throws {
        let sitzung = TechnicalTable("sitzung")
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            let laeufe = ResultBox<Int>()
            laeufe.set(0)
            try await stand.store.technical(da: { try $0.row("SELECT 1 AS da FROM sitzung WHERE id = 'a'") != nil }) { db in
                laeufe.set(try laeufe.get() + 1)
                try db.insert(into: sitzung, ["id": .text("a"), "wert": .text("1")])
                // Travels with COMMIT, so nobody here can tell whether that was carried out.
                if abgebrochen, try laeufe.get() == 1 {
                    try db.update(sitzung, set: "wert = CAST(pg_terminate_backend(pg_backend_pid()) AS TEXT)", where: "id = 'a'")
                }
            }
            let (gelaufen, zahl) = (try laeufe.get(), try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE wert = '1'"))
            #expect(gelaufen == (abgebrochen ? 2 : 1) && zahl == 1)
        }
    }

    @Test("Viele auf einmal geschehen genau einmal, auch wenn die Verbindung unter ihnen abbricht", arguments: [false, true])
    func vieleTechnische(mitCommit: Bool) async throws {
        let sitzung = TechnicalTable("sitzung")
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            let abgebrochen = ResultBox<Bool>()
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for nr in 0..<60 {
                    gruppe.addTask {
                        let spur: SQL = "SELECT 1 AS da FROM sitzung WHERE id = \("n\(nr)")"
                        try await stand.store.technical(da: { try $0.row(spur) != nil }) { db in
                            try db.insert(into: sitzung, ["id": .text("n\(nr)"), "wert": .text("0")])
                            try db.update(sitzung, set: "wert = wert || '1'", where: "id = \("n\(nr)")")
                            guard nr == 30, (try? abgebrochen.get()) == nil else { return }
                            abgebrochen.set(true)
                            let ende: SQL = "CAST(pg_terminate_backend(pg_backend_pid()) AS TEXT)"
                            if mitCommit {
                                try db.update(sitzung, set: "wert = " + ende, where: "id = 'n30'")
                            } else {
                                _ = try db.rows("SELECT " + ende)
                            }
                        }
                    }
                }
                try await gruppe.waitForAll()
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE wert = '01'") == 60)
        }
    }

    @Test("Wer auf eine Zeile wartet, die ein anderer festhält, hält die übrigen nicht auf")
    func gesperrteZeile() async throws {
        let sitzung = TechnicalTable("sitzung")
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            guard case .postgresql(let conninfo, _) = stand.ort else { return }
            try await stand.store.technical { try $0.insert(into: sitzung, ["id": .text("da"), "wert": .text("0")]) }
            let anderer = try PGConnection(conninfo, label: "anderer")
            try anderer.script("BEGIN; UPDATE sitzung SET wert = '1' WHERE id = 'da'")
            let wartend = Task {
                try await stand.store.technical(da: { try $0.row("SELECT 1 AS da FROM sitzung WHERE id = 'fertig'") != nil }) {
                    try $0.update(sitzung, set: "wert = wert || '2'", where: "id = 'da'")
                    try $0.insert(into: sitzung, ["id": .text("fertig"), "wert": .text("0")])
                }
            }
            // Before and behind it, and all of them while the row is held.
            for nr in 0..<20 {
                let spur: SQL = "SELECT 1 AS da FROM sitzung WHERE id = \("n\(nr)")"
                try await stand.store.technical(da: { try $0.row(spur) != nil }) {
                    try $0.insert(into: sitzung, ["id": .text("n\(nr)"), "wert": .text("0")])
                }
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE id = 'fertig'") == 0)
            try anderer.script("COMMIT")
            try await wartend.value
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM sitzung WHERE id = 'da' AND wert = '12'") == 1)
        }
    }

    @Test("Was der Schreiber hinterließ, zählt erst, wenn sein Prozess beim Server weg ist", arguments: [true, false])
    func hinterlassen(da: Bool) async throws {
        try await Pruefstand.mit(.postgresql) { stand in
            guard case .postgresql(let conninfo, _) = stand.ort else { return }
            let schreiber = try PGConnection(conninfo, label: "schreiber")
            try schreiber.script("BEGIN")
            let backend = try PGBackend(of: schreiber)
            let unbekannt = PGAusgangUnbekannt(spur: .geschriebenes(backend, da: { _ in da }), grund: "Test")
            #expect(try PGAusgang(conninfo: conninfo, unbekannt: unbekannt).committed() == da)
            #expect(throws: StoreError.self) { try schreiber.script("COMMIT") }
        }
    }

    @Test("Ein COMMIT ohne Antwort wird beim Server aufgeklärt", arguments: [true, false])
    func aufgeklaert(festgeschrieben: Bool) async throws {
        try await Pruefstand.mit(.postgresql) { stand in
            guard case .postgresql(let conninfo, _) = stand.ort else { return }
            let pool = PGPool(conninfo, limit: 1)
            let nummer = try await pool.perform { connection in
                try connection.script("BEGIN")
                let rows = try connection.query("SELECT pg_current_xact_id()::text AS nummer")
                try connection.script(festgeschrieben ? "COMMIT" : "ROLLBACK")
                return try rows.first?["nummer"] ?? ""
            }
            let ausgang = PGAusgang(conninfo: conninfo, unbekannt: PGAusgangUnbekannt(spur: .nummer(nummer), grund: "Test"))
            #expect(try ausgang.committed() == festgeschrieben)
            pool.close()
        }
    }

    @Test("Zwei Knoten schreiben eine Kette, und der eine weckt den anderen")
    func zweiKnoten() async throws {
        try await Pruefstand.mit(.postgresql, modules: [notizen]) { stand in
            let zweiter = try stand.zweiterKnoten(modules: [notizen])
            let lauscher = Task { try await zweiter.listen() }
            var signale = zweiter.commits().makeAsyncIterator()
            await signale.next()
            try await stand.store.notiere("wecker")
            await signale.next()
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for i in 0..<60 {
                    gruppe.addTask { try await (i % 2 == 0 ? stand.store : zweiter).notiere("n\(i)") }
                }
                try await gruppe.waitForAll()
            }
            #expect(try await zweiter.zahl("SELECT COUNT(*) FROM notiz") == 61)
            let befund = try await zweiter.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geprueft == 61)
            lauscher.cancel()
            _ = await lauscher.result
            try await zweiter.close()
        }
    }

    @Test("Der Speicher vorbereiteter Anweisungen bleibt begrenzt")
    func begrenzt() async throws {
        try await Pruefstand.mit(.postgresql) { stand in
            let zahl = try await stand.store.read { db in
                for i in 0..<(PGStatements.limit + 40) {
                    _ = try db.rows(SQL(stringLiteral: "SELECT \(i)"))
                }
                return try db.value("SELECT COUNT(*) FROM pg_prepared_statements", as: Int.self)
            }
            #expect(zahl ?? 0 <= PGStatements.limit)
        }
    }
}
