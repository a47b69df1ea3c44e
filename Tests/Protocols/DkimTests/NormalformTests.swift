// SPDX-License-Identifier: EUPL-1.2
import Dkim
import Testing

/// The behaviour of RFC 6376 §3.4.5, with a message of our own.
@Suite("DKIM: Normalform von Kopf und Text")
struct NormalformTests {
    struct Fall: Sendable, CustomTestStringConvertible {
        let art: DkimCanonicalization
        let vorher: String
        let nachher: String
        init(_ art: DkimCanonicalization, _ vorher: String, _ nachher: String) {
            (self.art, self.vorher, self.nachher) = (art, vorher, nachher)
        }
        var testDescription: String { "\(art.rawValue) \(vorher.debugDescription)" }
    }

    private func text(_ fall: Fall, stueck: Int) -> (text: String, laenge: Int, blank: Bool) {
        var (form, out) = (DkimBodyCanonicalizer(fall.art), [UInt8]())
        let bytes = Array(fall.vorher.utf8)
        for start in stride(from: 0, to: bytes.count, by: stueck) {
            form.feed(bytes[start..<min(start + stueck, bytes.count)]) { out += $0 }
        }
        form.finish { out += $0 }
        return (String(decoding: out, as: UTF8.self), form.length, form.bareLineEnd)
    }

    @Test(
        "Der Text kommt in die Form, die gehasht wird, wie auch immer er zerteilt ankommt",
        arguments: [
            Fall(.relaxed, " X \r\nY\t \t Z  \r\n\r\n\r\n", " X\r\nY Z\r\n"),
            Fall(.simple, " X \r\nY\t \t Z  \r\n\r\n\r\n", " X \r\nY\t \t Z  \r\n"),
            Fall(.simple, "", "\r\n"), Fall(.relaxed, "", ""),
            Fall(.simple, "\r\n\r\n\r\n", "\r\n"), Fall(.relaxed, "\r\n\r\n\r\n", ""),
            Fall(.simple, "ohne Ende", "ohne Ende\r\n"), Fall(.relaxed, "ohne Ende \t", "ohne Ende\r\n"),
            Fall(.relaxed, " \t\r\n \r\n", ""), Fall(.simple, " \r\n", " \r\n"),
            Fall(.relaxed, "a\r\n\r\n \r\nb\r\n", "a\r\n\r\n\r\nb\r\n"),
            Fall(.relaxed, "a\rb\nc\r", "a\rb\nc\r\r\n"), Fall(.simple, "a\r\r\n", "a\r\r\n"),
        ])
    func text(fall: Fall) {
        for stueck in [1, 2, 3, 1_000] {
            let ergebnis = text(fall, stueck: stueck)
            #expect(ergebnis.text == fall.nachher)
            #expect(ergebnis.laenge == fall.nachher.utf8.count)
        }
    }

    @Test("Ein CR oder LF allein wird bemerkt", arguments: ["a\nb", "a\rb", "a\r", "\n"])
    func allein(text: String) {
        #expect(self.text(Fall(.relaxed, text, ""), stueck: 1).blank)
        #expect(!self.text(Fall(.relaxed, "a\r\nb\r\n", ""), stueck: 1).blank)
    }

    @Test("Hunderttausend Leerzeilen kosten keinen Speicher in einem Stück")
    func leerzeilen() {
        var (form, groesstes, zahl) = (DkimBodyCanonicalizer(.relaxed), 0, 0)
        let zeilen = Array(repeating: [0x0D, 0x0A] as [UInt8], count: 100_000).flatMap(\.self) + [0x78]
        form.feed(zeilen[...]) { stueck in
            groesstes = max(groesstes, stueck.count)
            zahl += stueck.count
        }
        #expect(groesstes <= 20_000)
        #expect(zahl == 200_001)
    }

    @Test(
        "Ein Kopffeld kommt in die Form, die unterschrieben wird",
        arguments: [
            Fall(.relaxed, "A: X\r\n", "a:X\r\n"), Fall(.relaxed, "B : Y\t\r\n\tZ  \r\n", "b:Y Z\r\n"),
            Fall(.simple, "B : Y\t\r\n\tZ  \r\n", "B : Y\t\r\n\tZ  \r\n"), Fall(.simple, "A: X", "A: X\r\n"),
            Fall(.relaxed, "SUBJECT:\r\n  x\r\n \r\n", "subject:x\r\n"), Fall(.relaxed, "A:\r\n", "a:\r\n"),
            Fall(.relaxed, "A: b:c  D", "a:b:c D\r\n"),
        ])
    func kopffeld(fall: Fall) {
        let feld = Array(fall.vorher.utf8)
        #expect(String(decoding: DkimHeaderField.canonical(feld[...], fall.art), as: UTF8.self) == fall.nachher)
    }
}
