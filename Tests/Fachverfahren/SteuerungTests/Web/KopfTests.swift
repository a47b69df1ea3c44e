// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung
@testable import Web

@Suite("Kopf der Ansichten und Suche des Hauses")
struct KopfTests {
    @Test("Jede Ansicht zeigt ihren Bereich und ihren Reiter als den, auf dem man ist, und führt zum selben Stichtag")
    func ansichten() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let seiten = try Seitenprobe(probe.amt, ordner: Berichtsamt.ordner)
            // Requests are there only where mail is set up.
            for ansicht in Programmansicht.allCases where ansicht != .anfragen {
                let antwort = try await seiten.rufe(.get, ansicht.url, abfrage: ["stichtag": "2026-06-01"])
                #expect(antwort.status == 200, "\(ansicht)")
                let hier = antwort.text.components(separatedBy: "aria-current=\"page\">").dropFirst()
                #expect(hier.map { $0.prefix { $0 != "<" } } == [Substring(ansicht.titel)], "\(ansicht)")
                let bereich = antwort.text.components(separatedBy: "aria-current=\"true\">").dropFirst()
                #expect(bereich.map { $0.prefix { $0 != "<" } } == [Substring(ansicht.bereich.titel)], "\(ansicht)")
                #expect(ansicht == .fragen || antwort.text.contains("\(SteuerungURL.vorhaben)?stichtag=2026-06-01"), "\(ansicht)")
            }
            #expect(Programmansicht.Bereich.allCases.flatMap(\.ansichten) == Programmansicht.allCases)
            #expect(Programmansicht.Bereich.allCases.allSatisfy { $0.ansichten.count <= 6 })
        }
    }

    @Test("Die Suche des Hauses findet Vorhaben und Vorlagen nach allen Wörtern, auch mit Umlauten", arguments: Dialect.beide)
    func suche(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let programm = try await amt.programm()
            let id = try await amt.vorhaben("Öffnung der Bürgerdienste", in: programm)
            _ = try await amt.vorhaben("Öffnung des Archivs 100%", in: programm)
            let felder = Vorhabenfelder()
            try await amt.setzen(
                [felder.sachstand.setzen(id, "Die Ausschreibung läuft", .ab(Probe.iso("2018-06-01")), Probe.quelle)],
                akteur: amt.ada)
            func treffer(_ text: String, _ akteur: Akteur? = nil) async throws -> [String] {
                let frage = try #require(Modulsuche.Frage(text, hoechstens: 5, heute: amt.uhr.jetzt.tag))
                return try await amt.store.read { try SteuerungModul.suche.finden(frage, akteur ?? amt.ada, $0).map(\.titel) }
            }
            let beide = try await treffer("öffnung"), leer = try await treffer("gibtesnicht öffnung")
            #expect(beide.count == 2 && leer.isEmpty)
            for text in ["ÖFFNUNG bürger", "ausschreibung öffnung"] {
                let eines = try await treffer(text)
                #expect(eines == ["Öffnung der Bürgerdienste"], "\(text)")
            }
            let anderes = try await treffer("archivs öffnung")
            #expect(anderes == ["Öffnung des Archivs 100%"])
            await #expect(throws: SteuerungError.keinRecht) { _ = try await treffer("öffnung", .oeffentlich) }
            #expect(Modulsuche.Frage(" % ", hoechstens: 5, heute: amt.uhr.jetzt.tag) == nil)
        }
    }
}
