// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@Suite("Commit") struct CommitTests {
    struct Absicht: Error {}

    @Test("Was bestätigt ist, steht da und im Protokoll", arguments: Dialect.allCases)
    func einfach(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a", "Grüße?")
            let text = try await stand.store.read { try $0.value("SELECT text FROM notiz", as: String.self) }
            #expect(text == "Grüße?")
            let historie = try await stand.store.read { try $0.historie("a") }
            #expect(historie.map(\.neu) == ["Grüße?"])
            #expect(historie.first?.akteur == "system:pruefung")
        }
    }

    @Test(
        "Zweihundert gleichzeitige Commits sind alle da, die Kette hält, und sie teilen sich Transaktionen",
        arguments: Dialect.allCases)
    func gleichzeitig(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let signale = stand.store.commits()
            let zaehlen = Task {
                var zahl = 0
                for await _ in signale { zahl += 1 }
                return zahl
            }
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for i in 0..<200 {
                    gruppe.addTask {
                        do {
                            try await stand.store.commit(pruefer) { tx in
                                let nr = try tx.nummer("notiz")
                                try tx.execute("INSERT INTO notiz (id, text) VALUES (\(i), \(nr))")
                                try tx.ereignis("notiz.angelegt", nr)
                                if i % 10 == 0 { throw Absicht() }
                            }
                        } catch is Absicht {}
                    }
                }
                try await gruppe.waitForAll()
            }
            zaehlen.cancel()
            #expect(await zaehlen.value < 200)
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 180)
            // Gapless although every tenth act was rolled back after drawing its number.
            #expect(try await stand.store.zahl("SELECT wert FROM zaehler WHERE name = 'notiz'") == 180)
            let ereignisse = try await stand.store.read { try $0.rows("SELECT nr, daten FROM ereignis ORDER BY nr") }
            let nummern: [Int64] = try ereignisse.map { try $0["nr"] }
            let daten: [String] = try ereignisse.map { try $0["daten"] }
            #expect(nummern == Array(1...180))
            #expect(daten == (1...180).map(String.init))
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geprueft == 180)
        }
    }

    @Test("Ein doppelter Schlüssel wird als solcher gemeldet", arguments: Dialect.allCases)
    func eindeutig(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            do {
                try await stand.store.notiere("a")
                Issue.record("nicht gemeldet")
            } catch StoreError.eindeutigkeit(let name) {
                #expect(name.hasPrefix("notiz"))
            }
            #expect(try await stand.store.pruefeAudit().geprueft == 1)
        }
    }

    @Test("Eine überholte Version wird nicht überschrieben", arguments: Dialect.allCases)
    func veraltet(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            let aendern: @Sendable (WriteContext) throws -> Void = { tx in
                try tx.executeVersioned("UPDATE notiz SET text = 'neu', version = version + 1 WHERE id = 'a' AND version = \(1)")
            }
            try await stand.store.commit(pruefer, aendern)
            do {
                try await stand.store.commit(pruefer, aendern)
                Issue.record("überschrieben")
            } catch StoreError.veraltet {}
        }
    }

    @Test("Ein Nullzeichen wird auf beiden Maschinen gleich abgelehnt", arguments: Dialect.allCases)
    func nullzeichen(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            do {
                try await stand.store.notiere("a", "vor\u{0}nach")
                Issue.record("angenommen")
            } catch StoreError.nullzeichen {}
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 0)
        }
    }

    @Test("Ein Auftrag mit demselben Schlüssel wird nur einmal erteilt", arguments: Dialect.allCases)
    func auftrag(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand in
            for _ in 0..<2 {
                try await stand.store.commit(pruefer) { tx in try tx.auftrag("brief", ["an": "A"], schluessel: "brief-1") }
            }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM auftrag") == 1)
        }
    }

    @Test("Ein abgebrochener Aufrufer beginnt keine Handlung mehr", arguments: Dialect.allCases)
    func abbruch(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await stand.store.notiere("a")
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await stand.store.zahl("SELECT COUNT(*) FROM notiz") == 0)
            try await stand.store.notiere("b")
        }
    }

    @Test("Eine Liste als Wert findet genau ihre Glieder", arguments: Dialect.allCases)
    func liste(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            for id in ["a", "b", "c", "d"] { try await stand.store.notiere(id) }
            for auswahl in [[], ["a"], ["a", "b", "c"]] {
                let zahl = try await stand.store.zahl("SELECT COUNT(*) FROM notiz WHERE id IN (\(list: auswahl))")
                #expect(zahl == auswahl.count)
            }
            let gibtEs = try await stand.store.read { try $0.value("SELECT EXISTS (SELECT 1 FROM notiz)", as: Bool.self) }
            let hoechste = try await stand.store.read { try $0.value("SELECT MAX(nr) FROM ereignis", as: Int64.self) }
            #expect(gibtEs == true)
            #expect(hoechste == nil)
        }
    }
}
