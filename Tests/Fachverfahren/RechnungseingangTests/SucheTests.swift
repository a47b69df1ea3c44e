// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Rechnungseingang

@Suite("Elektronische Rechnungen in der Suche des Hauses")
struct SucheTests {
    private static func funde(_ amt: Rechnungsamt, _ text: String, _ akteur: Akteur) async throws -> [Modultreffer] {
        let frage = try #require(Modulsuche.Frage(text, hoechstens: 6, heute: amt.store.uhr.jetzt.tag))
        return try await amt.store.read { try RechnungseingangModul.suche.finden(frage, akteur, $0) }
    }

    @Test("Gefunden wird nach Verkäufer, Nummer und Quittung, nur in der eigenen Einheit", arguments: Dialect.allCases)
    func suche(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let rechnung = try await amt.annehmen([("Papier Kontor GmbH", "PAPIER MÜLLER GmbH")])
            for text in ["papier r-2026-17", "müller", rechnung.nummer, "DE123456789"] {
                let funde = try await Self.funde(amt, text, amt.leserin)
                #expect(funde.map(\.url) == [RechnungURL.rechnung(rechnung.id)], "\(text)")
                #expect(funde.first?.art == "angekommen")
            }
            #expect(try await Self.funde(amt, "papier fehlt", amt.leserin).isEmpty)
            #expect(try await Self.funde(amt, "papier", amt.fremd).isEmpty)
        }
    }
}
