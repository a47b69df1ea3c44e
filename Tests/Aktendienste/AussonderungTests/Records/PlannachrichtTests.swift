// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Aussonderung

@Suite("Nachrichten über einen Aktenplan") struct PlannachrichtTests {
    @Test(
        "Ältere Nachrichten finden ihren Aktenplan, auch wenn der Partner den Prozess groß schrieb", arguments: Dialect.allCases)
    func bestand(maschine: Dialect) async throws {
        let alle = AussonderungMigrations.alle, prozess = "0190a0b0-0000-7000-8000-00000000000a"
        let bisher = ModuleMigrations(alle.modul, alle.migrations.filter { $0.nr < 7 })
        try await Pruefstand.mit(maschine, modules: [bisher]) { stand in
            try await stand.store.commit(Vermerk(.system("test"), "test.bestand")) { tx in
                try tx.execute(
                    """
                    INSERT INTO aus_partner (id, kurz, name, rolle, oe, eingang, ausgang, fassung, quittung, angelegt, version)
                    VALUES ('p', 'amt', 'Amt', 'behoerde', 1, 'ein', 'aus', '3.1.0', 0, 0, 1)
                    """)
                try tx.execute(
                    """
                    INSERT INTO aus_planbewertung (id, prozess, seite, partner, zustand, bezeichnung, oe, angelegt, angelegt_von, version)
                    VALUES ('plan', \(prozess), 'archiv', 'p', 'eingegangen', 'Plan', 1, 0, 'x', 1)
                    """)
                for (id, name, zustand) in [
                    ("klein", prozess, "gelesen"), ("gross", prozess.uppercased(), "gelesen"),
                    ("fremd", "0190a0b0-0000-7000-8000-00000000000b", "gelesen"), ("abgewiesen", prozess, "abgewiesen"),
                ] {
                    try tx.execute(
                        """
                        INSERT INTO aus_nachricht (id, partner, richtung, zustand, dateiname, groesse, pruefsumme, zeit)
                        VALUES (\(id), 'p', 'ein', \(zustand), \(name + "_Aussonderung.Aktenplan.0511.zip"), 0, '', 0)
                        """)
                }
            }
            let danach = try stand.zweiterKnoten(modules: [alle])
            _ = try await danach.migrate()
            let gefunden = try await danach.read { db in
                try db.rows("SELECT id FROM aus_nachricht WHERE plan = 'plan' ORDER BY id").map { try $0["id"] as String }
            }
            #expect(gefunden == ["gross", "klein"])
            try await danach.close()
        }
    }
}
