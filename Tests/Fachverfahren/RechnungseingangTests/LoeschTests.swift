// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Rechnungseingang

@Suite("Elektronische Rechnungen löschen")
struct LoeschTests {
    @Test(
        "Eine abgelegte Rechnung geht erst, wenn ihr Vorgang ausgesondert ist, samt Werten der Prüfspur",
        arguments: Dialect.allCases)
    func abgelegte(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let loeschen = RechnungenLoeschen(store: amt.store)
            let erste = try await amt.annehmen()
            let zweite = try await amt.annehmen([("R-2026-17", "R-2026-18")])
            let vorgang = try #require(erste.vorgang)
            for zustand in ["offen", "zda", "auszusondern", "bewertet"] {
                try await amt.zustand(vorgang, zustand)
                #expect(try await loeschen.abgelegte() == 0, "\(zustand)")
            }
            try await amt.zustand(vorgang, "vernichtet")
            #expect(try await loeschen.abgelegte() == 1)
            let (rest, alt, neu) = try await amt.store.read { db in
                (
                    try db.rows("SELECT id FROM re_eingang").map { try $0["id"] as String },
                    try db.historie(erste.id.text).compactMap(\.neu), try db.historie(zweite.id.text).compactMap(\.neu)
                )
            }
            #expect(rest == [zweite.id.text] && alt.isEmpty && !neu.isEmpty)
            #expect(try await loeschen.abgelegte() == 0)
        }
    }

    @Test("Beim Eingang Zurückgewiesenes geht am Ende des dritten Jahres, Abgelegtes nicht", arguments: Dialect.allCases)
    func zurueckgewiesene(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let loeschen = RechnungenLoeschen(store: amt.store)
            _ = try await amt.annehmen([("EUR\">160.00", "EUR\">161.00")])
            let abgelegt = try await amt.annehmen()
            try await RechnungEntscheiden(dienst: amt.dienst).zurueckweisen(
                abgelegt.id, version: 1, grund: "doppelt bestellt", akteur: amt.ada)
            // Refused on 4 March 2026.
            amt.uhr.stellen(auf: "2029-12-31T22:00:00Z")
            #expect(try await loeschen.zurueckgewiesene() == 0)
            amt.uhr.stellen(auf: "2029-12-31T23:30:00Z")
            #expect(try await loeschen.zurueckgewiesene() == 1)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM re_eingang") == 1)
            #expect(try await loeschen.zurueckgewiesene() == 0)
        }
    }
}
