// SPDX-License-Identifier: EUPL-1.2
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Tabellen der Steuerung")
struct MigrationTests {
    @Test("HEAD nennt den neuesten Schritt")
    func kopf() throws {
        let abweichung = try MigrationsKopf.abweichung(
            SteuerungMigrations.alle, ordner: "Sources/Fachverfahren/Steuerung/Migrations")
        #expect(abweichung == nil)
    }

    @Test("Abfragen einer Art, eines Objekts und der Verweise gehen über einen Index")
    func indexe() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let abfragen: [SQL] = [
                "EXPLAIN QUERY PLAN SELECT * FROM st_aussage WHERE objekt = 'a' AND bekannt_bis > 5",
                "EXPLAIN QUERY PLAN SELECT * FROM st_aussage WHERE art IN ('vorhaben') AND bekannt_bis > 5 AND bekannt_von <= 5",
                "EXPLAIN QUERY PLAN SELECT * FROM st_aussage WHERE ziel = 'a' AND bekannt_bis > 5",
            ]
            for abfrage in abfragen {
                let plan: String = try await amt.store.read { db in
                    try db.rows(abfrage).map { try $0["detail"] as String }.joined(separator: "; ")
                }
                #expect(plan.contains("USING INDEX st_aussage_"))
                #expect(!plan.contains("SCAN"))
            }
        }
    }
}
