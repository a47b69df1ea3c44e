// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Akte

@Suite("Zeichenvorlage") struct ZeichenvorlageTests {
    let werte = ["plan": "36.10.01", "jahr": "2019", "akte": "36.10.01-2019/0004", "oe": "361"]

    @Test("Platzhalter werden ersetzt und die laufende Nummer aufgefüllt")
    func schreiben() throws {
        let vorlage = try Zeichenvorlage("{plan}-{jahr}/{lfd:4}", erlaubt: ["plan", "jahr"])
        #expect(vorlage.zeichen(werte, lfd: 4) == "36.10.01-2019/0004")
        #expect(vorlage.zeichen(werte, lfd: 12_345) == "36.10.01-2019/12345")
    }

    @Test("Ein Jahr in der Vorlage lässt die Zählung jedes Jahr neu beginnen, ohne Jahr läuft sie weiter")
    func zaehler() throws {
        let jaehrlich = try Zeichenvorlage("{plan}-{jahr}/{lfd}", erlaubt: ["plan", "jahr"])
        let durchgehend = try Zeichenvorlage("{plan}/{lfd}", erlaubt: ["plan", "jahr"])
        let spaeter = ["plan": "36.10.01", "jahr": "2020"]
        #expect(jaehrlich.zaehler(werte) != jaehrlich.zaehler(spaeter))
        #expect(durchgehend.zaehler(werte) == durchgehend.zaehler(spaeter))
    }

    @Test(
        "Unlesbare Vorlagen werden abgelehnt",
        arguments: [
            "", "{plan}", "{lfd}{lfd}", "{lfd:0}", "{lfd:x}", "{lfd", "{lfd}}", "{unbekannt}/{lfd}", "{plan:2}/{lfd}",
            "{lfd:1:2}",
        ])
    func unlesbar(text: String) {
        #expect(throws: AkteError.vorlageUngueltig(text)) { try Zeichenvorlage(text, erlaubt: ["plan", "jahr"]) }
    }

    @Test("Die Vorlagen des Hauses sind lesbar", arguments: Zeichenart.allCases)
    func standard(art: Zeichenart) throws {
        #expect(throws: Never.self) { try Zeichenvorlage(art.standard, erlaubt: art.platzhalter) }
    }
}
