// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Tabellen des Portals") struct MigrationTests {
    @Test("HEAD nennt die neueste Migration")
    func head() throws {
        #expect(try MigrationsKopf.abweichung(BuergerportalModul.migrationen, ordner: "Sources/Buergerportal/Migrations") == nil)
    }

    @Test("Nachrichten und Schritte einer Bekanntgabe kann auch die Datenbank nicht ändern", arguments: Dialect.allCases)
    func fest(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            _ = try await schalter.bescheid(antrag)
            try await NachrichtSchreiben(store: schalter.store).vomBuerger(
                antrag.id, "Hallo", [], zugriff: schalter.zugriff(schalter.mina))
            for sql: SQL in [
                "UPDATE portal_nachricht SET text = 'x'", "DELETE FROM portal_nachricht",
                "UPDATE portal_bekanntgabe_uebergang SET zeit = 0", "DELETE FROM portal_bekanntgabe_uebergang",
            ] {
                await #expect(throws: StoreError.self) {
                    try await schalter.store.commit(Vermerk(.system("test"), "test")) { try $0.execute(sql) }
                }
            }
        }
    }
}
