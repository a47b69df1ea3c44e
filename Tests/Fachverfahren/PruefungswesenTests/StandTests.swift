// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Pruefungswesen

@Suite("Stand der IT-Prüfungen für den Statusbericht")
struct StandTests {
    @Test(
        "Ohne Prüfung sagt er nichts; dann zählt er offene, umgesetzte und überfällige Empfehlungen", arguments: Dialect.allCases)
    func zahlen(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let heute = Pruefungshaus.heute
            func stand(_ tag: Kalendertag = Pruefungshaus.heute) async throws -> [String] {
                try await PruefungswesenModul.standprobe(haus.store).lesen(tag).map(\.text)
            }
            #expect(try await stand().isEmpty)
            let id = try await haus.pruefung()
            #expect(try await stand() == ["Laufende Prüfungen: 1"])
            for nr in 1...3 {
                try await FeststellungAufnehmen(store: haus.store)(
                    id, nr: "F\(nr)", feld: "", wortlaut: "Geheimes", empfehlungNr: "E\(nr)", empfehlung: "Ergänzen",
                    akteur: haus.kim)
            }
            try await PruefungFuehren(dienst: haus.dienst).bericht(
                id, version: 1, tag: heute, nummer: "", stellungnahmeBis: heute.plus(tage: 10), akteur: haus.kim)
            let empfehlungen = try await haus.store.read { try $0.empfehlungen(id) },
                verfolgen = EmpfehlungVerfolgen(dienst: haus.dienst)
            for empfehlung in empfehlungen.prefix(2) {
                try await verfolgen.stellungnahme(
                    empfehlung.id, version: 1, haltung: .folgt, text: "Ja.", am: heute,
                    .init(oe: Pruefungshaus.verkehr, zustaendig: nil, frist: heute.plus(tage: 30)), akteur: haus.kim)
            }
            try await verfolgen.umsetzung(
                empfehlungen[0].id, version: 2, stand: .umgesetzt, frist: heute.plus(tage: 30), verzug: nil, ergebnis: "fertig",
                umgesetzt: heute, vorhaben: nil, akteur: haus.kim)
            #expect(
                try await stand() == [
                    "Laufende Prüfungen: 1", "Empfehlungen: 3", "Umgesetzt: 1", "Offen oder in Arbeit: 2, davon überfällig: 0",
                ])
            #expect(try await stand(heute.plus(tage: 31)).last == "Offen oder in Arbeit: 2, davon überfällig: 1")
        }
    }
}
