// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Inhalt hinter DATA")
struct InhaltTests {
    struct Fall: Sendable {
        let bytes: String
        let inhalt: String
        let rest: String
        init(_ bytes: String, _ inhalt: String, _ rest: String = "") {
            self.bytes = bytes
            self.inhalt = inhalt
            self.rest = rest
        }
    }

    @Test(
        "Punkte am Zeilenanfang werden abgenommen, was folgt, bleibt übrig",
        arguments: [
            Fall(".\r\n", ""), Fall("\r\n.\r\n", "\r\n"), Fall("a\r\n.\r\nQUIT\r\n", "a\r\n", "QUIT\r\n"),
            Fall("..\r\n.\r\n", ".\r\n"), Fall("..a\r\n...\r\n.\r\n", ".a\r\n..\r\n"), Fall(".a\r\n.\r\n.\r\n", "a\r\n", ".\r\n"),
            Fall("a.b\r\n.\r\n", "a.b\r\n"), Fall("ä\u{1}\t\r\n.\r\n", "ä\u{1}\t\r\n"),
        ])
    func inhalt(_ fall: Fall) {
        let bytes = [UInt8](fall.bytes)
        for schritt in 1...bytes.count {
            let ergebnis = Inhalt.lies(bytes, je: schritt)
            #expect(ergebnis.inhalt.text == fall.inhalt)
            #expect(ergebnis.rest.text == fall.rest)
            #expect(ergebnis.ende?.size == fall.inhalt.utf8.count)
            #expect(ergebnis.ende?.problem == nil)
        }
    }

    @Test("Alle kurzen Folgen aus CR, LF, Punkt und Text werden gelesen, wie eine einfache Vorschrift es sagt", arguments: 0...7)
    func alleKurzen(_ laenge: Int) {
        let alphabet: [UInt8] = [0x0D, 0x0A, 0x2E, 0x61]
        for nummer in 0..<(1 << (2 * laenge)) {
            let bytes = (0..<laenge).map { alphabet[nummer >> (2 * $0) & 3] } + [UInt8]("\r\n.\r\n")
            var erwartet = Inhalt()
            guard let ende = Inhalt.stelle(in: bytes) else { continue }
            erwartet.rest = Array(bytes[ende...])
            let problem = Inhalt.problem(in: bytes[..<ende])
            if problem == nil { erwartet.inhalt = Inhalt.ohnePunkte(bytes[..<(ende - 2)]) }
            for schritt in [1, 2, 3, Int.max] {
                let gelesen = Inhalt.lies(bytes, je: schritt)
                // One `#expect` a case would take minutes.
                if gelesen.inhalt != erwartet.inhalt || gelesen.rest != erwartet.rest || gelesen.ende?.problem != problem {
                    Issue.record("\(bytes) in Stücken von \(schritt): \(gelesen)")
                    return
                }
            }
        }
    }

    @Test("Jede Schnittstelle ergibt dasselbe", arguments: 0..<60)
    func schnitte(_ saat: UInt64) {
        var zufall = Zufall(saat)
        let zeichen: [UInt8] = [0x0D, 0x0A, 0x2E, 0x61, 0x62, 0x63, 0x64] + (saat % 4 == 0 ? [0] : [])
        let zeilen = (0..<20).map { _ in
            zufall.bytes(aus: [0x2E, 0x61, 0x62], Int.random(in: 0...4, using: &zufall)) + [0x0D, 0x0A]
        }
        let bytes = (saat % 2 == 0 ? zufall.bytes(aus: zeichen, 60) : zeilen.flatMap { $0 }) + [UInt8]("\r\n.\r\nQUIT")
        for lf in [SmtpBareLineFeed.refuse, .normalise] {
            for groesse in [Int.max, 30, 5] {
                let ganz = Inhalt.lies(bytes, lf, groesse: groesse)
                for schnitt in 1..<bytes.count {
                    var leser = SmtpDataDecoder(maximumSize: groesse, bareLineFeed: lf)
                    var ergebnis = Inhalt()
                    for stueck in [bytes[..<schnitt], bytes[schnitt...]] {
                        let teil = leser.feed(stueck)
                        for stueck in teil.pieces { ergebnis.inhalt += stueck }
                        ergebnis.rest += teil.rest
                    }
                    ergebnis.ende = leser.end
                    if ergebnis.ende?.problem != nil { ergebnis.inhalt = [] }
                    #expect(ergebnis == ganz)
                }
            }
        }
    }

    @Test("Zeiger und Felder lesen dasselbe")
    func zeiger() {
        let bytes = [UInt8]("a\r\n..b\nc\r\n.\r\nQUIT")
        var leser = SmtpDataDecoder(maximumSize: .max, bareLineFeed: .normalise)
        var inhalt: [UInt8] = []
        let verbraucht = bytes.withUnsafeBytes { leser.feed($0) { inhalt += $0 } }
        let felder = Inhalt.lies(bytes, .normalise)
        #expect(inhalt == felder.inhalt)
        #expect(Array(bytes[verbraucht...]) == felder.rest)
        #expect(leser.end == felder.ende)
    }

    @Test("Zu große Nachrichten werden zu Ende gelesen, aber nicht mehr herausgegeben")
    func zuGross() {
        var leser = SmtpDataDecoder(maximumSize: 1000)
        var herausgegeben = 0
        for _ in 0..<100 {
            let teil = leser.feed([UInt8]("0123456789\r\n")[...])
            herausgegeben += teil.pieces.reduce(0) { $0 + $1.count }
            #expect(teil.rest.isEmpty)
        }
        let ende = leser.feed([UInt8](".\r\nQUIT")[...])
        #expect(herausgegeben <= 1000)
        #expect(ende.end?.problem == .tooLarge)
        #expect(ende.end?.size == 1200)
        #expect(Array(ende.rest).text == "QUIT")
        var knapp = SmtpDataDecoder(maximumSize: 3)
        #expect(knapp.feed([UInt8]("123\r")[...]).pieces.isEmpty)
        #expect(Inhalt.lies([UInt8]("12345678\r\n.\r\n"), groesse: 10).ende?.problem == nil)
        #expect(Inhalt.lies([UInt8]("123456789\r\n.\r\n"), groesse: 10).ende?.problem == .tooLarge)
    }

    @Test("Was zu groß und verboten ist, ist vor allem verboten")
    func beides() {
        #expect(Inhalt.lies([UInt8]("12345678901234567890\nx\r\n.\r\n"), groesse: 10).ende?.problem == .bareLineFeed)
    }

    @Test("Zeilen über 998 werden genommen und gemeldet")
    func langeZeilen() {
        for laenge in [998, 999, 100_000] {
            let bytes = [UInt8]("kurz\r\n") + [UInt8](repeating: 0x61, count: laenge) + [UInt8]("\r\n.\r\n")
            for schritt in [1, 1000, .max] {
                let ende = Inhalt.lies(bytes, je: schritt).ende
                #expect(ende?.longestLine == laenge)
                #expect(ende?.hasLongLines == (laenge > 998))
            }
        }
    }

    @Test("Ohne Ende gibt es keines, und danach ist alles Rest")
    func ohneEnde() {
        #expect(Inhalt.lies([UInt8]("a\r\n.")).ende == nil)
        var leser = SmtpDataDecoder(maximumSize: .max)
        _ = leser.feed([UInt8](".\r\n")[...])
        #expect(Array(leser.feed([UInt8]("a\r\n.\r\n")[...]).rest).text == "a\r\n.\r\n")
    }
}
