// SPDX-License-Identifier: EUPL-1.2
import MimeStructure
import Testing

private func dekodiert(_ text: String, _ art: TransferEncoding) throws -> (bytes: [UInt8], isDamaged: Bool) {
    try TransferDecoder.decode(Array(text.utf8)[...], art, limit: 1 << 20)
}

@Suite("Transportkodierung lösen und schreiben")
struct KodierungTests {
    struct Fall: Sendable { let roh: String, inhalt: String, beschaedigt: Bool, art: TransferEncoding }

    @Test(
        "Gelöst wird wie im Standard, Abweichungen werden genannt",
        arguments: [
            Fall(roh: "SGFs\r\n bG8=\r\n", inhalt: "Hallo", beschaedigt: false, art: .base64),
            Fall(roh: "", inhalt: "", beschaedigt: false, art: .base64),
            Fall(roh: "SGE=", inhalt: "Ha", beschaedigt: false, art: .base64),
            Fall(roh: "SA==", inhalt: "H", beschaedigt: false, art: .base64),
            Fall(roh: "SGE", inhalt: "Ha", beschaedigt: true, art: .base64),
            Fall(roh: "S", inhalt: "", beschaedigt: true, art: .base64),
            Fall(roh: "SA==SA==", inhalt: "HH", beschaedigt: true, art: .base64),
            Fall(roh: "S!A==", inhalt: "H", beschaedigt: true, art: .base64),
            Fall(roh: "=", inhalt: "", beschaedigt: true, art: .base64),
            Fall(roh: "a=3D=\r\nb =\r\nc=e4", inhalt: "a=b c\u{FFFD}", beschaedigt: false, art: .quotedPrintable),
            Fall(roh: "a  \r\nb\t\nc ", inhalt: "a\r\nb\nc", beschaedigt: false, art: .quotedPrintable),
            Fall(roh: "a=20\r\nb= \t\r\nc=\nd=", inhalt: "a \r\nbcd", beschaedigt: false, art: .quotedPrintable),
            Fall(roh: "a=ZZ=4", inhalt: "a=ZZ=4", beschaedigt: true, art: .quotedPrintable),
            Fall(roh: "a=4Z= x", inhalt: "a=4Z= x", beschaedigt: true, art: .quotedPrintable),
            Fall(roh: "a =\rb", inhalt: "a b", beschaedigt: true, art: .quotedPrintable),
            Fall(roh: "a=\r\n\0", inhalt: "a=\r\n\0", beschaedigt: false, art: .binary),
        ])
    func loesen(fall: Fall) throws {
        let (bytes, beschaedigt) = try dekodiert(fall.roh, fall.art)
        #expect(text(bytes) == fall.inhalt)
        #expect(beschaedigt == fall.beschaedigt)
    }

    @Test("Eine unbekannte Kodierung und zu viel Inhalt werden abgelehnt")
    func grenzen() throws {
        #expect(throws: MimeError.unknownTransferEncoding) { try dekodiert("x", .unknown("x-uuencode")) }
        let viel = [UInt8](repeating: 0x41, count: 400_000)
        for art in [TransferEncoding.base64, .quotedPrintable, .eightBit] {
            #expect(throws: MimeError.tooLarge) { try TransferDecoder.decode(viel[...], art, limit: 200_000) }
        }
        var decoder = try TransferDecoder(.binary, limit: 5)
        var ausgabe: [UInt8] = []
        try decoder.feed([1, 2, 3], into: &ausgabe)
        #expect(throws: MimeError.tooLarge) { try decoder.feed([4, 5, 6], into: &ausgabe) }
    }

    @Test("Die Namen der Kodierungen werden ohne Ansehen der Schreibung gelesen")
    func namen() {
        let gelesen = ["7BIT", " Base64 ", "quoted-printable; x=y", "8bit (x)", "Binary", "x-UUencode"].map {
            TransferEncoding(Array($0.utf8))
        }
        #expect(gelesen == [.sevenBit, .base64, .quotedPrintable, .eightBit, .binary, .unknown("x-uuencode")])
        #expect(TransferEncoding(nil) == .sevenBit)
    }

