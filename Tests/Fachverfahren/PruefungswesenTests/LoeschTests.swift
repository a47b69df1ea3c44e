// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Pruefungswesen

@Suite("IT-Prüfungen löschen")
struct LoeschTests {
    @Test(
        "Eine Prüfung geht mit allem, wenn sie abgeschlossen, nichts mehr offen und ihr Vorgang ausgesondert ist",
        arguments: Dialect.allCases)
    func loeschen(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), andere = try await haus.pruefung()
            try await FeststellungAufnehmen(store: haus.store)(
                id, nr: "F1", feld: "", wortlaut: "Es fehlt etwas", empfehlungNr: "E1", empfehlung: "Ergänzen", akteur: haus.kim)
            try await haus.antworten(id, "vertrag", .voll)
            _ = try await haus.datei(id, .empfehlungen, "Feststellung Nr;Feststellung;Empfehlung Nr;Empfehlung\nF2;Neu;E2;Tun\n")
            let vorgang = try await haus.store.read { try $0.pruefung(id).vorgang }
            let loeschen = PruefungenLoeschen(store: haus.store)
            func setze(_ sql: SQL) async throws {
                try await haus.store.commit(Vermerk(.system("test"), "test")) { try $0.execute(sql) }
            }
            try await setze("UPDATE akte_vorgang SET zustand = 'vernichtet' WHERE id = \(vorgang)")
            #expect(try await loeschen() == 0)
            try await setze("UPDATE pr_pruefung SET abgeschlossen = 1 WHERE id IN (\(id), \(andere))")
            #expect(try await loeschen() == 0)
            try await setze("UPDATE pr_empfehlung SET umsetzung = 'umgesetzt' WHERE pruefung = \(id)")
            let empfehlungen: [String] = try await haus.store.read {
                try $0.rows("SELECT id FROM pr_empfehlung WHERE pruefung = \(id)").map { try $0["id"] }
            }
            #expect(try await loeschen() == 1)
            let tabellen: [SQL] = ["pr_antwort", "pr_feststellung", "pr_empfehlung", "pr_einlesung"]
            for tabelle in tabellen {
                let zahl: Int? = try await haus.store.read { try $0.value("SELECT COUNT(*) FROM \(tabelle)") }
                #expect(zahl == 0, "\(tabelle)")
            }
            let (rest, spuren) = try await haus.store.read { db in
                (
                    try db.pruefungen().map(\.id),
                    try ([id.text, "\(id)/vertrag"] + empfehlungen).flatMap { try db.historie($0).compactMap(\.neu) }
                )
            }
            #expect(rest == [andere] && spuren.isEmpty)
            // The other one's Vorgang is still in the file.
            #expect(try await loeschen() == 0)
        }
    }
}
