// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Endgültig in der Datenbank") struct EndgueltigTests {
    private static let fuerBeide: [SQL] = [
        "UPDATE akte_dokumentversion SET haupt = haupt + 1, neben = 0",
        "UPDATE akte_dokumentversion SET sha256 = sha256, haupt = 9, neben = 0, groesse = 1",
        "UPDATE akte_dokument SET angelegt = angelegt + 1", "DELETE FROM akte_dokument",
        """
        INSERT INTO akte_dokumentversion (id, dokument, nr, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von)
        SELECT 'neu', dokument, 0, sha256, groesse, 'x', mediatyp, angelegt, angelegt_von FROM akte_dokumentversion
        """,
    ]
    private static let nurSqlite: [SQL] = [
        """
        INSERT OR REPLACE INTO akte_dokumentversion (id, dokument, nr, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von)
        SELECT id, dokument, nr, sha256, groesse, 'gefälscht', mediatyp, angelegt, angelegt_von FROM akte_dokumentversion
        """,
        """
        INSERT OR REPLACE INTO akte_dokumentversion (id, dokument, nr, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von)
        SELECT 'andere', dokument, nr, sha256, groesse, 'gefälscht', mediatyp, angelegt, angelegt_von FROM akte_dokumentversion
        """,
        """
        INSERT OR REPLACE INTO akte_dokument (id, vorgang, lfd, betreff, typ, richtung, zustand, versionen, angelegt, version)
        SELECT id, vorgang, lfd, betreff, typ, richtung, 'entwurf', versionen, angelegt, version FROM akte_dokument
        """,
    ]
    private static let nurPostgresql: [SQL] = [
        "TRUNCATE akte_dokumentversion CASCADE", "TRUNCATE akte_dokument CASCADE",
        """
        INSERT INTO akte_dokumentversion (id, dokument, nr, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von)
        SELECT id, dokument, nr, sha256, groesse, 'gefälscht', mediatyp, angelegt, angelegt_von FROM akte_dokumentversion
        ON CONFLICT (id) DO UPDATE SET dateiname = excluded.dateiname
        """,
    ]

    @Test("Kein SQL ändert, ersetzt, vermehrt oder leert Abgeschlossenes", arguments: Dialect.allCases)
    func angriffe(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let fertig = try await amt.ablegen(in: try await amt.vorgang().id)
            let versionen = try await amt.store.read { try $0.versionen(fertig.id) }
            for angriff in Self.fuerBeide + (maschine == .sqlite ? Self.nurSqlite : Self.nurPostgresql) {
                await #expect(throws: StoreError.self, "\(angriff.text)") {
                    _ = try await amt.store.commit(Vermerk(.system("test"), "test.angriff")) { try $0.execute(angriff) }
                }
            }
            #expect(try await amt.store.read { try $0.dokument(fertig.id) } == fertig)
            #expect(try await amt.store.read { try $0.versionen(fertig.id) } == versionen)
        }
    }

    @Test("Auch am Entwurf lässt sich nur die Hauptversion machen, sonst nichts an einer Version", arguments: Dialect.allCases)
    func entwurf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen(final: false, in: try await amt.vorgang().id)
            for angriff: SQL in [
                "UPDATE akte_dokumentversion SET haupt = 1, neben = 0, dateiname = 'x'",
                "UPDATE akte_dokumentversion SET haupt = 0, neben = 0", "UPDATE akte_dokumentversion SET neben = 7",
            ] {
                await #expect(throws: StoreError.self, "\(angriff.text)") {
                    _ = try await amt.store.commit(Vermerk(.system("test"), "test.angriff")) { try $0.execute(angriff) }
                }
            }
            _ = try await amt.store.commit(Vermerk(.system("test"), "test.haupt")) {
                try $0.execute("UPDATE akte_dokumentversion SET haupt = 1, neben = 0")
            }
            #expect(try await amt.store.read { try $0.dokument(dokument.id) }?.neueste.bezeichnung == "1.0")
        }
    }
}