    @Test("Geschriebenes ist für Unterschriften fest: kurze Zeilen, keine Leerzeichen am Ende, nichts zum Ändern am Anfang")
    func schreiben() {
        let inhalt = zeilen("From hier\n.punkt\n--x\nEnde \n\t\n=ä\n" + String(repeating: "wort ", count: 40))
        #expect(
            text(TransferEncoder.quotedPrintable(inhalt[...])).hasPrefix(
                "=46rom hier\r\n=2Epunkt\r\n=2D-x\r\nEnde=20\r\n=09\r\n=3D=C3=A4\r\nwort wort"))
        #expect(text(TransferEncoder.quotedPrintable([0x0D, 0x61, 0x0A, 0x20])) == "=0Da=0A=20")
        #expect(
            text(TransferEncoder.base64(Array(repeating: 0, count: 58)[...])) == String(repeating: "A", count: 76)
                + "\r\nAA==\r\n")
        #expect(TransferEncoder.base64([]).isEmpty)
    }

    @Test("Kodiert wird jedes Byte, das es muss, gleich an welcher Stelle einer Zeile, und kein anderes")
    func jedesByte() {
        for byte in UInt8.min...UInt8.max {
            let istText = (0x20...0x7E).contains(byte) && byte != 0x3D || byte == 0x09
            for stelle in 1...40 {
                var zeile = Array(repeating: UInt8(ascii: "a"), count: 42)
                zeile[stelle] = byte
                let laenge = TransferEncoder.quotedPrintable(zeile[...]).count
                #expect(laenge == (istText ? 42 : 44), "\(byte) \(stelle)")
            }
        }
    }

    @Test("Geschrieben und gelöst ist der Inhalt derselbe, gleich wie er zerschnitten ankommt")
    func hinUndZurueck() throws {
        var wuerfel = Wuerfel(2045)
        let alphabet = Array("From .--= \t\r\n\r\nabc".utf8) + [0, 0xFF, 0xC3, 0xA4]
        for _ in 0..<2000 {
            let inhalt = wuerfel.bytes(wuerfel.wurf(300), aus: alphabet)
            let qp = TransferEncoder.quotedPrintable(inhalt[...])
            let bericht = LineReport(qp[...])
            #expect(bericht.isSevenBit && !bericht.isFragile && bericht.longestLine <= 76)
            #expect(!qp.split(separator: 0x0A).contains { $0.starts(with: [0x2D, 0x2D]) || $0.first == 0x2E })
            let ausQp = try stueckweise(qp, .quotedPrintable, &wuerfel)
            let ausBase64 = try stueckweise(TransferEncoder.base64(inhalt[...]), .base64, &wuerfel)
            #expect(ausQp == inhalt && ausBase64 == inhalt)
        }
    }

    private func stueckweise(_ bytes: [UInt8], _ art: TransferEncoding, _ wuerfel: inout Wuerfel) throws -> [UInt8]? {
        var decoder = try TransferDecoder(art, limit: 1000)
        var ausgabe: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let stueck = rest.prefix(1 + wuerfel.wurf(9))
            try decoder.feed(stueck, into: &ausgabe)
            rest = rest.dropFirst(stueck.count)
        }
        try decoder.finish(into: &ausgabe)
        return decoder.isDamaged ? nil : ausgabe
    }

    @Test("Beliebig zerschnitten ergibt auch Beschädigtes dasselbe")
    func zerschnitten() throws {
        var wuerfel = Wuerfel(64)
        let alphabet = Array("=AZ4f \t\r\n!".utf8)
        for _ in 0..<2000 {
            let bytes = wuerfel.bytes(wuerfel.wurf(40), aus: alphabet)
            for art in [TransferEncoding.quotedPrintable, .base64] {
                let ganz = try TransferDecoder.decode(bytes[...], art, limit: 1000)
                var decoder = try TransferDecoder(art, limit: 1000)
                var ausgabe: [UInt8] = []
                for byte in bytes { try decoder.feed([byte], into: &ausgabe) }
                try decoder.finish(into: &ausgabe)
                #expect(ausgabe == ganz.bytes && decoder.isDamaged == ganz.isDamaged)
            }
        }
    }
}
