// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Güte der Suche") struct SuchgueteTests {
    @Test("Auf dem eigenen Satz findet unsere Suche mehr und Passenderes als die der Datenbank", arguments: Dialect.allCases)
    func vergleich(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [Suchguete.migrationen]) { stand in
            let werte = try await Suchguete(store: stand.store).messen()
            let unsere = try #require(werte.first), peer = try #require(werte.last)
            #expect(unsere.ausbeute >= 0.95 && unsere.genauigkeit >= 0.9, "\(unsere.fehler)")
            #expect(unsere.f1 > peer.f1 + 0.1, "\(peer.name): \(peer.f1)")
        }
    }

    @Test("Jede Frage meint nur Dokumente, die es gibt")
    func satz() {
        let bekannt = Set(Guetesatz.eigener.dokumente.map(\.id))
        #expect(Guetesatz.eigener.fragen.count > 40)
        for frage in Guetesatz.eigener.fragen { #expect(frage.gemeint.isSubset(of: bekannt), "\(frage.text)") }
    }
}
