// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Vertrauliches öffnen") struct VertraulichTests {
    @Test(
        "Wer nur bearbeitet, macht vertraulich, hebt es aber nicht auf; wer Zugriffe setzt, nur mit Grund",
        arguments: Dialect.allCases)
    func aufheben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let ida = Amt.person(
                "Ida Sachbearbeitung", Amt.zulassung, auch: [AkteRechte.vertraulichLesen],
                rechte: [AkteRechte.lesen, AkteRechte.bearbeiten])
            let vorgang = try await amt.vorgang()
            let aendern = VorgangAendern(store: amt.store)
            var stand = try await aendern(
                vorgang.id, .init(betreff: "Kran", vertraulich: true), version: vorgang.version, akteur: ida)
            #expect(stand.vertraulich)
            await #expect(throws: AkteError.vertraulichBleibt) {
                try await aendern(
                    vorgang.id, .init(betreff: "Kran", vertraulich: false), grund: "Häkchen", version: stand.version, akteur: ida)
            }
            await #expect(throws: AkteError.vertraulichBleibt) {
                try await aendern(vorgang.id, .init(betreff: "Kran", vertraulich: false), version: stand.version, akteur: amt.lea)
            }
            stand = try await aendern(
                vorgang.id, .init(betreff: "Kran", vertraulich: false), grund: "Freigegeben", version: stand.version,
                akteur: amt.lea)
            #expect(!stand.vertraulich)
        }
    }
}
