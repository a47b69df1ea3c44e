// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Poststelle

@Suite("Überwachter Scanordner")
struct OrdnerTests {
    private func ordner(_ amt: Postamt, ruhe: Int? = 30) async throws -> String {
        let pfad = amt.stand.folder + "/scans"
        try FileManager.default.createDirectory(atPath: pfad, withIntermediateDirectories: true)
        var angaben = PoststelleModul.Ordnerangaben(kurz: "scanner", pfad: pfad, einheit: Postamt.oe, ruhe: ruhe)
        angaben.geraet = "Scanner 1"
        try await OrdnerSetzen(dienst: amt.dienst)(angaben, akteur: .system("test"))
        return pfad
    }

    private func legen(_ pfad: String, _ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: pfad)) }

    private func offene(_ amt: Postamt) async throws -> [Eingang] {
        try await amt.store.read { try Eingangsliste(akteur: .system("test"), zustand: .offen).seite($0) }
    }

    @Test(
        "Mit .fertig-Datei wird sofort registriert, mit ihren Angaben und denen des Ordners, und beiseite gelegt",
        arguments: Dialect.allCases)
    func marke(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt)
            try legen(pfad + "/brief.txt", "Guten Tag")
            try legen(pfad + "/brief.fertig", "bediener: Ada Muster\neingang: 2026-03-03\nabsender: Eva Müller\n")
            #expect(try await Ordnerlauf(dienst: amt.dienst)() == (1, 0))
            let eingang = try #require(try await offene(amt).first)
            #expect(eingang.kanal == .papier)
            #expect(eingang.eingangAm.iso == "2026-03-03")
            #expect(eingang.eingangGrund == "Angabe der Scanstelle")
            #expect(eingang.absender.name == "Eva Müller")
            let scan = try #require(try await amt.store.read { try $0.scan(eingang.id) })
            #expect(scan.angaben.bediener == "Ada Muster")
            #expect(scan.angaben.geraet == "Scanner 1")
            #expect(FileManager.default.fileExists(atPath: pfad + "/erledigt/brief.txt"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: pfad) == ["erledigt"])
        }
    }

    @Test("Ohne Marke erst, wenn die Größe von einer Abfrage zur nächsten ruht", arguments: Dialect.allCases)
    func ruhe(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt)
            try legen(pfad + "/brief.txt", "Guten")
            // The file is as young as the machine's clock; the clock of the test is set far behind it.
            amt.uhr.stellen(auf: "2090-01-01T10:00:00Z")
            let lauf = Ordnerlauf(dienst: amt.dienst)
            #expect(try await lauf() == (0, 0))
            try legen(pfad + "/brief.txt", "Guten Tag")
            #expect(try await lauf() == (0, 0))
            #expect(try await lauf() == (1, 0))
        }
    }

    @Test("Nach einem Absturz vor dem Wegräumen wird dieselbe Datei nicht noch einmal registriert", arguments: Dialect.allCases)
    func absturz(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt), lauf = Ordnerlauf(dienst: amt.dienst), files = FileManager.default
            try legen(pfad + "/brief.txt", "Guten Tag")
            try legen(pfad + "/brief.fertig", "")
            #expect(try await lauf() == (1, 0))
            try files.moveItem(atPath: pfad + "/erledigt/brief.txt", toPath: pfad + "/brief.txt")
            try files.moveItem(atPath: pfad + "/erledigt/brief.fertig", toPath: pfad + "/brief.fertig")
            _ = try await lauf()
            #expect(try await offene(amt).count == 1)
            #expect(files.fileExists(atPath: pfad + "/erledigt/brief.txt"))
        }
    }

    @Test(
        "Was nicht angenommen werden kann, wird mit Grund abgewiesen und hält das Nächste nicht auf", arguments: Dialect.allCases)
    func abgewiesen(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt, ruhe: nil)
            for name in ["a.pdf", "b.txt"] {
                try legen(pfad + "/" + name, name == "a.pdf" ? "MZ kein PDF" : "Guten Tag")
                try legen(pfad + "/" + name + ".fertig", "")
            }
            try FileManager.default.createSymbolicLink(atPath: pfad + "/c.txt", withDestinationPath: "/etc/hostname")
            try legen(pfad + "/c.txt.fertig", "")
            #expect(try await Ordnerlauf(dienst: amt.dienst)() == (1, 1))
            #expect(try await amt.store.read { try $0.abgewiesene().map(\.name) } == ["a.pdf"])
            #expect(FileManager.default.fileExists(atPath: pfad + "/abgewiesen/a.pdf"))
            #expect(try await offene(amt).map(\.betreff) == ["b"])
        }
    }
}
