// SPDX-License-Identifier: EUPL-1.2
import MimeStructure
import Testing

private let lang = String(repeating: "x", count: 1200)

@Suite("Nachrichten für 7-Bit-Wege umschreiben")
struct SiebenBitTests {
    private func inhalte(_ bytes: [UInt8]) throws -> [[UInt8]] {
        func sammeln(_ teil: MimePart) throws -> [[UInt8]] {
            if let innen = try teil.embeddedMessage(in: bytes[...]) { return try sammeln(innen) }
            if teil.isMultipart { return try teil.children.flatMap(sammeln) }
            return [try teil.content(of: bytes[...]).bytes]
        }
        return try sammeln(MimePart.read(bytes))
    }

    @Test("Nur Blätter werden neu geschrieben, jedes behält seinen Inhalt, alles andere bleibt")
    func blaetter() throws {
        let bytes = zeilen(
            """
            Subject: x
            Content-Type: multipart/mixed; boundary=a
            Content-Transfer-Encoding: 8bit

            --a
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit
            X-Feld: bleibt

            Grüße aus der Verwaltung, mit nur wenigen Umlauten
            --a

            nur ASCII
            --a
            Content-Type: message/rfc822
            Content-Transfer-Encoding: 8bit

            Content-Type: application/pdf
            Content-Transfer-Encoding: binary
            X: y

            ä\0ä
            --a
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            \(String(repeating: "AAAA", count: 300))
            --a--

            """)
        let ergebnis = try SevenBit.convert(bytes)
        #expect(ergebnis.refused.isEmpty && ergebnis.leaves == 3)
        #expect(LineReport(ergebnis.bytes[...]).isSevenBit && !LineReport(bytes[...]).isSevenBit)
        #expect(try inhalte(ergebnis.bytes) == inhalte(bytes))
        let anfang =
            "Subject: x\nContent-Type: multipart/mixed; boundary=a\nContent-Transfer-Encoding: 7bit\n\n--a\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\nX-Feld: bleibt\n\n"
            + "Gr=C3=BC=C3=9Fe aus der Verwaltung, mit nur wenigen Umlauten\n--a\n\nnur ASCII\n--a\n"
            + "Content-Type: message/rfc822\nContent-Transfer-Encoding: 7bit\n\n"
            + "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\nX: y\n\nw6QAw6Q=\n\n--a\n"
        #expect(ergebnis.bytes.starts(with: zeilen(anfang)))
    }

    struct Fall: Sendable { let bytes: [UInt8], blaetter: Int }

    @Test(
        "Lange Zeilen, NUL und einzelne Zeilenenden werden kodiert, ein fehlendes Feld wird ergänzt",
        arguments: [
            Fall(bytes: zeilen("Subject: x\n\n\(lang)\n"), blaetter: 1), Fall(bytes: zeilen("\nGrüße"), blaetter: 1),
            Fall(bytes: zeilen("A: b\n\na") + [0x0A, 0x62, 0x0D], blaetter: 1), Fall(bytes: zeilen("A: b\n\n\0"), blaetter: 1),
            Fall(bytes: zeilen("Content-Type: text/plain\n\nalles gut\n"), blaetter: 0),
            Fall(
                bytes: zeilen("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n\(lang)ä=\n"), blaetter: 1
            ),
        ])
    func einzeln(fall: Fall) throws {
        let ergebnis = try SevenBit.convert(fall.bytes)
        #expect(ergebnis.refused.isEmpty && ergebnis.leaves == fall.blaetter)
        #expect(LineReport(ergebnis.bytes[...]).isSevenBit)
        #expect(try inhalte(ergebnis.bytes) == inhalte(fall.bytes))
        #expect((ergebnis.bytes == fall.bytes) == (fall.blaetter == 0))
    }

    @Test("Unterschriebenes und Verschlüsseltes wird nicht berührt, sondern genannt", arguments: ["signed", "encrypted"])
    func unterschrieben(art: String) throws {
        let innen = "Content-Type: multipart/\(art); boundary=s\n\n--s\n\nGrüße\n--s\nContent-Type: a/b\n\nx\n--s--"
        let bytes = zeilen("Content-Type: multipart/mixed; boundary=a\n\n--a\n\näöü\n--a\n\(innen)\n--a--\n")
        let ergebnis = try SevenBit.convert(bytes)
        #expect(ergebnis.refused.map { text(bytes[$0]) } == [text(zeilen(innen))] && ergebnis.leaves == 1)
        #expect(text(ergebnis.bytes).contains(text(zeilen(innen))))
        let nachricht = try SevenBit.convert(zeilen("Content-Type: message/rfc822\n\n\(innen)"))
        #expect(nachricht.refused.count == 1 && nachricht.leaves == 0)
    }

    @Test(
        "Was sich nicht durch Blätter beheben lässt, wird genannt",
        arguments: [
            "Subject: Grüße\n\nx", "Subject: \(lang)\n\nx", "Content-Type: message/partial\n\nä",
            "Content-Type: multipart/mixed\n\nä",
            "Content-Transfer-Encoding: x-eigen\n\nä", "Content-Transfer-Encoding: base64\n\nä",
            "Content-Type: a/b\nContent-Type: c/d\n\nä",
            "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nä\n--ab\n--a--",
        ])
    func abgelehnt(text: String) throws {
        #expect(try !SevenBit.convert(zeilen(text)).refused.isEmpty)
    }

