// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Aus Dateien Abgeleitetes") struct AbgeleitetesTests {
    private func ablage(_ amt: Amt) throws -> ContentStore { try ContentStore(folder: amt.stand.folder + "/abgeleitet") }

    /// A content with a PDF made of it.
    private func quelle(_ amt: Amt, _ text: String, fassung: String, verzeichnet: Bool = true) async throws -> (Inhalt, Inhalt) {
        let quelle = try await amt.stand.content.store(Data(text.utf8)), pdf = try await ablage(amt).store(Data(fassung.utf8))
        try await amt.store.commit(Vermerk(amt.ada, "test.abgeleitet")) { tx in
            if verzeichnet { try tx.inhaltVerzeichnen(quelle, typ: "text/plain") }
            try tx.fassungMerken(pdf, von: quelle)
            try tx.execute(
                "INSERT INTO akte_vorschau (quelle, bild, groesse, erstellt) VALUES (\(quelle.sha256), \(pdf.sha256), 1, \(tx.jetzt))"
            )
        }
        return (quelle, pdf)
    }

    private func da(_ amt: Amt, _ inhalt: Inhalt) async throws -> Bool {
        do {
            _ = try await ablage(amt).verifiedFile(inhalt)
            return true
        } catch StoreError.inhaltBeschaedigt { return false }
    }

    @Test("Ist eine vernichtete Datei zum Löschen noch zu jung, geht das aus ihr Gemachte trotzdem", arguments: Dialect.allCases)
    func zuJung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (quelle, pdf) = try await self.quelle(amt, "Rosa Grün", fassung: "%PDF Rosa Grün")
            amt.uhr.stellen(auf: "2001-01-01T08:00:00Z")
            let vernichten = InhaltVernichten(store: amt.store, inhalte: amt.stand.content, bilder: try ablage(amt))
            #expect(try await vernichten([quelle], akteur: amt.ada).isEmpty)
            for tabelle: StaticString in ["akte_vorschau", "akte_fassung", "inhalt"] { #expect(try await amt.zahl(tabelle) == 0) }
            amt.uhr.stellen(auf: "2060-01-01T08:00:00Z")
            _ = try await Abgeleitetes(store: amt.store, ablage: try ablage(amt)).aufraeumen()
            #expect(try await !da(amt, pdf))
        }
    }

    @Test("Was zwei Dateien gemeinsam ist, bleibt, solange es eine von beiden gibt", arguments: Dialect.allCases)
    func gemeinsam(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (eins, pdf) = try await self.quelle(amt, "eins", fassung: "%PDF leer")
            let (zwei, _) = try await self.quelle(amt, "zwei", fassung: "%PDF leer")
            amt.uhr.stellen(auf: "2060-01-01T08:00:00Z")
            let vernichten = InhaltVernichten(store: amt.store, inhalte: amt.stand.content, bilder: try ablage(amt))
            #expect(try await vernichten([eins], akteur: amt.ada) == [eins])
            #expect(try await da(amt, pdf))
            #expect(try await vernichten([zwei], akteur: amt.ada) == [zwei])
            #expect(try await !da(amt, pdf))
        }
    }

    @Test("Das Aufräumen nimmt nur Herrenloses, und nichts vom selben Tag", arguments: Dialect.allCases)
    func aufraeumen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (_, bleibt) = try await self.quelle(amt, "bleibt", fassung: "%PDF bleibt")
            let (_, geht) = try await self.quelle(amt, "geht", fassung: "%PDF geht", verzeichnet: false)
            let lose = try await ablage(amt).store(Data("niemand nennt mich".utf8))
            let aufraeumen = Abgeleitetes(store: amt.store, ablage: try ablage(amt))
            amt.uhr.stellen(auf: "2001-01-01T08:00:00Z")
            #expect(try await aufraeumen.aufraeumen() == 2)
            #expect(try await da(amt, lose))
            amt.uhr.stellen(auf: "2060-01-01T08:00:00Z")
            #expect(try await aufraeumen.aufraeumen() == 2)
            #expect(try await da(amt, bleibt))
            for inhalt in [geht, lose] { #expect(try await !da(amt, inhalt)) }
        }
    }
}
