// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Steuerung

@Suite("Getipptes lesen")
struct EingabeTests {
    private static let daten = [
        "am 21.01.2019", "ab 21.01.2019", "bis 31.12.2022", "im Februar 2019", "ab März 2020", "im 1. Quartal 2020",
        "bis 4. Quartal 2021", "2019", "ab 2021", "Ende 2018", "bis Ende 2022", "nach Abnahme der Pilotphase",
        "voraussichtlich ab 01.04.2020", "voraussichtlich nach Feststellung des Jahresabschlusses",
    ]

    @Test("Ein Datum wird gelesen, wie es geschrieben wird", arguments: daten)
    func rund(text: String) {
        #expect(Datumsangabe(eingabe: text)?.text == text)
    }

    private static let kurz = [
        "21.1.2019": "am 21.01.2019", "2019-01-21": "am 21.01.2019", "02.2019": "im Februar 2019",
        "januar 2019": "im Januar 2019",
    ]

    @Test("Kürzeres wird verstanden", arguments: kurz.keys.sorted())
    func kuerzer(text: String) {
        #expect(Datumsangabe(eingabe: text)?.text == Self.kurz[text])
    }

    @Test(
        "Was kein Datum ist, wird nicht geraten",
        arguments: ["", "bald", "31.02.2019", "13.2019", "5. Quartal 2019", "nach", "Ende", "21.01.19", "ab"])
    func keines(text: String) {
        #expect(Datumsangabe(eingabe: text) == nil)
    }

    private struct Zahl: Sendable {
        let text: String
        let stellen: Int
        let wert: Int?
    }

    private static let zahlen = [
        Zahl(text: "1500", stellen: 2, wert: 150_000), Zahl(text: "1.500,5", stellen: 2, wert: 150_050),
        Zahl(text: "-0,05", stellen: 2, wert: -5), Zahl(text: "0,2", stellen: 3, wert: 200),
        Zahl(text: "1,234", stellen: 2, wert: nil), Zahl(text: "15.00", stellen: 2, wert: nil),
        Zahl(text: "viel", stellen: 2, wert: nil), Zahl(text: ",5", stellen: 2, wert: nil),
        Zahl(text: "9999999999999999", stellen: 2, wert: nil),
    ]

    @Test("Zahlen mit Nachkommastellen", arguments: zahlen.indices)
    func dezimal(nr: Int) {
        let fall = Self.zahlen[nr]
        #expect(Dezimaleingabe.zahl(fall.text, stellen: fall.stellen) == fall.wert)
        if let wert = fall.wert {
            #expect(Dezimaleingabe.zahl(Dezimaleingabe.text(wert, stellen: fall.stellen), stellen: fall.stellen) == wert)
        }
    }

    @Test("Jede Auswahl hat Worte, und keine zwei dieselben")
    func worte() {
        for feld in Objektart.allCases.flatMap(\.felder) where !feld.auswahl.isEmpty {
            #expect(Set(feld.auswahl.compactMap { feld.worte[$0] }).count == feld.auswahl.count, "\(feld.name)")
        }
    }
}
