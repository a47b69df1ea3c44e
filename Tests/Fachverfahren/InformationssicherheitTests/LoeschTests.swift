// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Informationssicherheit

@Suite("Sicherheitsvorfälle löschen")
struct LoeschTests {
    @Test(
        "Ein Vorfall geht mit seinen Schritten, wenn er abgeschlossen und sein Vorgang ausgesondert ist",
        arguments: Dialect.allCases)
    func loeschen(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let aufnehmen = VorfallAufnehmen(dienst: haus.dienst), jetzt = haus.store.uhr.jetzt
            let v = try await aufnehmen(betreff: "Anhang geöffnet", was: "x", bemerkt: jetzt, akteur: haus.fremd)
            let anderer = try await aufnehmen(betreff: "Laptop weg", was: "y", bemerkt: jetzt, akteur: haus.fremd)
            try await VorfallBearbeiten(dienst: haus.dienst).schritt(v.id, version: 1, text: "Netz getrennt", akteur: haus.levi)
            let loeschen = VorfaelleLoeschen(store: haus.store)
            func setze(_ sql: SQL) async throws {
                try await haus.store.commit(Vermerk(.system("test"), "test")) { try $0.execute(sql) }
            }
            try await setze("UPDATE akte_vorgang SET zustand = 'abgegeben' WHERE id = \(v.vorgang)")
            #expect(try await loeschen() == 0)
            try await setze("UPDATE is_vorfall SET abgeschlossen = 1")
            #expect(try await loeschen() == 1)
            let (rest, schritte, spur) = try await haus.store.read { db in
                (
                    try db.vorfaelle().map(\.id), try db.vorfallschritte(v.id).count,
                    try db.historie(v.id.text).compactMap(\.neu)
                )
            }
            #expect(rest == [anderer.id] && schritte == 0 && spur.isEmpty)
        }
    }
}
