// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Pruefungswesen

@Suite("IT-Prüfungen in der Suche des Hauses")
struct SucheTests {
    @Test(
        "Gefunden werden Prüfung, Feststellung, Empfehlung und Antwort; alle Worte müssen vorkommen", arguments: Dialect.allCases)
    func suche(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung()
            try await FeststellungAufnehmen(store: haus.store)(
                id, nr: "F1", feld: "", wortlaut: "Übersicht der Serverräume fehlt", empfehlungNr: "E1",
                empfehlung: "ÜBERSICHT der Serverräume anlegen", akteur: haus.kim)
            try await haus.antworten(id, "vertrag", .voll)
            func funde(_ text: String, hoechstens: Int = 9) async throws -> [String] {
                let frage = try #require(Modulsuche.Frage(text, hoechstens: hoechstens, heute: Pruefungshaus.heute))
                return try await haus.store.read { try PruefungswesenModul.suche.finden(frage, haus.prueferin, $0).map(\.art) }
            }
            #expect(try await funde("übersicht serverräume") == ["Feststellung", "Empfehlung"])
            #expect(try await funde("anlegen übersicht") == ["Empfehlung"])
            #expect(try await funde("so ist es") == ["Antwort"])
            #expect(try await funde("gpanrw it-prüfung") == ["IT-Prüfung"])
            #expect(try await funde("IP-2026-001", hoechstens: 2) == ["IT-Prüfung", "Feststellung"])
            #expect(try await funde("übersicht gibtesnicht").isEmpty)
        }
    }
}
