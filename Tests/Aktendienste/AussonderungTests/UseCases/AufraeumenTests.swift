// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Reste des Austauschs gehen nach ihrer Frist") struct AufraeumenTests {
    private func reste(_ ordner: String...) throws -> Int {
        try ordner.reduce(0) { summe, pfad in
            guard FileManager.default.fileExists(atPath: pfad) else { return summe }
            return summe + (try FileManager.default.contentsOfDirectory(atPath: pfad).count)
        }
    }

    private func mitBytes(_ haus: Haus) async throws -> Int {
        try await haus.store.read { try $0.value("SELECT COUNT(*) FROM aus_nachricht WHERE sha256 IS NOT NULL") ?? 0 }
    }

    @Test("Abgaben: vor der Frist bleibt alles, danach gehen Dateien und Bytes, die Zeile bleibt", arguments: Dialect.allCases)
    func abgabe(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins"])
            _ = try await h.abgeben(.akte(akte.id))
            let ein = try await h.eingegangen()
            try await h.uebernehmen(ein.id)
            try Pakete.ablegen([1, 2, 3], h.hin + "/unfug.zip")
            try await h.austauschen()
            let ordner = [h.hin + "/erledigt", h.hin + "/abgewiesen"]
            #expect(try reste(ordner[0]) == 1)
            #expect(try reste(ordner[1]) == 1)
            // A partner that only copies leaves our message in the way out.
            let antwort = try #require(
                try await h.dort.store.read { try $0.nachrichten(abgabe: ein.id).first { $0.code == .abgabeImport }?.dateiname })
            try Pakete.ablegen([1], "\(h.her)/\(antwort)")
            let aufraeumen = AustauschAufraeumen(dienst: h.dort.dienst, tage: 90)
            h.dort.uhr.vor(.seconds(80 * 86_400))
            #expect(try await aufraeumen() == 0)
            #expect(try await mitBytes(h.dort) > 0)

            h.dort.uhr.stellen(auf: "2060-01-01T00:00:00Z")
            #expect(try await aufraeumen() > 0)
            #expect(try reste(ordner[0], ordner[1]) == 0)
            #expect(!FileManager.default.fileExists(atPath: "\(h.her)/\(antwort)"))
            #expect(try await mitBytes(h.dort) == 0)
            #expect(try await h.dort.store.read { try $0.nachrichten(abgabe: ein.id).isEmpty } == false)
            #expect(
                try await h.dort.store.read {
                    try $0.value("SELECT COUNT(*) FROM aus_nachricht WHERE zustand = 'abgewiesen'", as: Int.self)
                }
                    == 0)
            #expect(try await h.dort.store.read { try $0.abgabeobjekte(ein.id).map(\.betreff) }.allSatisfy { $0 == "–" })
            // What was taken over has its own files.
            #expect(try await h.dort.zahl("akte_dokument") == 2)
            #expect(try await h.dort.store.pruefeInhalte(content: h.dort.stand.content).schaden == nil)
            #expect(try await aufraeumen() == 0)
        }
    }

    @Test("Was läuft, bleibt; eine abgebrochene Aussonderung geht ganz", arguments: Dialect.allCases)
    func aussonderung(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (id, _) = try await h.angeboten([try await h.amt.akte(["Eins"])])
            let aufraeumen = AustauschAufraeumen(dienst: h.amt.dienst, tage: 90)
            h.amt.uhr.vor(.seconds(400 * 86_400))
            _ = try await aufraeumen()
            #expect(try await mitBytes(h.amt) > 0)
            try await Laufentscheidung(dienst: h.amt.dienst).abbrechen(id, grund: "Irrtum", akteur: h.amt.ada)
            _ = try await aufraeumen()
            #expect(try await h.amt.lauf(id).zustand == .abgebrochen)
            h.amt.uhr.vor(.seconds(91 * 86_400))
            _ = try await aufraeumen()
            #expect(try await h.amt.zahl("aus_lauf") == 0)
            #expect(try await h.amt.zahl("aus_objekt") == 0)
            #expect(try await h.amt.zahl("aus_nachricht") == 0)
        }
    }

    @Test("Das Archiv behält, was es übernommen hat", arguments: Dialect.allCases)
    func archiv(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (id, dort) = try await h.angeboten([try await h.amt.akte(["Eins"])])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await h.abgeben(id, dort.id)
            h.archiv.uhr.vor(.seconds(400 * 86_400))
            _ = try await AustauschAufraeumen(dienst: h.archiv.dienst, tage: 90)()
            let (inhalt, _) = try await ArchivpaketAusgeben(dienst: h.archiv.dienst)(dort.id, akteur: h.archiv.ada)
            #expect(inhalt.groesse > 0)
            #expect(try await mitBytes(h.archiv) == 1)
        }
    }
}
