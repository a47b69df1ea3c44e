// SPDX-License-Identifier: EUPL-1.2
import DeliveryStatus
import Testing

@Suite("Zustellbericht lesen")
struct BerichtLesenTests {
    private func lesen(_ text: String, limits: DeliveryStatusLimits = .init()) throws -> IncomingReport {
        try IncomingReport.read(Array(text.utf8), limits: limits)
    }

    private func rahmen(
        _ felder: String, art: String = "message/delivery-status", zurueck: String = "", kodierung: String = "7bit"
    ) -> String {
        """
        Content-Type: multipart/report; boundary=b

        --b

        Text für Menschen
        --b
        Content-Type: \(art)
        Content-Transfer-Encoding: \(kodierung)

        \(felder)
        --b
        \(zurueck)
        --b--

        """
    }

    private func bericht(_ felder: String, kodierung: String = "7bit") throws -> DeliveryReport {
        guard case .delivery(let bericht, _) = try lesen(rahmen(felder, kodierung: kodierung)) else {
            throw DeliveryStatusError.notAReport
        }
        return bericht
    }

    @Test("Was geschrieben wurde, kommt wieder heraus")
    func rundum() throws {
        let bericht = try BerichtSchreibenTests.bericht()
        let kopf = Array("Message-ID: <17@stadt.example>\r\nSubject: ü\r\n\r\n".utf8)
        for zurueck in [ReturnedMessage.fields(ReturnedMessage.usualFields, of: kopf), .message(kopf)] {
            let gelesen = try IncomingReport.read(try BerichtSchreibenTests.mail(bericht, zurueck: zurueck).bytes())
            #expect(gelesen == .delivery(bericht, originalMessageId: "<17@stadt.example>"))
        }
        let ohne = try IncomingReport.read(try BerichtSchreibenTests.mail(bericht).bytes())
        #expect(ohne == .delivery(bericht, originalMessageId: nil))
    }