    @Test("Vor und hinter den Teilen, wo niemand liest, wird gestrichen statt kodiert")
    func vorrede() throws {
        let bytes = zeilen("Content-Type: multipart/mixed; boundary=a\n\nfür alte Leser\n--a\n\nx\n--a--\nEnde äh\n")
        let ergebnis = try SevenBit.convert(bytes)
        #expect(
            ergebnis.bytes == zeilen("Content-Type: multipart/mixed; boundary=a\n\n\n--a\n\nx\n--a--\n")
                && ergebnis.refused.isEmpty)
    }

    @Test("Vor einer Unterschrift wird auch kodiert, was Zwischenstationen gern ändern")
    func vorUnterschrift() throws {
        let bytes = zeilen("Content-Type: text/plain\n\nFrom hier an\nEnde \n")
        #expect(try SevenBit.convert(bytes).leaves == 0)
        let fest = try SevenBit.convert(bytes, for: .signing)
        #expect(
            fest.bytes
                == zeilen("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=46rom hier an\nEnde=20\n"))
        #expect(try SevenBit.convert(fest.bytes, for: .signing).bytes == fest.bytes)
        let breit = zeilen("Content-Transfer-Encoding: base64\n\n\(String(repeating: "QUJD", count: 30))\n")
        #expect(try SevenBit.convert(breit).leaves == 0)
        #expect(try LineReport(SevenBit.convert(breit, for: .signing).bytes[...]).longestLine == 76)
    }

    @Test("Auch was zwischen Kopf und Inhalt steht, muss Zeilenenden haben", arguments: [SevenBit.Need.transport, .signing])
    func leerzeile(bedarf: SevenBit.Need) throws {
        for roh in ["A: b\r\n\nText\r\n", "A: b\n\r\nText\r\n", "A: b\r\n\rText\r\n"] {
            let bytes = Array(roh.utf8)
            let ergebnis = try SevenBit.convert(bytes, for: bedarf)
            #expect(ergebnis.refused.isEmpty == LineReport(ergebnis.bytes[...]).isSevenBit, "\(roh.debugDescription)")
        }
        let gut = try SevenBit.convert(Array("A: b\r\n\r\nText\r\n".utf8), for: bedarf)
        #expect(gut.refused.isEmpty && gut.leaves == 0)
    }

    @Test("Der Bericht über Zeilen sagt dasselbe wie ein Lesen Byte für Byte")
    func bericht() {
        var wuerfel = Wuerfel(822)
        let alphabet = Array("\r\n\r\n From a\t".utf8)
        for runde in 0..<4_000 {
            var bytes = wuerfel.bytes(wuerfel.wurf(runde % 50 == 0 ? 2_000 : 24), aus: alphabet)
            if runde % 7 == 0 { bytes += wuerfel.bytes(wuerfel.wurf(4), aus: [0x00, 0xFF, 0x7F]) }
            let bericht = LineReport(bytes[...])
            let naiv = Naiv(bytes)
            #expect(
                bericht.hasBareLineEnd == naiv.einzeln && bericht.longestLine == naiv.laengste
                    && bericht.hasTrailingBlank == naiv.leerzeichen && bericht.hasFromLine == naiv.from
                    && bericht.hasNul == bytes.contains(0) && bericht.hasEightBit == bytes.contains { $0 >= 0x80 },
                "\(bytes)")
        }
    }

    private struct Naiv {
        var (einzeln, leerzeichen, from, laengste) = (false, false, false, 0)

        init(_ bytes: [UInt8]) {
            for (nr, byte) in bytes.enumerated() {
                if byte == 0x0A, nr == 0 || bytes[nr - 1] != 0x0D { einzeln = true }
                if byte == 0x0D, nr + 1 == bytes.count || bytes[nr + 1] != 0x0A { einzeln = true }
            }
            for (nr, stueck) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                let istEnde = nr == bytes.count { $0 == 0x0A }
                let zeile = !istEnde && stueck.last == 0x0D ? stueck.dropLast() : stueck
                laengste = max(laengste, zeile.count)
                if let letztes = zeile.last, letztes == 0x20 || letztes == 0x09 { leerzeichen = true }
                if zeile.starts(with: Array("From ".utf8)) { from = true }
            }
        }
    }

    struct Zeilenenden: Sendable { let roh: String, rein: String }

    @Test(
        "Zeilenenden werden zu CRLF",
        arguments: [
            Zeilenenden(roh: "a\nb\r\nc\rd\r\r\n\n", rein: "a\r\nb\r\nc\r\nd\r\n\r\n\r\n"), Zeilenenden(roh: "\r", rein: "\r\n"),
            Zeilenenden(roh: "", rein: ""), Zeilenenden(roh: "a", rein: "a"),
        ])
    func zeilenenden(fall: Zeilenenden) {
        #expect(text(LineEnds.canonical(Array(fall.roh.utf8))) == fall.rein)
    }
}
