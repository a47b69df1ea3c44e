// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Poststelle

@Suite("Stapel in Schriftstücke teilen")
struct TeilungTests {
    @Test("Trennblätter teilen den Stapel und gehören zu keinem Schriftstück; das Ziel gilt für das folgende")
    func blaetter() {
        let teilung = Teilung(seiten: 7, blaetter: [3: .neutral, 6: .vorgang("36.10-2026/1")])
        #expect(teilung.stuecke.map(\.seiten) == [[1, 2], [4, 5], [7]])
        #expect(teilung.stuecke.map(\.ziel) == [nil, nil, "36.10-2026/1"])
        #expect(teilung.entfallen == [3, 6])
    }

    @Test("Blätter am Anfang, am Ende und hintereinander machen keine leeren Schriftstücke")
    func leere() {
        let teilung = Teilung(seiten: 5, blaetter: [1: .neutral, 2: .vorgang("x"), 5: .neutral])
        #expect(teilung.stuecke == [Teilung.Stueck(seiten: [3, 4], ziel: "x")])
        #expect(teilung.aendertEtwas)
        #expect(!Teilung(seiten: 3, blaetter: [:]).aendertEtwas)
        #expect(Teilung(seiten: 2, blaetter: [1: .neutral, 2: .neutral]).stuecke.isEmpty)
    }

    @Test("Von Hand: jede Seite liegt in genau einem Schriftstück oder entfällt", arguments: 0..<64)
    func vonHand(zufall: Int) {
        let anfaenge = Set((1...6).filter { zufall >> ($0 - 1) & 1 == 1 }), ohne: Set = [2, 5]
        let teilung = Teilung(seiten: 6, anfaenge: anfaenge, ohne: ohne)
        #expect((teilung.stuecke.flatMap(\.seiten) + teilung.entfallen).sorted() == Array(1...6))
        #expect(teilung.stuecke.allSatisfy { !$0.seiten.isEmpty })
    }

    @Test("Seiten stehen als Bereiche")
    func text() {
        #expect(Teilung.Stueck(seiten: [3, 4, 5, 7], ziel: nil).text == "3–5, 7")
    }

    @Test("Nur eigene Codes sind Trennblätter")
    func codes() {
        #expect(Trennblatt(code: "RHT") == .neutral)
        #expect(Trennblatt(code: "RHV36.10.01-2026/0004/003")?.ziel == "36.10.01-2026/0004/003")
        #expect(Trennblatt(code: "4006381333931") == nil)
        #expect(Trennblatt(code: "RHV") == nil)
        #expect(Trennblatt(seitentext: "Trennblatt\n  RHT \nBitte") == .neutral)
        #expect(Trennblatt(seitentext: "Das RHT ist ein Code") == nil)
        #expect(Trennblatt(code: Trennblatt.vorgang("A").code) == .vorgang("A"))
    }
}
