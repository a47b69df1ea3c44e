// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Ersatzwege und Zusätze") struct ErsatzwegTests {
    struct Fall: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let wege: String
        let da: Set<Weg>
        let erwartet: Weg?
    }

    @Test(
        "Die Reihenfolge der Regel gilt: der erste Weg, der offen ist, sonst wird gehalten",
        arguments: [
            Fall(
                testDescription: "Konto vor Link", wege: #""smimePerson", "postfach", "portal""#, da: [.postfach, .portal],
                erwartet: .postfach),
            Fall(
                testDescription: "Schlüssel vor Konto", wege: #""smimePerson", "postfach""#, da: [.smimePerson, .postfach],
                erwartet: .smimePerson),
            Fall(testDescription: "kein Konto", wege: #""postfach", "portal""#, da: [.portal], erwartet: .portal),
            Fall(
                testDescription: "PDF vor Link", wege: #""pdfMitKennwort", "portal""#, da: [.portal, .pdfMitKennwort],
                erwartet: .pdfMitKennwort),
            Fall(testDescription: "nichts offen", wege: #""postfach", "pdfMitKennwort""#, da: [.portal], erwartet: nil),
        ])
    func reihenfolge(fall: Fall) throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", dann: #"{"verschluesseln": "muss", "signieren": "muss", "wege": [\#(fall.wege)]}"#))
        let wege = Dictionary(uniqueKeysWithValues: fall.da.map { ($0, "x") })
        let entscheidung = entscheide(try Werkstatt.merkmale(), werk, Verfuegbar(wege: wege, signaturen: [.smime]))
        guard let erwartet = fall.erwartet else {
            guard case .gehalten = entscheidung.ergebnis else { throw Unerwartet() }
            return
        }
        #expect(entscheidung.ergebnis == .senden(erwartet))
        if erwartet.zeigtDieStadt { #expect(entscheidung.transport == .beliebig) }
    }

    private struct Unerwartet: Error {}

    @Test("[portal] im Betreff nimmt das Postfach, wo es eines gibt, und nie einen anderen Weg")
    func wunsch() throws {
        let werk = try Werkstatt.werk(Werkstatt.regel("r", dann: #"{"wahl": ["portal"]}"#))
        let merkmale = try Werkstatt.merkmale { $0.nachricht.marken = [.portal] }
        let mitKonto = entscheide(merkmale, werk, Verfuegbar(wege: [.smimePerson: "x", .postfach: "x", .portal: "x"]))
        let ohne = entscheide(merkmale, werk, Verfuegbar(wege: [.smimePerson: "x", .portal: "x"]))
        #expect(mitKonto.ergebnis == .senden(.postfach) && ohne.ergebnis == .senden(.portal))
    }

    @Test("Unter Termine und Signiertes kommt kein Hinweis")
    func hinweis() throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", dann: #"{"hinweis": "a", "transport": "beliebig"}"#), weitere: #""texte": {"a": "Text"}"#)
        let gewoehnlich = entscheide(try Werkstatt.merkmale(), werk, Verfuegbar())
        let termin = entscheide(try Werkstatt.merkmale { $0.nachricht.istTermin = true }, werk, Verfuegbar())
        let signiert = entscheide(try Werkstatt.merkmale { $0.nachricht.bestand = .signiert }, werk, Verfuegbar())
        #expect(gewoehnlich.hinweis == "a" && termin.hinweis == nil && signiert.hinweis == nil)
    }
}
