// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import MailImport

private func lies(_ text: String, _ grenzen: MailLimits = MailLimits()) throws -> ImportedMail {
    try MailImport.read(Array(text.replacing("\n", with: "\r\n").utf8), limits: grenzen)
}

private let kopf = "From: \"Müller, Eva\" <eva@b.example>\nDate: Sat, 28 Nov 2026 07:00:00 +0100\n"

@Suite("E-Mail-Dateien lesen (.eml)")
struct MimeTests {
    @Test("Kopf, Text, HTML und Anlage einer verschachtelten Nachricht werden gefunden")
    func verschachtelt() throws {
        let mail = try lies(
            """
            From: =?utf-8?Q?M=C3?= =?utf-8?Q?=BCller?= <eva@b.example>
            To: c@d.example, "E, F" <g@h.example>
            Cc: Amt: x@y.example;
            Subject: =?iso-8859-1?B?3A==?=bung =?utf-8?B?w6Q=?= =?utf-8?B?w7Y=?=
            Date: Sat, 28 Nov 2026 07:00:00 +0100
            Content-Type: multipart/mixed; boundary="x"

            Vorrede
            --x
            Content-Type: multipart/alternative; boundary=xy

            --xy
            Content-Type: text/plain; charset=iso-8859-15
            Content-Transfer-Encoding: quoted-printable

            5 =A4 =
            Geb=FChr
            --xy
            Content-Type: text/html

            <p>5</p>
            --xy--
            --x
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''Gr%C3%BC; filename*1="n.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --x--
            """)
        #expect(mail.from == ImportedMailbox(name: "Müller", address: "eva@b.example"))
        #expect(mail.to.map(\.address) == ["c@d.example", "g@h.example"] && mail.to.last?.name == "E, F")
        #expect(mail.copies.map(\.address) == ["x@y.example"])
        #expect(mail.subject == "Übung äö")
        #expect(mail.sentAt == 1_795_845_600)
        #expect(mail.text == "5 € Gebühr" && mail.html == "<p>5</p>")
        let anlage = try #require(mail.attachments.first)
        #expect(anlage.name == "Grün.pdf" && anlage.bytes == Array("%PDF-".utf8) && !anlage.inline)
        #expect(mail.attachments.count == 1 && mail.doubts.isEmpty)
    }

    @Test("Empfangen ist eine Nachricht, wie es die oberste Received-Zeile sagt")
    func empfangen() throws {
        let oben = "Received: from a.example by b.example\n\twith ESMTP id 7; Fri, 27 Nov 2026 23:30:00 +0100 (CET)\n"
        let unten = "Received: from c.example by a.example; Mon, 23 Nov 2026 07:00:00 +0100\n"
        #expect(try lies(oben + unten + kopf + "\nText").receivedAt == 1_795_818_600)
        #expect(try lies("Received: from a.example by b.example\n" + kopf + "\nText").receivedAt == nil)
        #expect(try lies(kopf + "\nText").receivedAt == nil)
    }

    @Test("Eine Nachricht in einer Nachricht bleibt als Ganzes eine Anlage")
    func nachrichtInNachricht() throws {
        let innen = "From: c@d.example\r\nSubject: Antrag 1/2\r\n\r\nText"
        let mail = try lies(
            kopf
                + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n\(innen.replacing("\r\n", with: "\n"))\n--x--\n"
        )
        #expect(mail.attachments.map(\.name) == ["Antrag 1 2.eml"])
        #expect(mail.attachments.first?.bytes == Array(innen.utf8))
    }

    @Test("Abgeschnittenes und Beschädigtes wird gezeigt und als Zweifel genannt")
    func beschaedigt() throws {
        let mail = try lies(
            kopf + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=koi8-r\n"
                + "Content-Transfer-Encoding: quoted-printable\n\nA=ZZ=C1")
        #expect(mail.text == "A=ZZ\u{FFFD}")
        #expect(mail.doubts == [.endMissing, .damagedEncoding, .unknownCharset("koi8-r")])
    }

    @Test(
        "Ein Dateiname kann weder Ordner noch Schreibrichtung einschmuggeln",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\\\x\\\\a.exe", "a.exe"), ("..", nil), ("a\u{202E}fdp.exe", "afdp.exe"),
        ] as [(String, String?)])
    func dateiname(roh: String, rein: String?) throws {
        let mail = try lies(kopf + "Content-Type: application/x; name=\"\(roh)\"\n\nx")
        #expect(mail.attachments.map(\.name) == [rein])
    }

    @Test("Ein Zeilenende aus einem kodierten Wort bricht keine Kopfzeile")
    func kodiertesZeilenende() throws {
        #expect(try lies(kopf + "Subject: =?utf-8?Q?a=0D=0ABcc:_b?=\n\nx").subject == "a Bcc: b")
    }

    @Test("Zu viel von etwas wird abgelehnt")
    func grenzen() {
        var grenzen = MailLimits()
        (grenzen.parts, grenzen.depth, grenzen.headerBytes, grenzen.decodedBytes) = (5, 2, 400, 50)
        let tief = (0..<4).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(throws: MailImportError.nestedTooDeep) { try lies(kopf + tief + "\nx", grenzen) }
        let viele = String(repeating: "--x\n\na\n", count: 9)
        #expect(throws: MailImportError.tooManyParts) {
            try lies(kopf + "Content-Type: multipart/mixed; boundary=x\n\n" + viele, grenzen)
        }
        #expect(throws: MailImportError.headerTooLarge) { try lies(kopf + "X: " + String(repeating: "a", count: 400), grenzen) }
        #expect(throws: MailImportError.tooLarge) { try lies(kopf + "\n" + String(repeating: "a", count: 51), grenzen) }
    }

    @Test("Was keine Nachricht ist, wird nicht dafür gehalten", arguments: ["", "Sehr geehrte Damen", "Name: Wert\n\nx"])
    func keineNachricht(text: String) {
        #expect(throws: MailImportError.notAMail) { try lies(text) }
    }

    @Test(
        "Datumsangaben mit alten Zonen und ohne Wochentag",
        arguments: [
            ("1 Jan 1970 00:00:00 GMT", 0), ("Thu, 29 Feb 2024 12:00 MEZ", 1_709_204_400), ("31 Dez 2024", nil),
            ("Sat, 28 Nov 2026 25:00:00 +0100", nil),
        ] as [(String, Int64?)])
    func datum(text: String, sekunden: Int64?) {
        #expect(MailDate.read(text) == sekunden)
    }
}
