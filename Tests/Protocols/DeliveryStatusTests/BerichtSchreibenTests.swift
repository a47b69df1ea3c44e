// SPDX-License-Identifier: EUPL-1.2
import DeliveryStatus
import Testing

@Suite("Zustellbericht schreiben")
struct BerichtSchreibenTests {
    static func bericht(_ empfaenger: [DeliveryReport.Recipient]? = nil) throws -> DeliveryReport {
        let gescheitert = DeliveryReport.Recipient(
            originalRecipient: .init("chef@b.example"), finalRecipient: .init("jürgen@b.example"), action: .failed,
            status: try #require(DeliveryReport.Status(5, 1, 1)), remoteMta: "mx.b.example",
            diagnostic: .init(text: "550 5.1.1 nobody of that name here, and this answer is long enough to be folded"),
            lastAttempt: "Mon, 23 Nov 2026 11:50:00 +0100")
        let verspaetet = DeliveryReport.Recipient(
            finalRecipient: .init("d@e.example"), action: .delayed, status: try #require(DeliveryReport.Status(4, 4, 1)),
            willRetryUntil: "Sat, 28 Nov 2026 11:44:32 +0100")
        return DeliveryReport(
            reportingMta: "mx.stadt.example", envelopeId: "V-2026/17", arrivalDate: "Mon, 23 Nov 2026 11:44:32 +0100",
            recipients: empfaenger ?? [gescheitert, verspaetet])
    }

    static func mail(
        _ bericht: DeliveryReport, text: String = "Guten Tag,\nIhre Nachricht kam nicht an.\n",
        zurueck: ReturnedMessage = .nothing,
        von: String = "postmaster@stadt.example", an: String = "amt@stadt.example", betreff: String = "Nicht zugestellt",
        id: String = "<1@mx.stadt.example>"
    ) -> DeliveryReportMail {
        DeliveryReportMail(
            messageId: id, date: "Mon, 23 Nov 2026 11:51:00 +0100", fromName: "Poststelle", from: von, to: an, subject: betreff,
            text: text, original: "<17@stadt.example>", report: bericht, returned: zurueck)
    }

