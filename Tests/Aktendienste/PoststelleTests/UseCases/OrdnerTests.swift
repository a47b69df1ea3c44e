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
            #expect(try await amt.store.read { try $0.abgewiesene(akteur: .system("test")).map(\.name) } == ["a.pdf"])
            #expect(FileManager.default.fileExists(atPath: pfad + "/abgewiesen/a.pdf"))
            #expect(try await offene(amt).map(\.betreff) == ["b"])
        }
    }

    @Test(
        "Eine Datei, die sich nicht wegräumen lässt, hält die folgenden nicht auf und steht mit Grund unter Papier",
        arguments: Dialect.allCases)
    func gestoert(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt), files = FileManager.default
            // A file where the folder for refused ones belongs: refusing fails, for everybody, root too.
            try legen(pfad + "/abgewiesen", "im Weg")
            try legen(pfad + "/a.pdf", "MZ kein PDF")
            try legen(pfad + "/a.pdf.fertig", "")
            try legen(pfad + "/b.txt", "Guten Tag")
            try legen(pfad + "/b.txt.fertig", "")
            let lauf = Ordnerlauf(dienst: amt.dienst)
            #expect(try await lauf() == (1, 0))
            #expect(try await offene(amt).map(\.betreff) == ["b"])
            let meldungen = try await amt.store.read { try $0.gestoerte(akteur: amt.ada) }
            #expect(meldungen.map(\.name) == ["a.pdf"])
            #expect(meldungen.first?.grund.contains("Unterordner") == true)
            #expect(try await amt.store.read { try $0.gestoerte(akteur: amt.cem) }.isEmpty)
            let vorher = try await amt.store.read { try Ordnersicht.vorher($0, try #require(try $0.scanordner().first).id) }
            #expect(vorher.keys.contains("abgewiesen"))
            // The trouble is over: it goes where refused files go, not to the registered ones, and the message is gone.
            try files.removeItem(atPath: pfad + "/abgewiesen")
            _ = try await lauf()
            #expect(files.fileExists(atPath: pfad + "/abgewiesen/a.pdf"))
            #expect(try await amt.store.read { try $0.gestoerte(akteur: amt.ada) }.isEmpty)
        }
    }

    @Test("Ein Ordner, den es nicht mehr gibt, wird gemeldet; entfernt ist er vergessen", arguments: Dialect.allCases)
    func fort(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt)
            try FileManager.default.removeItem(atPath: pfad)
            #expect(try await Ordnerlauf(dienst: amt.dienst)() == (0, 0))
            let modul = PoststelleModul(dienst: amt.dienst)
            #expect(try await modul.ordnerListe().first?.stoerungen == ["der Ordner: Den Ordner gibt es nicht."])
            try await modul.ordnerEntfernen("scanner")
            #expect(try await modul.ordnerListe().isEmpty)
            await #expect(throws: PostError.self) { try await modul.ordnerEntfernen("scanner") }
        }
    }

    @Test("Ohne Angabe gilt der Tag, an dem die Datei im Ordner ankam, nicht der des Lesens", arguments: Dialect.allCases)
    func eingangstag(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let pfad = try await ordner(amt, ruhe: nil)
            try legen(pfad + "/brief.txt", "Guten Tag")
            try legen(pfad + "/brief.fertig", "")
            let freitag = try #require(Zeitpunkt(iso8601: "2026-02-27T15:00:00Z"))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: Double(freitag.millisekunden) / 1_000)],
                ofItemAtPath: pfad + "/brief.txt")
            _ = try await Ordnerlauf(dienst: amt.dienst)()
            let eingang = try #require(try await offene(amt).first)
            #expect(eingang.eingangAm.iso == "2026-02-27")
            #expect(eingang.eingangGrund == "Eingang im Ordner")
        }
    }
}
