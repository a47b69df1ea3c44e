// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

/// Writes that nobody waited for (docs/adr/0013).
@Suite("Nicht abgewartete Schreibvorgänge") struct NachzueglerTests {
    @Test("Von gleichzeitigen Handlungen scheitern genau die, deren Schreibvorgang scheitert", arguments: Dialect.allCases)
    func gemischt(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("besetzt")
            let gescheitert = try await withThrowingTaskGroup(of: Int?.self) { gruppe in
                for i in 0..<60 {
                    gruppe.addTask {
                        do {
                            try await stand.store.notiere(i % 3 == 0 ? "besetzt" : "n\(i)")
                            return nil
                        } catch StoreError.eindeutigkeit {
                            return i
                        }
                    }
                }
                return try await gruppe.reduce(into: Set<Int>()) { if let i = $1 { $0.insert(i) } }
            }
            #expect(gescheitert == Set((0..<60).filter { $0 % 3 == 0 }))
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 41)
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geprueft == 41)
        }
    }

    @Test("Wer eine überholte Version schreibt, erfährt es, auch wenn er danach nichts mehr liest", arguments: Dialect.allCases)
    func veraltet(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            let gewonnen = try await withThrowingTaskGroup(of: Bool.self) { gruppe in
                for i in 0..<40 {
                    gruppe.addTask {
                        do {
                            try await stand.store.commit(pruefer) { tx in
                                try tx.executeVersioned(
                                    "UPDATE notiz SET text = \("v\(i)"), version = version + 1 WHERE id = 'a' AND version = 1")
                            }
                            return true
                        } catch StoreError.veraltet {
                            return false
                        }
                    }
                }
                return try await gruppe.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(gewonnen == 1)
            #expect(try await stand.store.zahl("SELECT version FROM notiz WHERE id = 'a'") == 2)
            #expect(try await stand.store.pruefeAudit().geprueft == 2)
        }
    }

    @Test("Was geschrieben und nicht abgewartet wurde, sieht die nächste Abfrage derselben Handlung", arguments: Dialect.allCases)
    func eigenes(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let (einzeln, zusammen, geaendert) = try await stand.store.commit(pruefer) { tx in
                for i in 0..<2_500 { try tx.execute("INSERT INTO notiz (id, text) VALUES (\("n\(i)"), 'x')") }
                let zahl: Int = try tx.value("SELECT COUNT(*) FROM notiz") ?? 0
                try tx.execute("DELETE FROM notiz WHERE id = 'n0'")
                let beide = try tx.rows(together: [
                    "SELECT id FROM notiz WHERE id = 'n0'", "SELECT id FROM notiz WHERE id = 'n1'",
                ])
                return (zahl, beide.map(\.count), try tx.changed("UPDATE notiz SET text = 'y'"))
            }
            #expect(einzeln == 2_500)
            #expect(zusammen == [0, 1])
            #expect(geaendert == 2_499)
        }
    }

    @Test("Eine abgelehnte Handlung nimmt nichts mit, was vor ihr wartete", arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        struct Absicht: Error {}
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for i in 0..<60 {
                    gruppe.addTask {
                        do {
                            try await stand.store.commit(pruefer) { tx in
                                try tx.execute("INSERT INTO notiz (id, text) VALUES (\("n\(i)"), 'x')")
                                if i % 4 == 0 { _ = try tx.rows("SELECT COUNT(*) AS zahl FROM notiz") }
                                if i % 2 == 0 { throw Absicht() }
                            }
                        } catch is Absicht {}
                    }
                }
                try await gruppe.waitForAll()
            }
            let ids = try await stand.store.read { try $0.rows("SELECT id FROM notiz") }
            #expect(Set(try ids.map { try $0["id"] as String }) == Set((0..<60).filter { $0 % 2 == 1 }.map { "n\($0)" }))
            #expect(try await stand.store.pruefeAudit().geprueft == 30)
        }
    }
}
