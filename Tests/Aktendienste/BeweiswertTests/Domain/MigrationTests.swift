// SPDX-License-Identifier: EUPL-1.2
import StoreTesting
import Testing

@testable import Beweiswert

@Suite("Tabellen des Beweiswerts") struct BeweiswertMigrationTests {
    @Test("Die Datei HEAD nennt den letzten Schritt")
    func head() throws {
        #expect(
            try MigrationsKopf.abweichung(BeweiswertMigrations.alle, ordner: "Sources/Aktendienste/Beweiswert/Migrations") == nil)
    }
}
