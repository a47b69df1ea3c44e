// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Testing

@testable import Steuerung

@Suite("Bericht aus Dateien, ohne Datenbank")
struct BerichtsprobeTests {
    private static func auftrag(_ fassung: String = "seed") -> Berichtsprobe.Auftrag {
        Berichtsprobe.Auftrag(
            ordner: URL(fileURLWithPath: "cities/leverkusen/steuerung"), stichtag: Probe.iso("2019-02-14"), fassung: fassung,
            formate: [.json, .html])
    }

    @Test("Gibt die verlangten Formate, in ihrer Reihenfolge")
    func formate() async throws {
        let dateien = try await Berichtsprobe(try Berichtswerkstatt.schreiber())(Self.auftrag())
        #expect(dateien.map(\.format) == [.json, .html] && dateien.allSatisfy { $0.inhalt.count > 10_000 })
    }

    @Test("Eine Datei, die es nicht gibt, wird genannt")
    func fehlt() async throws {
        let probe = Berichtsprobe(try Berichtswerkstatt.schreiber())
        await #expect(throws: SteuerungError.handlungUngueltig(stelle: "fassung-keine.json")) {
            try await probe(Self.auftrag("keine"))
        }
    }

    @Test("Was bis zu einem Tag nicht bekannt war, gibt es nicht")
    func unbekannt() async throws {
        var auftrag = Self.auftrag()
        auftrag.bekannt = Zeitpunkt(iso8601: "2013-01-01T00:00:00Z")
        let probe = Berichtsprobe(try Berichtswerkstatt.schreiber())
        let frueh = auftrag
        await #expect(throws: SteuerungError.nichtGefunden) { try await probe(frueh) }
    }
}
