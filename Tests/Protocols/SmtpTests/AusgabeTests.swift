// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Inhalt schreiben und BDAT")
struct AusgabeTests {
    static func schreibe(_ bytes: [UInt8], je schritt: Int = .max) -> [UInt8] {
        var schreiber = SmtpDataEncoder()
        var ausgabe: [UInt8] = []
        for stueck in bytes.stuecke(min(schritt, max(1, bytes.count))) { schreiber.encode(stueck, into: &ausgabe) }
        schreiber.finish(into: &ausgabe)
        return ausgabe
    }

    struct Fall: Sendable {
        let nachricht: String
        let bytes: String
        init(_ nachricht: String, _ bytes: String) {
            self.nachricht = nachricht
            self.bytes = bytes
        }
    }

    @Test(
        "Jede Zeile endet mit CRLF, und kein Punkt beginnt sie allein",
        arguments: [
            Fall("", ".\r\n"), Fall("a", "a\r\n.\r\n"), Fall("a\r\n", "a\r\n.\r\n"), Fall(".", "..\r\n.\r\n"),
            Fall(".\r\n", "..\r\n.\r\n"), Fall("\r\n.\r\nQUIT\r\n", "\r\n..\r\nQUIT\r\n.\r\n"),
            Fall("a\n.\nb", "a\r\n..\r\nb\r\n.\r\n"),
            Fall("a\r.\rb", "a\r\n..\r\nb\r\n.\r\n"), Fall("a\r\r\n.b", "a\r\n\r\n..b\r\n.\r\n"), Fall("\n\r", "\r\n\r\n.\r\n"),
            Fall("\r\n\n", "\r\n\r\n.\r\n"), Fall("a.b\r\n..c", "a.b\r\n...c\r\n.\r\n"), Fall("a\r", "a\r\n.\r\n"),
        ])
    func geschrieben(_ fall: Fall) {
        let nachricht = [UInt8](fall.nachricht)
        for schritt in 1...max(1, nachricht.count) {
            #expect(Self.schreibe(nachricht, je: schritt).text == fall.bytes)
        }
    }

    /// Line ends made equal, and the last one added.
    static func normal(_ bytes: [UInt8]) -> [UInt8] {
        var ergebnis: [UInt8] = []
        for (stelle, byte) in bytes.enumerated() {
            if byte == 0x0A, stelle > 0, bytes[stelle - 1] == 0x0D { continue }
            ergebnis += byte == 0x0A || byte == 0x0D ? [0x0D, 0x0A] : [byte]
        }
        return ergebnis.isEmpty || ergebnis.last == 0x0A ? ergebnis : ergebnis + [0x0D, 0x0A]
    }

    @Test("Geschriebenes wird als dieselbe Nachricht gelesen", arguments: 0..<200)
    func rundlauf(_ saat: UInt64) {
        var zufall = Zufall(saat)
        let alphabet: [UInt8] = saat % 2 == 0 ? [0x0D, 0x0A, 0x2E, 0x61] : (1...255).map { $0 }
        let nachricht = zufall.bytes(aus: alphabet, Int.random(in: 0...200, using: &zufall))
        let ganz = Self.schreibe(nachricht)
        for schritt in 1...5 { #expect(Self.schreibe(nachricht, je: schritt) == ganz) }
        let gelesen = Inhalt.lies(ganz + [UInt8]("QUIT"))
        #expect(gelesen.inhalt == Self.normal(nachricht))
        #expect(gelesen.ende?.problem == nil)
        #expect(gelesen.rest.text == "QUIT")
    }

    @Test("Der Schreiber ist danach wie neu")
    func erneut() {
        var schreiber = SmtpDataEncoder()
        var ausgabe: [UInt8] = []
        schreiber.encode([UInt8]("a")[...], into: &ausgabe)
        schreiber.finish(into: &ausgabe)
        schreiber.encode([UInt8](".b\r\n")[...], into: &ausgabe)
        schreiber.finish(into: &ausgabe)
        #expect(ausgabe.text == "a\r\n.\r\n..b\r\n.\r\n")
    }

    @Test("BDAT zählt Bytes: Punkte bleiben, und das Ende sagt die Länge", arguments: 1...30)
    func bdat(_ schritt: Int) {
        let bytes = [UInt8]("a\r\n.\r\n..b\r\n") + [UInt8]("c\r\nQUIT")
        var leser = SmtpBdatDecoder(maximumSize: 100)
        var inhalt: [UInt8] = []
        var rest = bytes[...]
        for laenge in [11, 3] {
            leser.begin(size: laenge, last: laenge == 3)
            while !leser.isChunkComplete {
                let stueck = rest.prefix(schritt)
                let teil = leser.feed(stueck)
                for stueck in teil.pieces { inhalt += stueck }
                rest = rest.dropFirst(stueck.count - teil.rest.count)
            }
        }
        #expect(inhalt.text == "a\r\n.\r\n..b\r\nc\r\n")
        #expect(leser.end?.size == 14)
        #expect(leser.end?.longestLine == 3)
        #expect(leser.end?.problem == nil)
        #expect(Array(rest).text == "QUIT")
    }

    struct Verstoss: Sendable {
        let text: String
        let problem: SmtpDataProblem?
        init(_ text: String, _ problem: SmtpDataProblem?) {
            self.text = text
            self.problem = problem
        }
    }

    @Test(
        "BDAT lehnt dieselben Bytes ab wie DATA",
        arguments: [
            Verstoss("a\nb\r\n", .bareLineFeed), Verstoss("a\rb\r\n", .bareCarriageReturn), Verstoss("a\r", .bareCarriageReturn),
            Verstoss("a\0", .nul), Verstoss("a", nil), Verstoss("0123456789a", .tooLarge), Verstoss("\r\n.\r\n", nil),
        ])
    func bdatVerstoss(_ fall: Verstoss) {
        let bytes = [UInt8](fall.text)
        var leser = SmtpBdatDecoder(maximumSize: 10)
        for byte in bytes {
            leser.begin(size: 1, last: false)
            _ = leser.feed([byte])
        }
        leser.begin(size: 0, last: true)
        #expect(leser.end?.problem == fall.problem)
        #expect(leser.problem == fall.problem)
    }

    @Test("Der Kopf eines Stücks")
    func kopf() {
        #expect(SmtpBdatChunk.header(size: 86, last: true).text == "BDAT 86 LAST\r\n")
        #expect(SmtpBdatChunk.header(size: 1024, last: false).text == "BDAT 1024\r\n")
    }
}
