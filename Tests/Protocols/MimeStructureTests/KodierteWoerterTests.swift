// SPDX-License-Identifier: EUPL-1.2
import MimeStructure
import Testing

@Suite("Kodierte Wörter und Parameter")
struct KodierteWoerterTests {
    struct Fall: Sendable {
        let roh: [UInt8], text: String, verlust: Bool
        init(_ roh: String, _ text: String, verlust: Bool = false) {
            (self.roh, self.text, self.verlust) = (Array(roh.utf8), text, verlust)
        }
        init(_ roh: [UInt8], _ text: String) { (self.roh, self.text, verlust) = (roh, text, false) }
    }

    @Test(
        "Ein Betreff wird so gelesen, wie ihn Mailprogramme zeigen",
        arguments: [
            Fall("[vertraulich] Akte", "[vertraulich] Akte"), Fall("=?utf-8?Q?=5Bvertraulich=5D_Akte?=", "[vertraulich] Akte"),
            Fall("=?UTF-8?b?W3ZlcnRyYXU=?= =?utf-8?q?lich=5D?=", "[vertraulich]"),
            Fall("=?utf-8?Q?M=C3?=\t =?utf-8?Q?=BCller?=", "Müller"),
            Fall("a =?us-ascii?Q?b?= c", "a b c"), Fall("=?iso-8859-1*de?Q?=DCbung?=", "Übung"),
            Fall("=?ISO-8859-15?Q?5_=A4?=", "5 €"),
            Fall("=?windows-1252?Q?=84x=93?=", "„x“"), Fall("=?iso-8859-1?Q?=80?=", "€"),
            Fall("=?utf-8?Q?a=0D=0ABcc:_b?=", "a Bcc: b"),
            Fall("=?koi8-r?Q?[offen]_=C1?=", "[offen] \u{FFFD}", verlust: true),
            Fall("=?utf-8?Q?=FF?=", "\u{FFFD}", verlust: true),
            Fall("=?windows-1252?Q?=81?=", "\u{FFFD}", verlust: true), Fall("=?utf-8?B?W3Z!?=", "[v", verlust: true),
            Fall("=?utf-8?Q?offen", "=?utf-8?Q?offen"), Fall("=?utf-8?X?a?=", "=?utf-8?X?a?="), Fall("=?=?=?", "=?=?=?"),
            Fall(Array("Grüße".utf8), "Grüße"), Fall([0x47, 0xFC], "Gü"), Fall("  a \t\u{A0} b ", "a b"),
        ])
    func lesen(fall: Fall) {
        let gelesen = EncodedWordReader.read(fall.roh)
        #expect(gelesen.text == fall.text)
        #expect(gelesen.isLossy == fall.verlust)
    }

    @Test("Ein Feld voller Wortanfänge kostet keine Zeit im Quadrat")
    func lang() {
        let roh = [UInt8](String(repeating: "=?a?Q?", count: 40_000).utf8)
        #expect(EncodedWordReader.read(roh).text.utf8.count == roh.count)
    }

    struct Parameter: Sendable { let roh: String, name: String, text: String?, sauber: Bool }

    @Test(
        "Parameter werden mit Anführung, Kommentar, Stücken und Zeichensatz gelesen",
        arguments: [
            Parameter(roh: "a/b; name=c.pdf", name: "name", text: "c.pdf", sauber: true),
            Parameter(roh: "a/b;NAME = \"c;\\\"d\\\".pdf\" ;", name: "name", text: "c;\"d\".pdf", sauber: true),
            Parameter(roh: "a/b (x;y=z); name=c (Kommentar)", name: "name", text: "c", sauber: true),
            Parameter(roh: "a/b; name*=utf-8'de'Gr%C3%BCn.pdf", name: "name", text: "Grün.pdf", sauber: true),
            Parameter(roh: "a/b; name*1=\"n.pdf\"; name*0*=iso-8859-1''Gr%FC", name: "name", text: "Grün.pdf", sauber: true),
            Parameter(roh: "a/b; name=\"=?utf-8?Q?=C3=84?=.pdf\"", name: "name", text: "Ä.pdf", sauber: true),
            Parameter(roh: "a/b; name=\"x\"; name*=utf-8''y", name: "name", text: "y", sauber: true),
            Parameter(roh: "a/b; name=mein plan(1).pdf", name: "name", text: "mein plan(1).pdf", sauber: false),
            Parameter(roh: "a/b; name=\"offen", name: "name", text: "offen", sauber: false),
            Parameter(roh: "a/b; nur; name=x", name: "name", text: "x", sauber: false),
            Parameter(roh: "a/b; x=y", name: "name", text: nil, sauber: true),
        ])
    func parameter(fall: Parameter) {
        let wert = ParameterizedValue(Array(fall.roh.utf8))
        #expect(wert.value == "a/b")
        #expect(wert.text(fall.name)?.text == fall.text)
        #expect(wert.isClean == fall.sauber)
    }

    @Test("Doppelte Parameter werden genannt, der erste gilt, und hundert sind genug")
    func doppelt() {
        let wert = ParameterizedValue(Array("a/b; Boundary=x; boundary=y".utf8))
        #expect(wert.duplicates == ["boundary"] && wert.bytes("boundary") == [0x78])
        let viele = ParameterizedValue(Array("a/b".utf8) + Array((0..<101).map { ";p\($0)=1" }.joined().utf8))
        #expect(viele.bytes("p99") == [0x31] && viele.bytes("p100") == nil && !viele.isClean)
    }

    @Test("Parameter werden getauscht, ohne die anderen neu zu schreiben")
    func tauschen() {
        let wert = ParameterizedValue(Array("Text/Plain; charset=\"UTF-8\" ; hp=clear; hp*0=x; name*=utf-8''a".utf8))
        let neu = wert.rewritten(removing: ["hp"], adding: ["hp": "cipher", "x": "a\"b"])
        #expect(neu.map { text($0) } == "Text/Plain; charset=\"UTF-8\"; name*=utf-8''a; hp=\"cipher\"; x=\"a\\\"b\"")
        #expect(ParameterizedValue(Array("a/b; c=\"offen".utf8)).rewritten(removing: [], adding: ["hp": "clear"]) == nil)
        #expect(wert.rewritten(removing: [], adding: ["hp": "cipher"]) == nil)
        #expect(wert.rewritten(removing: [], adding: ["x": "a\r\nb"]) == nil)
    }
}
