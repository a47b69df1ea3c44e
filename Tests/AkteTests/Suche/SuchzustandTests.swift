// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Zustand in der Suche") struct SuchzustandTests {
    private func mit(_ zustand: String, _ amt: Amt) async throws -> Set<String> {
        Set(
            try await AkteSuchen(store: amt.store)("kranwagen", merkmale: Suchmerkmale(zustand: zustand), akteur: amt.ada)
                .treffer.map(\.objekt))
    }

    @Test("Die Suche folgt dem Schließen, Wiederöffnen und Abschließen", arguments: Dialect.allCases)
    func folgt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch("Kranwagen"))
            let dokument = try await amt.ablegen("Kranwagen", betreff: "Kranwagen", final: false, in: vorgang.id)
            #expect(try await mit("entwurf", amt) == [dokument.id.text])
            let fertig = try await DokumentAbschliessen(store: amt.store)(dokument.id, version: dokument.version, akteur: amt.ada)
            #expect(try await mit("final", amt) == [fertig.id.text])
            #expect(try await mit("entwurf", amt).isEmpty)
            var stand = try await amt.stand(vorgang.id)
            stand = try await VorgangSchliessen(store: amt.store)(vorgang.id, version: stand.version, akteur: amt.ada)
            #expect(try await mit("zda", amt) == [vorgang.id.text])
            #expect(try await mit("offen", amt).isEmpty)
            _ = try await VorgangWiederoeffnen(store: amt.store)(
                vorgang.id, grund: "Nachfrage", version: stand.version, akteur: amt.ada)
            #expect(try await mit("offen", amt) == [vorgang.id.text])
        }
    }
}
