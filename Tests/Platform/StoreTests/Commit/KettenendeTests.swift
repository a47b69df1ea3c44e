// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Store

/// A node goes by where it left the end of the chain; another process may have moved it (docs/adr/0013).
@Suite("Gemerktes Ende der Kette") struct KettenendeTests {
    @Test("Hat ein anderer das Ende versetzt, geht es hinter ihm weiter", arguments: Dialect.allCases)
    func versetzt(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let anderer = try stand.zweiterKnoten(modules: [notizen])
            for runde in 0..<3 {
                try await stand.store.notiere("a\(runde)")
                try await anderer.notiere("b\(runde)")
            }
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geprueft == 6)
            try await anderer.close()
        }
    }

    @Test("Auch wer unterwegs ältere Einträge ändert, findet das wahre Ende", arguments: Dialect.allCases)
    func geaendert(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            let anderer = try stand.zweiterKnoten(modules: [notizen])
            try await stand.store.notiere("a")
            try await anderer.notiere("b")
            try await stand.store.commit(pruefer) { tx in
                tx.vermerke(Gegenstand("notiz", "b"), feld: "text", neu: "gelöscht")
                try tx.auditWerteLoeschen("b")
            }
            #expect(try await stand.store.read { try $0.historie("b") }.map(\.neu) == ["gelöscht", nil])
            #expect(try await stand.store.pruefeAudit().bruch == nil)
            try await anderer.close()
        }
    }

    @Test("Eine abgelehnte Handlung versetzt das Ende nicht", arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            await #expect(throws: StoreError.self) { try await stand.store.notiere("a") }
            try await stand.store.notiere("b")
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geprueft == 2)
        }
    }
}
