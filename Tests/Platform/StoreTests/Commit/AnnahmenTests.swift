// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Synchronization
import Testing

@testable import Store

/// Acts that go by what is nearly always so (docs/adr/0013).
@Suite("Annahmen statt Fragen") struct AnnahmenTests {
    /// Writes a note under `id`; for one that is there already, its text is lengthened.
    private static func schreiben(_ id: String, _ stand: Pruefstand, _ laeufe: Laufzahl? = nil) async throws {
        try await stand.store.commit(pruefer) { tx in
            laeufe?.erhoehe()
            let alt: String? = try tx.angenommen(nil, sonst: { try tx.value("SELECT text FROM notiz WHERE id = \(id)") })
            if let alt {
                try tx.execute("UPDATE notiz SET text = \(alt + "x") WHERE id = \(id)")
            } else {
                try tx.execute("INSERT INTO notiz (id, text) VALUES (\(id), 'x')")
            }
            tx.vermerke(Gegenstand("notiz", id), feld: "text", alt: alt, neu: (alt ?? "") + "x")
        }
    }

    @Test("Was zutrifft, braucht nur einen Lauf, was nicht zutrifft, einen zweiten, der nachsieht", arguments: Dialect.allCases)
    func einzeln(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let laeufe = Laufzahl()
            try await Self.schreiben("a", stand, laeufe)
            #expect(laeufe.zahl == 1)
            try await Self.schreiben("a", stand, laeufe)
            #expect(laeufe.zahl == 3)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz WHERE text = 'xx'") == 1)
            #expect(try await stand.store.read { try $0.historie("a") }.map(\.neu) == ["xx", "x"])
        }
    }

    @Test("Von vielen zugleich geht keine verloren und keine doppelt", arguments: Dialect.allCases)
    func viele(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for i in 0..<120 { gruppe.addTask { try await Self.schreiben("n\(i % 30)", stand) } }
                try await gruppe.waitForAll()
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz WHERE text = 'xxxx'") == 30)
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil && befund.geprueft == 120)
        }
    }

    @Test("Wer ohne Annahme scheitert, läuft nicht noch einmal", arguments: Dialect.allCases)
    func ohne(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let laeufe = Laufzahl()
            await #expect(throws: StoreError.veraltet) {
                try await stand.store.commit(pruefer) { tx in
                    laeufe.erhoehe()
                    throw StoreError.veraltet
                }
            }
            #expect(laeufe.zahl == 1)
        }
    }

    @Test("Was verlangt ist und nicht zutrifft, lehnt die Handlung mit seinem Grund ab", arguments: Dialect.allCases)
    func verlangt(maschine: Dialect) async throws {
        struct Voll: Error {}
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let gelungen = try await Self.zugleich(40) { i in
                do {
                    try await stand.store.commit(pruefer) { tx in
                        try tx.verlange("(SELECT COUNT(*) FROM notiz) < \(5)", else: Voll())
                        try tx.execute("INSERT INTO notiz (id, text) VALUES (\("n\(i)"), 'x')")
                    }
                    return true
                } catch is Voll {
                    return false
                }
            }
            #expect(gelungen == 5)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 5)
            #expect(try await stand.store.pruefeAudit().geprueft == 5)
        }
    }

    @Test("Ein vergebener Schlüssel lehnt die Handlung mit ihrem eigenen Grund ab", arguments: Dialect.allCases)
    func vergeben(maschine: Dialect) async throws {
        struct Vergeben: Error {}
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let gelungen = try await Self.zugleich(40) { i in
                do {
                    try await stand.store.commit(pruefer) { tx in
                        try tx.execute("INSERT INTO notiz (id, text) VALUES (\("n\(i % 4)"), 'x')", unique: Vergeben())
                    }
                    return true
                } catch is Vergeben {
                    return false
                }
            }
            #expect(gelungen == 4)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 4)
            #expect(try await stand.store.pruefeAudit().geprueft == 4)
        }
    }

    /// - Parameter handlung: says whether the act was done.
    /// - Returns: how many of `zahl` acts at once were.
    private static func zugleich(_ zahl: Int, _ handlung: @escaping @Sendable (Int) async throws -> Bool) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { gruppe in
            for i in 0..<zahl { gruppe.addTask { try await handlung(i) } }
            return try await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}

/// Counts how often a closure that may run several times did.
private final class Laufzahl: Sendable {
    private let stand = Mutex(0)
    var zahl: Int { stand.withLock { $0 } }
    func erhoehe() { stand.withLock { $0 += 1 } }
}
