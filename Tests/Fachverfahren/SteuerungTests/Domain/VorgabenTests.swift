// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Steuerung

@Suite("Vorgaben einer Stadt")
struct VorgabenTests {
    @Test("Plan und Fassungen von Leverkusen werden gelesen")
    func leverkusen() throws {
        let vorgaben = try Programmvorgaben(ordner: URL(fileURLWithPath: "cities/leverkusen/steuerung"))
        #expect(vorgaben.plan?.abschnitte.isEmpty == false)
        #expect(Set(vorgaben.fassungen.keys) == ["seed", "aktuell", "ausfuehrlich"])
        #expect(!vorgaben.schreibfehler.isEmpty)
    }

    @Test("Eine Stadt braucht keine; eine kaputte Datei wird genannt")
    func ohneUndKaputt() throws {
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("vorgaben-\(UUID())")
        let leer = try Programmvorgaben(ordner: ordner)
        #expect(leer.plan == nil && leer.fassungen.isEmpty)
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: ordner.appendingPathComponent("fassung-muster.json"))
        let fehler = #expect(throws: Vorgabenfehler.self) { try Programmvorgaben(ordner: ordner) }
        #expect(fehler?.datei == "fassung-muster.json")
        try FileManager.default.removeItem(at: ordner)
    }
}
