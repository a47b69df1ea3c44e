// SPDX-License-Identifier: EUPL-1.2
import MimeStructure
import Testing

@Suite("Kopf ändern, ohne anderes zu berühren")
struct KopfAendernTests {
    private static let bytes =
        zeilen("Received: a\n by b\nX-Marke: gefälscht\nFrom: c\nx-marke:\n zwei\n\nRumpf\n") + [0xFF, 0x0A, 0x00]

    private func felder(_ nachricht: RawMessage, nur: (HeaderField) -> Bool = { _ in true }) -> [[UInt8]] {
        nachricht.header.fields.filter(nur).map { Array(nachricht.bytes[$0.range]) }
    }

    @Test("Entfernen, Voranstellen und Ersetzen schneiden nur die gemeinten Felder heraus")
    func schneiden() throws {
        let nachricht = try RawMessage(Self.bytes)
        let ohne = try nachricht.removing("X-MARKE")
        #expect(ohne.bytes == zeilen("Received: a\n by b\nFrom: c\n\nRumpf\n") + [0xFF, 0x0A, 0x00])
        let mit = try ohne.prepending(HeaderWriter.field("Received", text: "neu"))
        #expect(mit.bytes == zeilen("Received: neu\n") + ohne.bytes)
        let ersetzt = try nachricht.replacing("x-marke", with: HeaderWriter.field("X-Marke", text: "echt"))
        #expect(ersetzt.bytes == zeilen("Received: a\n by b\nX-Marke: echt\nFrom: c\n\nRumpf\n") + [0xFF, 0x0A, 0x00])
        #expect(try nachricht.replacing("X-Neu", with: zeilen("X-Neu: 1\n")).bytes == zeilen("X-Neu: 1\n") + Self.bytes)
        #expect(try nachricht.removing("Nie-da") == nachricht)
    }

    @Test(
        "Ein Rumpf ohne Leerzeile davor wird nie zum Kopf",
        arguments: ["A: b\r\nkein Feld\r\nB: c\r\n", " x\r\nB: c\r\n\r\n", "A: b\r\nFrom x\r\nB: c", "From x"])
    func ohneLeerzeile(text: String) throws {
        let nachricht = try RawMessage(Array(text.utf8))
        let leer = try nachricht.removing { _ in true }
        #expect(Array(leer.body) == Array(nachricht.body) && leer.header.fields.isEmpty)
        let voran = try leer.prepending(zeilen("N: 1\n"))
        #expect(Array(voran.body) == Array(nachricht.body) && voran.header.fields.map(\.name) == ["N"])
        #expect(try Array(nachricht.prepending(zeilen("N: 1\n")).body) == Array(nachricht.body))
    }

    @Test(
        "Was kein ganzes Feld ist, kommt nicht in den Kopf",
        arguments: [
            "", "A: b", "A: b\n", "A: b\r\n\r\n", "A: b\r\n\r\nRumpf", " A: b\r\n", "kein Feld\r\n", "A: b\rB: c\r\n",
            "A: b\r\nText",
        ])
    func keinFeld(text: String) throws {
        let nachricht = try RawMessage(Self.bytes)
        #expect(throws: MimeError.invalidFieldValue) { try nachricht.prepending(Array(text.utf8)) }
        #expect(throws: MimeError.invalidFieldValue) { try nachricht.replacing("From", with: Array(text.utf8)) }
    }

    @Test("Bei beliebigen Bytes bleiben Rumpf und fremde Felder dieselben")
    func beliebig() throws {
        var wuerfel = Wuerfel(9788)
        let alphabet = Array("AB:  \r\n\r\n\t\u{0}x".utf8)
        for _ in 0..<4000 {
            let nachricht = try RawMessage(wuerfel.bytes(wuerfel.wurf(60), aus: alphabet))
            let ohne = try nachricht.removing("A")
            #expect(Array(ohne.body) == Array(nachricht.body))
            #expect(felder(ohne) == felder(nachricht) { $0.key != "a" })
            let mit = try nachricht.prepending(zeilen("N: 1\n"))
            #expect(Array(mit.body) == Array(nachricht.body))
            #expect(felder(mit) == [zeilen("N: 1\n")] + felder(nachricht))
        }
    }
}

@Suite("Felder schreiben")
struct FeldTests {
    @Test("Ein langer Wert wird vor Leerzeichen gefaltet und entfaltet wieder derselbe")
    func falten() throws {
        let wert = (0..<60).map { "Wort\($0)" }.joined(separator: "  ")
        let feld = try HeaderWriter.field("X-Lang", Array(wert.utf8))
        let zeilen = text(feld).split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
        #expect(zeilen.count > 5 && zeilen.allSatisfy { $0.utf8.count <= 76 })
        #expect(try MessageHeader(feld[...]).first("x-lang").map { text($0.value) } == wert)
    }

    @Test("Ein langes Wort bleibt ganz; länger als eine Zeile sein darf, ist es ein Fehler")
    func langesWort() throws {
        let lang = [UInt8](repeating: 0x78, count: 990)
        #expect(try text(HeaderWriter.field("A", lang)).split(separator: "\r\n").map(\.utf8.count) == [993])
        #expect(try text(HeaderWriter.field("Message-ID", lang)).split(separator: "\r\n").map(\.utf8.count) == [11, 991])
        #expect(throws: MimeError.fieldTooLong) { try HeaderWriter.field("A", lang + lang) }
        #expect(try HeaderWriter.field("A", []) == zeilen("A:\n"))
    }

    @Test(
        "Kein Wert kann ein Feld beenden oder ein weiteres beginnen",
        arguments: ["a\r\nBcc: b", "a\nb", "a\rb", "a\0b", "a\u{7F}"])
    func einschmuggeln(wert: String) {
        #expect(throws: MimeError.invalidFieldValue) { try HeaderWriter.field("Subject", Array(wert.utf8)) }
        #expect(throws: MimeError.invalidFieldValue) { try HeaderWriter.field("Subject", text: wert) }
    }

    @Test("Ein Name aus anderem als druckbaren ASCII-Zeichen wird abgelehnt", arguments: ["", "A b", "A:", "Ä", "A\r\nB"])
    func name(name: String) {
        #expect(throws: MimeError.invalidFieldName) { try HeaderWriter.field(name, [0x78]) }
    }

    @Test(
        "Freier Text kommt als derselbe Text zurück",
        arguments: [
            "[...]", "Übergabe der Akte", "=?utf-8?Q?echt?=", String(repeating: "ä€😀", count: 40),
            String(repeating: "x", count: 2000),
        ])
    func freierText(wert: String) throws {
        let feld = try HeaderWriter.field("Subject", text: wert)
        #expect(feld.allSatisfy { $0 < 0x80 })
        #expect(text(feld).split(separator: "\r\n").allSatisfy { $0.utf8.count <= 84 })
        #expect(try MessageHeader(feld[...]).first("subject")?.text == EncodedWordReader.read(try EncodedWordWriter.value(wert)))
        #expect(try MessageHeader(feld[...]).first("subject")?.text.text == wert)
    }
}