    @Test("Der Bericht sieht aus, wie die RFC 3464 es will")
    func aussehen() throws {
        let kopf = Array("Received: intern\r\nFrom: a\r\nSubject: Ihr\r\n Antrag\r\nX-Geheim: 1\r\n\r\nGeheimer Text\r\n".utf8)
        let bytes = try Self.mail(try Self.bericht(), zurueck: .fields(ReturnedMessage.usualFields, of: kopf)).bytes()
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                Date: Mon, 23 Nov 2026 11:51:00 +0100\r
                From: Poststelle\r
                 <postmaster@stadt.example>\r
                To: <amt@stadt.example>\r
                Subject: Nicht zugestellt\r
                Message-ID: <1@mx.stadt.example>\r
                In-Reply-To: <17@stadt.example>\r
                References: <17@stadt.example>\r
                Auto-Submitted: auto-replied\r
                MIME-Version: 1.0\r
                Content-Type: multipart/report; report-type=delivery-status;\r
                 boundary="=_report-0_"\r
                \r
                --=_report-0_\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Language: de\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Guten Tag,\r
                Ihre Nachricht kam nicht an.\r
                \r
                --=_report-0_\r
                Content-Type: message/delivery-status\r
                \r
                Original-Envelope-Id: V-2026/17\r
                Reporting-MTA: dns; mx.stadt.example\r
                Arrival-Date: Mon, 23 Nov 2026 11:44:32 +0100\r
                \r
                Original-Recipient: rfc822; chef@b.example\r
                Final-Recipient: utf-8; j\\x{FC}rgen@b.example\r
                Action: failed\r
                Status: 5.1.1\r
                Remote-MTA: dns; mx.b.example\r
                Diagnostic-Code: smtp; 550 5.1.1 nobody of that name here, and this answer\r
                 is long enough to be folded\r
                Last-Attempt-Date: Mon, 23 Nov 2026 11:50:00 +0100\r
                \r
                Final-Recipient: rfc822; d@e.example\r
                Action: delayed\r
                Status: 4.4.1\r
                Will-Retry-Until: Sat, 28 Nov 2026 11:44:32 +0100\r
                \r
                --=_report-0_\r
                Content-Type: text/rfc822-headers\r
                Content-Transfer-Encoding: 7bit\r
                \r
                From: a\r
                Subject: Ihr\r
                 Antrag\r
                \r
                --=_report-0_--\r

                """)
    }

    @Test("Umlaute gehen in 7 Bits durch, in Text, Betreff und zurückgegebenem Kopf")
    func umlaute() throws {
        let kopf = Array("Subject: Grüße\r\n\r\n".utf8)
        let bytes = try Self.mail(
            try Self.bericht(), text: "Für Jürgen", zurueck: .fields(["subject"], of: kopf),
            betreff: "Nicht zugestellt: Grüße an alle " + String(repeating: "ä", count: 60)
        ).bytes()
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("=46=C3=BCr J=C3=BCrgen\r\n"))
        #expect(text.contains("Subject: =?utf-8?Q?Nicht_zugestellt=3A_Gr=C3=BC=C3=9Fe"))
        #expect(text.contains("quoted-printable\r\n\r\nSubject: Gr=C3=BC=C3=9Fe\r\n"))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }

    @Test("Eine ganze Nachricht geht nur mit, wenn sie so über die Leitung käme")
    func ganze() throws {
        let ganze = try Self.mail(
            try Self.bericht(), zurueck: .message(Array("From: a\nSubject: ü\n\nText\n--=_report-0_\n".utf8))
        ).bytes()
        let text = String(decoding: ganze, as: UTF8.self)
        #expect(text.contains("boundary=\"=_report-1_\"\r\nContent-Transfer-Encoding: 8bit\r\n"))
        #expect(
            text.contains(
                "message/rfc822\r\nContent-Transfer-Encoding: 8bit\r\n\r\nFrom: a\r\nSubject: ü\r\n\r\nText\r\n"
                    + "--=_report-0_\r\n")
        )
        for schlecht in ["From: a\r\n\r\n\u{0}", "From: a\r\n\r\n" + String(repeating: "x", count: 999)] {
            let bytes = try Self.mail(try Self.bericht(), zurueck: .message(Array(schlecht.utf8))).bytes()
            #expect(
                String(decoding: bytes, as: UTF8.self).contains(
                    "text/rfc822-headers\r\nContent-Transfer-Encoding: 7bit\r\n\r\nFrom: a\r\n\r\n--"))
        }
    }

    @Test(
        "Niemand schmuggelt ein Feld ein",
        arguments: [
            "x\r\nBcc: y@z.example", "x\nBcc: y", "x\r\n\r\n--=_report-0_--", "x\u{2028}Bcc: y", "\u{0}", "=?utf-8?Q?x?=",
            String(repeating: "x ü", count: 2_000),
        ])
    func schmuggel(text: String) throws {
        let empfaenger = DeliveryReport.Recipient(
            originalRecipient: .init(text), finalRecipient: .init("a\(text)"), action: .failed,
            status: try #require(DeliveryReport.Status("5.0.0")),
            remoteMta: text, diagnostic: .init(type: text, text: text), lastAttempt: text, willRetryUntil: text)
        var bericht = try Self.bericht([empfaenger])
        bericht.reportingMta = "mx " + text
        bericht.envelopeId = text
        var mail = Self.mail(
            bericht, text: text, zurueck: .fields(["From"], of: Array("From: \(text)\r\n\r\n".utf8)), betreff: text)
        (mail.fromName, mail.language, mail.original, mail.date) = (text, text, text, text)
        let bytes = try mail.bytes()
        let zeilen = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        // Only the sender's own header, given back, may say what it says.
        let kopf =
            zeilen.prefix { !$0.isEmpty }
            + zeilen.drop { $0 != "Content-Type: message/delivery-status" }.prefix { !$0.hasPrefix("Content-Type: text") }
        #expect(!kopf.contains { $0.hasPrefix("Bcc") })
        #expect(zeilen.count { $0 == "--=_report-0_--" } == 1)
        #expect(zeilen.allSatisfy { $0.utf8.count <= 998 && !$0.contains("\r") && !$0.contains("\n") })
        let gelesen = try IncomingReport.read(bytes)
        guard case .delivery(let zurueck, _) = gelesen else {
            Issue.record("kein Zustellbericht")
            return
        }
        #expect(zurueck.recipients.map(\.action) == [.failed])
    }

    @Test("Was fehlt oder nicht geht, hat seinen Grund")
    func gruende() throws {
        func versuch(_ fehler: DeliveryStatusError, _ mail: DeliveryReportMail) { #expect(throws: fehler) { try mail.bytes() } }
        versuch(.reportIncomplete, Self.mail(try Self.bericht([])))
        var ohne = try Self.bericht()
        ohne.reportingMta = " "
        versuch(.reportIncomplete, Self.mail(ohne))
        versuch(.addressInvalid, Self.mail(try Self.bericht(), an: "a@b.example>\r\nBcc: x"))
        versuch(.addressInvalid, Self.mail(try Self.bericht(), an: ""))
        versuch(.addressInvalid, Self.mail(try Self.bericht(), an: "a@b.example>,<c@d.example"))
        versuch(.addressInvalid, Self.mail(try Self.bericht(), von: "pöst@stadt.example"))
        versuch(.idInvalid, Self.mail(try Self.bericht(), id: "1@stadt.example"))
        let utf8 = try Self.mail(try Self.bericht(), an: "jürgen@b.example").bytes()
        #expect(String(decoding: utf8, as: UTF8.self).contains("To: <jürgen@b.example>\r\n"))
    }
}
