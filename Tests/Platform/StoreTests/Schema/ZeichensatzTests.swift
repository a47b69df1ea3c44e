// SPDX-License-Identifier: EUPL-1.2
import StoreTesting
import Testing

@testable import Store

@Suite("Kodierung und Sortierung der Datenbank")
struct ZeichensatzTests {
    @Test("Jede Maschine sagt, wie sie Text speichert und sortiert", arguments: Dialect.allCases)
    func lesen(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine) { stand async throws in
            let zeichensatz = try await stand.store.zeichensatz()
            #expect(zeichensatz.istUnicode, "\(zeichensatz)")
            #expect(!zeichensatz.sortierung.isEmpty)
            if maschine == .sqlite { #expect(zeichensatz.istBestaendig) }
        }
    }

    @Test("Nur Unicode und eine Sortierung nach Zeichennummern genügen")
    func urteil() {
        func satz(_ kodierung: String, _ sortierung: String) -> Zeichensatz {
            Zeichensatz(kodierung: kodierung, sortierung: sortierung)
        }
        #expect(satz("UTF8", "C.UTF-8").istUnicode && satz("UTF8", "C.UTF-8").istBestaendig && satz("UTF8", "C").istBestaendig)
        #expect(!satz("LATIN1", "C").istUnicode && !satz("SQL_ASCII", "C").istUnicode)
        #expect(!satz("UTF8", "de_DE.UTF-8").istBestaendig && !satz("UTF8", "en_US.utf8").istBestaendig)
    }
}