    @Test("Eine überlange Adresse mit Umlauten wird nach einem ganzen Zeichen abgeschnitten", arguments: 0..<6)
    func ueberlang(vorweg: Int) throws {
        let adresse = String(repeating: "a", count: vorweg) + String(repeating: "ü", count: 400) + "@b.example"
        let empfaenger = DeliveryReport.Recipient(
            finalRecipient: .init(adresse), action: .failed, status: try #require(DeliveryReport.Status(5, 1, 1)))
        let bytes = try BerichtSchreibenTests.mail(try BerichtSchreibenTests.bericht([empfaenger])).bytes()
        guard case .delivery(let gelesen, _) = try IncomingReport.read(bytes) else { throw DeliveryStatusError.reportIncomplete }
        let text = try #require(gelesen.recipients.first).finalRecipient.text
        #expect(text.count > 100 && adresse.hasPrefix(text))
    }

    @Test("Jede Handlung und jede Zahl kommt wieder heraus")
    func handlungen() throws {
        var empfaenger: [DeliveryReport.Recipient] = []
        for handlung in DeliveryReport.Action.allCases {
            for klasse in DeliveryReport.Status.Class.allCases {
                let status = try #require(DeliveryReport.Status(klasse.rawValue, empfaenger.count, 999 - empfaenger.count))
                empfaenger.append(
                    .init(finalRecipient: .init("a\(empfaenger.count)@b.example"), action: handlung, status: status))
            }
        }
        let bericht = try BerichtSchreibenTests.bericht(empfaenger)
        let gelesen = try IncomingReport.read(try BerichtSchreibenTests.mail(bericht).bytes())
        #expect(gelesen == .delivery(bericht, originalMessageId: nil))
    }

    @Test("Nachlässigkeiten anderer schaden nicht")
    func nachlaessig() throws {
        let ohneTyp = try bericht("Final-Recipient: <a@b.example>\nAction: Failed (sorry)\nStatus: 5.1.1 (unknown)")
        #expect(ohneTyp.reportingMta == nil)
        #expect(ohneTyp.recipients[0].finalRecipient == .init("a@b.example"))
        #expect(ohneTyp.recipients[0].action == .failed)
        #expect(ohneTyp.recipients[0].status.description == "5.1.1")
        let zusammen = try bericht("Reporting-MTA: dns;mx.example\nOriginal-Recipient: rfc822;a@b.example\nAction: delayed")
        #expect(zusammen.reportingMta == "mx.example")
        #expect(zusammen.recipients[0].finalRecipient == .init("a@b.example"))
        #expect(zusammen.recipients[0].status.description == "4.0.0")
        let leerzeilen = try bericht(
            "\n\nReporting-MTA: dns; mx.example\n\n\n\nFinal-Recipient: rfc822; a@b.example\nStatus: 4.4.7\n"
                + "\n\nFinal-Recipient: rfc822; c@d.example\nStatus: 2.0.0"
        )
        #expect(leerzeilen.recipients.map(\.action) == [.delayed, .delivered])
        let faltung = try bericht(
            "Final-Recipient: rfc822;\n a@b.example\nAction:\n failed\nDiagnostic-Code: smtp; 550\n\tnobody")
        #expect(faltung.recipients[0].diagnostic == .init(type: "smtp", text: "550 nobody"))
        let kodiert = try bericht("RmluYWwtUmVjaXBpZW50OiBhQGIuZXhhbXBsZQpBY3Rpb246IGZhaWxlZAo=", kodierung: "BASE64")
        #expect(kodiert.recipients[0].finalRecipient == .init("a@b.example"))
        let utf8 = try bericht("Final-Recipient: utf-8; j\\x{FC}r\\x{5C}\\x{1F600}\\x{D800}\\q@b.example\nAction: failed")
        #expect(utf8.recipients[0].finalRecipient == .init("jür\\😀\\x{D800}\\q@b.example"))
        let roh = try bericht("Final-Recipient: rfc822; jürgen@b.example\nAction: failed")
        #expect(roh.recipients[0].finalRecipient == .init("jürgen@b.example"))
    }

    @Test(
        "Der zurückgegebene Kopf verrät, welche Nachricht gemeint ist",
        arguments: [
            "Content-Type: text/rfc822-headers\n\nSubject: x\nMessage-ID: <1@stadt.example>",
            "Content-Type: message/rfc822\n\nmessage-id:\n <1@stadt.example> (x)\n\nText\nMessage-ID: <2@x>",
            "Content-Type: message/global\n\nSubject: ü\nMessage-Id: <1@stadt.example>\n\n",
            "Content-Type: TEXT/rfc822-headers\nContent-Transfer-Encoding: quoted-printable\n\nMessage-ID: <1=40stadt.example>",
        ])
    func kennung(teil: String) throws {
        guard case .delivery(_, let id) = try lesen(rahmen("Final-Recipient: a@b.example\nStatus: 5.0.0", zurueck: teil)) else {
            Issue.record("kein Zustellbericht")
            return
        }
        #expect(id == "<1@stadt.example>")
    }

    @Test("Eine Lesebestätigung ist etwas anderes")
    func gelesen() throws {
        let felder =
            "Final-Recipient: rfc822;a@b.example\nOriginal-Message-ID: <1@stadt.example>\nDisposition: x"
        let bericht = try lesen(rahmen(felder, art: "message/disposition-notification"))
        #expect(bericht == .disposition(originalMessageId: "<1@stadt.example>"))
        let ohne = try lesen(
            rahmen(
                "Disposition: x", art: "message/disposition-notification",
                zurueck: "Content-Type: message/rfc822\n\nMessage-ID: <2@stadt.example>"))
        #expect(ohne == .disposition(originalMessageId: "<2@stadt.example>"))
    }

    private static let multipart = "Content-Type: multipart/report; boundary=b"

    private static func teil(_ felder: String, kopf: String = multipart, art: String = "message/delivery-status") -> String {
        "\(kopf)\n\n--b\nContent-Type: \(art)\n\n\(felder)\n--b--"
    }

    @Test("Derselbe Teil ist einer, wenn nichts fehlt") func einer() throws {
        let bericht = try lesen(Self.teil("Final-Recipient: a@b\nStatus: 5.0.0"))
        guard case .delivery = bericht else {
            Issue.record("kein Zustellbericht")
            return
        }
    }

    @Test(
        "Was kein Bericht nach der Norm ist, ist keiner",
        arguments: [
            "", "Hallo", "From: a\n\nText", "Subject: Undelivered Mail\nContent-Type: text/plain\n\n550 5.1.1 nobody",
            teil("Final-Recipient: a@b\nStatus: 5.0.0", kopf: "Content-Type: multipart/mixed; boundary=b"),
            teil("Final-Recipient: a@b\nStatus: 5.0.0", kopf: "Content-Type: multipart/report"),
            teil("Final-Recipient: a@b\nStatus: 5.0.0", kopf: "\(multipart)\nContent-Type: text/plain"),
            teil("Final-Recipient: a@b\nStatus: 5.0.0", kopf: "Content-Type: text/plain\n\(multipart)"),
            teil("Feedback-Type: abuse", art: "message/feedback-report"), teil("Reporting-MTA: dns; x"),
            teil("Final-Recipient: a@b\nAction: vielleicht"),
            teil("Final-Recipient: a@b\nStatus: 5.0.0", kopf: multipart).replacing("--b", with: "--bc"),
        ])
    func keiner(text: String) { #expect(throws: DeliveryStatusError.notAReport) { try lesen(text) } }

    @Test("Abgeschnitten erzählt ein Bericht noch, was da ist")
    func abgeschnitten() throws {
        let text =
            "Content-Type: multipart/report; boundary=\"b\\\"c\"\r\n\r\n--b\"c\r\n"
            + "Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: a@b.example\r\nStatus: 5.0.0"
        guard case .delivery(let bericht, nil) = try lesen(text) else {
            Issue.record("kein Zustellbericht")
            return
        }
        #expect(bericht.recipients.count == 1)
    }

    @Test("Jede Grenze hat ihren Fehler")
    func grenzen() {
        var limits = DeliveryStatusLimits()
        (limits.headerBytes, limits.parts, limits.reportBytes, limits.recipients, limits.bytes) = (1_000, 5, 2_000, 3, 20_000)
        func versuch(_ text: String, _ fehler: DeliveryStatusError) {
            #expect(throws: fehler) { try lesen(text, limits: limits) }
        }
        versuch(String(repeating: "x", count: 20_001), .tooLarge)
        versuch("A: " + String(repeating: "x", count: 1_000), .headerTooLarge)
        versuch(rahmen("A: " + String(repeating: "x", count: 2_000)), .tooLarge)
        versuch("Content-Type: multipart/report; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 7), .tooManyParts)
        versuch(rahmen(String(repeating: "Final-Recipient: a@b\nStatus: 5.0.0\n\n", count: 4)), .tooManyRecipients)
    }

    @Test(
        "Ein Status hat drei Zahlen",
        arguments: ["5.1", "5.1.1.1", "3.0.0", "5.1000.0", "5.-1.0", "5..1", "x.1.1", "", "5.1.1x", "５.1.1"])
    func status(text: String) { #expect(DeliveryReport.Status(text) == nil) }
}
