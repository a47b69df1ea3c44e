// SPDX-License-Identifier: EUPL-1.2
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Tabellen der Akte") struct AkteMigrationsTests {
    @Test("Die Datei HEAD nennt den neuesten Schritt")
    func head() throws {
        #expect(try MigrationsKopf.abweichung(AkteMigrations.alle, ordner: "Sources/Akte/Migrations") == nil)
    }

    @Test("Nach vielen Handlungen hält die Prüfkette", arguments: Dialect.allCases)
    func kette(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.geschlossen()
            _ = try await VorgangWiederoeffnen(store: amt.store)(
                fertig.id, grund: "Nachtrag", version: fertig.version, akteur: amt.ada)
            _ = try await amt.ablegen(in: fertig.id)
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }
}
