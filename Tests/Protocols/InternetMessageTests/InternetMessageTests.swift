// SPDX-License-Identifier: EUPL-1.2
import InternetMessage
import MailImport
import Testing

@Suite("E-Mail schreiben")
struct InternetMessageTests {
    private func nachricht(_ betreff: String = "Test", text: String = "Hallo", html: String? = nil, name: String = "Amt") throws
        -> String
    {
        let adresse = try EmailAddress("amt@stadt.example")
        let id = try #require(MessageID(left: "1", right: "stadt.example"))
        let message = InternetMessage(
            id: id, date: MessageDate(unixSeconds: 1_795_430_672, offsetMinutes: 60),
            from: Mailbox(name: HeaderText(name), address: adresse),
            to: [Mailbox(address: adresse)], subject: HeaderText(betreff), text: text, html: html)
        return String(decoding: message.bytes, as: UTF8.self)
    }

    @Test("Eine einfache Nachricht sieht aus, wie die RFC 5322 es will")
    func einfach() throws {
        #expect(
            try nachricht() == """
                Date: Mon, 23 Nov 2026 11:44:32 +0100\r\nFrom: "Amt" <amt@stadt.example>\r\nTo: amt@stadt.example\r\nMessage-ID: <1@stadt.example>\r\n\
                Subject: Test\r\nAuto-Submitted: auto-generated\r\nContent-Language: de\r\nMIME-Version: 1.0\r\n\
                Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHallo\r\n
                """)
    }

    @Test(
        "Niemand schmuggelt eine Kopfzeile ein",
        arguments: ["a\r\nBcc: x@y.example", "a\nBcc: x", "a\u{85}Bcc: x", "a\u{2028}Bcc: x"])
    func schmuggel(text: String) throws {
        for nachricht in [try nachricht(text), try nachricht(name: text)] {
            #expect(!nachricht.split(separator: "\r\n").contains { $0.hasPrefix("Bcc") })
            #expect(!nachricht.unicodeScalars.contains { $0.value > 126 })
        }
    }

    @Test("Umlaute im Betreff werden kodiert und gefaltet")
    func betreff() throws {
        #expect(try nachricht("Für Sie").contains("Subject: =?utf-8?B?RsO8ciBTaWU=?=\r\n"))
        let lang = try nachricht(String(repeating: "Grüße ", count: 60))
        #expect(lang.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    }

    @Test("Der Text ist vor Punkt, From, langen Zeilen und blanken Zeilenenden sicher")
    func text() throws {
        let koerper = try nachricht(
            text: ".\nFrom x\r\nä=b \r" + String(repeating: "x", count: 200) + "." + String(repeating: ".", count: 100))
        #expect(koerper.contains("\r\n\r\n=2E\r\n=46rom x\r\n=C3=A4=3Db=20\r\n"))
        #expect(koerper.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") })
        #expect(!koerper.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
    }

    @Test("Eine Datei geht mit und kommt mit Namen und Bytes wieder heraus", arguments: [0, 1, 2, 3, 57, 58, 4_000])
    func anlage(groesse: Int) throws {
        let adresse = try EmailAddress("amt@stadt.example"), bytes = (0..<groesse).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var message = InternetMessage(
            id: try #require(MessageID(left: "1", right: "stadt.example")), date: MessageDate(unixSeconds: 1_795_430_672),
            from: Mailbox(address: adresse), to: [Mailbox(address: adresse)], subject: HeaderText("Bescheid"), text: "Hallo")
        message.attachments = [.init(name: "Bescheid für Müller.pdf", mediaType: "application/pdf", bytes: bytes)]
        let zeilen = String(decoding: message.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(zeilen.allSatisfy { $0.utf8.count <= 998 && !$0.hasPrefix(".") })
        let gelesen = try MailImport.read(message.bytes)
        #expect(gelesen.text?.hasPrefix("Hallo") == true)
        #expect(gelesen.attachments.map(\.name) == ["Bescheid für Müller.pdf"])
        #expect(gelesen.attachments.map(\.mediaType) == ["application/pdf"])
        #expect(gelesen.attachments.map(\.bytes) == [bytes])
    }

    @Test("Text und HTML stehen als Alternativen, der Text zuerst")
    func alternative() throws {
        let stuecke = try nachricht(text: "--=_alternative--", html: "<p>ü</p>").components("--=_alternative")
        #expect(stuecke.count == 4)
        #expect(stuecke[1].contains("text/plain") && stuecke[2].contains("text/html") && stuecke[2].contains("<p>=C3=BC</p>"))
        #expect(stuecke[3] == "--\r\n")
    }

    @Test(
        "Das Datum stimmt auch am Schalttag",
        arguments: [
            (Int64(951_782_400), "Tue, 29 Feb 2000 00:00:00 +0000"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 +0000"),
        ])
    func datum(zeit: Int64, erwartet: String) { #expect(MessageDate(unixSeconds: zeit).text == erwartet) }
}

extension String {
    fileprivate func components(_ trenner: String) -> [Substring] { split(separator: trenner, omittingEmptySubsequences: false) }
}
