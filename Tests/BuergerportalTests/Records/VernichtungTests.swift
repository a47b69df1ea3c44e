// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Buergerportal

@Suite("Portaldaten gehen mit ihrem Vorgang") struct VernichtungTests {
    private static let tabellen: [StaticString] = [
        "portal_antrag", "portal_nachricht", "portal_bekanntgabe", "portal_bekanntgabe_uebergang", "portal_gebuehr",
        "portal_anlage",
    ]

    @Test("Vom vernichteten Vorgang bleibt im Portal nichts, vom anderen alles", arguments: Dialect.allCases)
    func weg(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let weg = try await schalter.gesendet(schalter.mina), bleibt = try await schalter.gesendet(schalter.jonas)
            for (antrag, wer) in [(weg, schalter.mina), (bleibt, schalter.jonas)] {
                _ = try await schalter.bescheid(antrag)
                try await NachrichtSchreiben(store: schalter.store).vomBuerger(
                    antrag.id, "Hallo", [], zugriff: schalter.zugriff(wer))
            }
            let vorher = try await Self.zahlen(schalter)
            let vorgang = try #require(weg.vorgang)
            try await schalter.store.commit(Vermerk(.system("test"), "test.vernichten")) { tx in
                try tx.execute("UPDATE akte_vorgang SET zustand = 'vernichtet' WHERE id = \(vorgang)")
                try BuergerportalModul.mitvernichten(tx, vorgang)
            }
            let nachher = try await Self.zahlen(schalter)
            for (tabelle, zahl) in vorher { #expect(nachher[tabelle] == zahl / 2, "\(tabelle)") }
            #expect(vorher["portal_nachricht"] == 2 && vorher["portal_bekanntgabe"] == 2)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_antrag WHERE id = \(bleibt.id)") == 1)
            #expect(try await schalter.store.pruefeAudit().bruch == nil)
        }
    }

    @Test("Solange der Vorgang lebt, hält die Datenbank seine Nachrichten fest", arguments: Dialect.allCases)
    func lebt(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            try await NachrichtSchreiben(store: schalter.store).vomBuerger(
                antrag.id, "Hallo", [], zugriff: schalter.zugriff(schalter.mina))
            let vorgang = try #require(antrag.vorgang)
            await #expect(throws: StoreError.self) {
                try await schalter.store.commit(Vermerk(.system("test"), "test.vernichten")) {
                    try BuergerportalModul.mitvernichten($0, vorgang)
                }
            }
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_nachricht") == 1)
        }
    }

    private static func zahlen(_ schalter: Schalter) async throws -> [String: Int] {
        try await schalter.store.read { db in
            try tabellen.reduce(into: [:]) { zahlen, tabelle in
                zahlen["\(tabelle)"] = try db.value("SELECT COUNT(*) FROM \(name: tabelle)") ?? 0
            }
        }
    }
}
