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

@Suite("Geschäftszeichen") struct GeschaeftszeichenTests {
    @Test("Die Vorlage beginnt mit dem Vorgangszeichen und der Nummer; was dahinter steht, ist von ihr getrennt")
    func vorlage() throws {
        for text in ["{vorgang}#{lfd}", "{vorgang}#{lfd} {oe}", "{vorgang}#{lfd}-{oenr}/{jahr}"] {
            #expect(try Zeichenart.dokument.vorlage(text).text == text)
        }
        for text in ["{oe} {vorgang}#{lfd}", "{vorgang}#{lfd}{oe}", "{vorgang}#{lfd} #", "{vorgang}#{lfd:3}", "{vorgang}#{lfd} "]
        {
            #expect(throws: AkteError.self) { try Zeichenart.dokument.vorlage(text) }
        }
        #expect(throws: AkteError.self) { try Zeichenart.vorgang.vorlage("{akte}#{lfd}") }
    }

    @Test(
        "Ein Zeichen führt mit und ohne Kurzzeichen zu seiner Nummer",
        arguments: [("36-1/001#12", 12), ("36-1/001#12 36.1", 12), ("36-1/001#12-361", 12), ("36-1/001#12x", nil), ("36#", nil)]
            as [(String, Int?)])
    func zerlegt(text: String, lfd: Int?) { #expect(Geschaeftszeichen.zerlegt(text)?.lfd == lfd) }
}
