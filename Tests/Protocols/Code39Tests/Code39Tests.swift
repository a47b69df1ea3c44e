// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Code39

@Suite("Strichcode Code 39 schreiben")
struct Code39Tests {
    @Test("Jedes Zeichen hat neun Elemente, davon drei breite, und keine zwei sind gleich")
    func tabelle() throws {
        let zeichen = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"
        var gesehen: Set<[Int]> = []
        for eines in zeichen {
            let breiten = try #require(Code39.widths(String(eines)))
            // Start, gap, the character, gap, stop.
            let kern = Array(breiten[10..<19])
            #expect(breiten.count == 29)
            #expect(kern.count { $0 == 3 } == 3)
            #expect(gesehen.insert(kern).inserted)
        }
    }

    @Test("Kleine Buchstaben, Stern, Leeres und zu Langes lassen sich nicht kodieren")
    func grenzen() {
        #expect(Code39.widths("") == nil)
        #expect(Code39.widths("abc") == nil)
        #expect(Code39.widths("A*B") == nil)
        #expect(Code39.svg(String(repeating: "A", count: 61), width: "1mm", height: "1mm", label: "x") == nil)
        #expect(Code39.canEncode("RHV36.10.01-2026/0004/003"))
    }

    @Test("Das Bild enthält so viele Balken, wie der Code hat, und keine rohen Anführungszeichen aus der Beschriftung")
    func bild() throws {
        let svg = try #require(Code39.svg("RHT", width: "100mm", height: "20mm", label: "a\"><script>"))
        #expect(svg.split(separator: "<rect").count - 1 == 25)
        #expect(!svg.contains("<script>"))
    }
}
