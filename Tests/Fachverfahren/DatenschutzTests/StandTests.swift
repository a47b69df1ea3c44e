// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Datenschutz

@Suite("Stand des Datenschutzes für den Statusbericht")
struct StandTests {
    @Test("Ohne Einträge und Pannen sagt er nichts; dann zählt er beides und nennt keinen Fall", arguments: Dialect.allCases)
    func zahlen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            func stand() async throws -> [String] {
                try await DatenschutzModul.stand(haus.store).lesen(haus.store.uhr.jetzt.tag).map(\.text)
            }
            #expect(try await stand().isEmpty)
            try await VerzeichnisVorbelegen(store: haus.store, vorbelegungen: haus.dienst.vorbelegungen)()
            #expect(try await stand() == ["Verzeichnis von Verarbeitungstätigkeiten: 0 von 1 Einträgen geprüft"])
            let panne = try await PanneAufnehmen(dienst: haus.dienst)(
                betreff: "Laptop verloren", was: "x", bekannt: haus.store.uhr.jetzt, akteur: haus.fremd)
            #expect(try await stand().last == "Datenpannen 2026: 1, gemeldet: 0, davon in 72 Stunden: 0")
            let stelle = haus.store.uhr.jetzt
            let fristgerecht = DatenschutzModul.stand([], [gemeldet(panne, am: stelle)], heute: stelle.tag)
            let zuSpaet = DatenschutzModul.stand([], [gemeldet(panne, am: stelle + .seconds(73 * 3_600))], heute: stelle.tag)
            #expect(fristgerecht.map(\.text) == ["Datenpannen 2026: 1, gemeldet: 1, davon in 72 Stunden: 1"])
            #expect(zuSpaet.map(\.text) == ["Datenpannen 2026: 1, gemeldet: 1, davon in 72 Stunden: 0"])
        }
    }

    private func gemeldet(_ panne: Datenpanne, am zeit: Zeitpunkt) -> Datenpanne {
        var neu = panne
        neu.gemeldet = zeit
        return neu
    }
}
