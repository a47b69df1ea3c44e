// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Seed 2019: der Bericht von damals aus den Daten")
struct WortlautDesSeedsTests {
    @Test("Jeder Satz steht in jeder Form, in der Reihenfolge, jeder in einem Stück", arguments: Dialect.beide)
    func saetze(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            for bekannt in [nil, "2019-02-14T23:00:00Z"] {
                let ausgabe = try await seed.bericht(bekannt: bekannt)
                for form in ["text", "markdown", "json"] {
                    let zeilen = try Formen.zeilen(form, ausgabe)
                    var rest = zeilen[...]
                    for satz in Seed2019.folien.flatMap(\.self).map(Formen.normal) {
                        let stelle = rest.firstIndex(of: satz)
                        #expect(stelle != nil, "\(form): \(satz)")
                        rest = rest[(stelle.map { $0 + 1 } ?? rest.startIndex)...]
                    }
                }
            }
        }
    }

    @Test("Nichts von dem, was später kam, steht darin", arguments: Dialect.beide)
    func spaeteres(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let damals = try await seed.bericht(bekannt: "2019-02-14T23:00:00Z")
            let datei = String(decoding: try Jsonform().schreiben(damals), as: UTF8.self)
            let heute = try await seed.bericht()
            #expect(heute.saetze.map(\.text) == damals.saetze.map(\.text))
            let texte = heute.saetze.map(\.text).joined(separator: "\n")
            for verboten in Seed2019.verboten {
                #expect(!texte.contains(verboten), "\(verboten)")
                #expect(!datei.contains(verboten), "\(verboten)")
            }
            #expect(!texte.contains { "{}".contains($0) })
            #expect(Self.tage(datei).allSatisfy { $0 <= Probe.iso("2019-02-14") })
            #expect(Self.tage(texte).count > 5)
        }
    }

    @Test("Derselbe Stichtag mit derselben Kenntnis gibt dieselben Bytes", arguments: Dialect.beide)
    func nochmals(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let eines = try await seed.bericht(bekannt: "2019-02-14T23:00:00Z")
            let felder = Meilensteinfelder()
            let ist = Datumsangabe(.tag(Probe.iso("2019-01-22")), .ab)
            try await seed.setzen(
                felder.ist.setzen(try seed.id("kfz-verfahren-start"), ist, .ab(Probe.iso("2019-01-21")), Probe.quelle))
            let anderes = try await seed.bericht(bekannt: "2019-02-14T23:00:00Z")
            let einesBytes = try Jsonform().schreiben(eines)
            let anderesBytes = try Jsonform().schreiben(anderes)
            #expect(einesBytes == anderesBytes)
        }
    }

    @Test("Die Sätze stehen nicht im Programm")
    func nichtImProgramm() throws {
        let ordner = URL(fileURLWithPath: "Sources/Fachverfahren/Steuerung")
        let dateien = FileManager.default.enumerator(at: ordner, includingPropertiesForKeys: nil)
        var gelesen = 0
        while let datei = dateien?.nextObject() as? URL {
            guard datei.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: datei, encoding: .utf8)
            gelesen += 1
            for satz in Seed2019.folien.flatMap(\.self) where satz.count > 12 {
                #expect(!text.contains(satz), "\(datei.lastPathComponent): \(satz)")
            }
        }
        #expect(gelesen > 50)
    }

    /// All days in a text, written the German way or as ISO.
    private static func tage(_ text: String) -> [Kalendertag] {
        let deutsch = text.matches(of: /\b(\d{1,2}\.\d{1,2}\.\d{4})\b/).compactMap { Kalendertag(eingabe: String($0.1)) }
        let iso = text.matches(of: /\b(\d{4}-\d\d-\d\d)/).compactMap { Kalendertag(iso: $0.1) }
        return deutsch + iso
    }
}
