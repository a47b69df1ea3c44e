// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Web

@Suite("Marke im Formular gegen untergeschobene Anfragen")
struct FormularmarkeTests {
    private let marke = Formularmarke(geheimnis: Geheimnis(Data(repeating: 7, count: 32)))
    private let besuch = Besuch(token: String(repeating: "a1", count: 32))

    @Test("Die Marke gilt für den Besuch, für den sie gemacht wurde, und für keinen anderen")
    func gebunden() {
        let eigene = marke.neu(besuch)
        #expect(marke.stimmt(eigene, besuch))
        #expect(!marke.stimmt(eigene, Besuch(token: String(repeating: "b2", count: 32))))
        #expect(!Formularmarke(geheimnis: Geheimnis(Data(repeating: 8, count: 32))).stimmt(eigene, besuch))
    }

    @Test("Jede Seite trägt eine anders verschleierte Marke, und alle gelten")
    func maske() {
        let marken = (0..<50).map { _ in marke.neu(besuch) }
        #expect(Set(marken).count == 50)
        #expect(Set(marken.map { $0.suffix(64) }).count == 50)
        #expect(marken.allSatisfy { marke.stimmt($0, besuch) })
    }

    @Test("Eine an irgendeiner Stelle veränderte Marke gilt nicht")
    func veraendert() {
        let echt = Array(marke.neu(besuch))
        for stelle in echt.indices {
            var falsch = echt
            falsch[stelle] = falsch[stelle] == "0" ? "1" : "0"
            #expect(!marke.stimmt(String(falsch), besuch), "Stelle \(stelle)")
        }
    }

    @Test("Fehlendes, Kurzes, Langes und Zeichen, die keine Ziffern sind, gelten nicht")
    func unfug() {
        let echt = marke.neu(besuch)
        let unfug: [String?] = [
            nil, "", String(echt.dropLast()), echt + "0", String(repeating: "0", count: 128), String(repeating: "g", count: 128),
            String(repeating: "ä", count: 64),
        ]
        for wert in unfug { #expect(!marke.stimmt(wert, besuch), "\(wert ?? "nil")") }
    }
}

@Suite("Geheimnis des Servers")
struct GeheimnisTests {
    @Test("Was für einen Zweck gezeichnet ist, gilt für keinen anderen")
    func zweck() {
        let geheimnis = Geheimnis(Data(repeating: 1, count: 32))
        let marke = geheimnis.marke("meldung", "text")
        #expect(geheimnis.stimmt(marke, "meldung", "text"))
        #expect(!geheimnis.stimmt(marke, "formular", "text") && !geheimnis.stimmt(marke, "meldung", "texte"))
        #expect(!geheimnis.stimmt("", "meldung", "text"))
    }

    @Test("Zufällige Marken sind lang genug und nie gleich")
    func zufall() {
        let werte = Set((0..<100).map { _ in Geheimnis.zufall() })
        #expect(werte.count == 100 && werte.allSatisfy { $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(Geheimnis.zufall(bytes: 16).utf8.count == 32)
    }
}
