// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Antworten")
struct AntwortenTests {
    static func lies(_ bytes: [UInt8], je schritt: Int = .max) throws(SmtpReplyError) -> [SmtpReply] {
        var leser = SmtpReplyParser()
        var antworten: [SmtpReply] = []
        for stueck in bytes.stuecke(min(schritt, max(1, bytes.count))) {
            leser.feed(stueck)
            while let antwort = try leser.next() { antworten.append(antwort) }
        }
        try leser.finish()
        return antworten
    }

    struct Fall: Sendable {
        let text: String
        let antworten: [SmtpReply]
        init(_ text: String, _ antworten: SmtpReply...) {
            self.text = text
            self.antworten = antworten
        }
    }

    @Test(
        "Antworten werden gelesen, auch wo sie vom Standard abweichen",
        arguments: [
            Fall("220 mail.example ESMTP\r\n", SmtpReply(220, nil, "mail.example ESMTP")),
            Fall("250-a\r\n250-b\r\n250 c\r\n", SmtpReply(250, nil, lines: ["a", "b", "c"])),
            Fall("250 2.1.0 OK\r\n354 los\r\n", SmtpReply(250, "2.1.0", "OK"), SmtpReply(354, nil, "los")),
            Fall("550-5.1.1 niemand\r\n550 5.1.1 da\r\n", SmtpReply(550, "5.1.1", lines: ["niemand", "da"])),
            Fall("550-5.1.1 niemand\r\n550 da\r\n", SmtpReply(550, "5.1.1", lines: ["niemand", "da"])),
            Fall("250\r\n", SmtpReply(250)), Fall("250 \r\n", SmtpReply(250)),
            Fall("250-\r\n250\r\n", SmtpReply(250, nil, lines: ["", ""])),
            Fall("250OK\r\n", SmtpReply(250, nil, "OK")),
            Fall("250 OK\n221 Bye\n", SmtpReply(250, nil, "OK"), SmtpReply(221, nil, "Bye")),
            Fall("250-a\r\n550 b\r\n", SmtpReply(550, nil, lines: ["a", "b"])),
            Fall("250 5.1.1 OK\r\n", SmtpReply(250, nil, "5.1.1 OK")), Fall("250 2.1.1\r\n", SmtpReply(250, "2.1.1")),
            Fall("250 1.2.3.4 OK\r\n", SmtpReply(250, nil, "1.2.3.4 OK")), Fall("599 x\r\n", SmtpReply(599, nil, "x")),
            Fall("550 Postfach voll \u{1B}[1m\r\n", SmtpReply(550, nil, "Postfach voll  [1m")),
            Fall("550 Größe\r\n", SmtpReply(550, nil, "Größe")),
        ])
    func gelesen(_ fall: Fall) throws {
        let bytes = [UInt8](fall.text)
        for schritt in 1...bytes.count {
            let gelesen = try Self.lies(bytes, je: schritt)
            #expect(gelesen == fall.antworten)
        }
    }

    struct Fehler: Sendable {
        let text: String
        let fehler: SmtpReplyError
        init(_ text: String, _ fehler: SmtpReplyError) {
            self.text = text
            self.fehler = fehler
        }
    }

    @Test(
        "Was keine Antwort ist, ist ein Fehler mit Grund",
        arguments: [
            Fehler("\r\n", .notAReply), Fehler("25\r\n", .notAReply), Fehler("OK\r\n", .notAReply),
            Fehler("2500 OK\r\n", .notAReply),
            Fehler("150 x\r\n", .codeOutOfRange), Fehler("650 x\r\n", .codeOutOfRange), Fehler("250-a\r\n", .truncated),
            Fehler("250 a", .truncated), Fehler("250 " + String(repeating: "x", count: 2_043) + "\r\n", .lineTooLong),
            Fehler(String(repeating: "2", count: 3_000), .lineTooLong),
            Fehler(String(repeating: "250-a\r\n", count: 128) + "250 b\r\n", .tooManyLines),
        ])
    func fehler(_ fall: Fehler) {
        let bytes = [UInt8](fall.text)
        for schritt in [1, 3, 1000, .max] {
            #expect(throws: fall.fehler) { try Self.lies(bytes, je: schritt) }
        }
    }

    @Test("Vor einem Fehler kommen die ganzen Antworten, danach nur noch er")
    func nachFehler() throws {
        var leser = SmtpReplyParser()
        leser.feed([UInt8]("250 OK\r\nHTTP/1.1 400\r\n250 OK\r\n"))
        #expect(try leser.next() == SmtpReply(250, nil, "OK"))
        #expect(throws: SmtpReplyError.notAReply) { try leser.next() }
        #expect(throws: SmtpReplyError.notAReply) { try leser.next() }
    }

    @Test("Vor TLS darf nichts übrig sein")
    func leer() throws {
        var leser = SmtpReplyParser()
        #expect(leser.isEmpty)
        leser.feed([UInt8]("220 Ready\r\n250 eingeschleust\r\n"))
        _ = try leser.next()
        #expect(!leser.isEmpty)
        _ = try leser.next()
        #expect(leser.isEmpty)
        leser.feed([UInt8]("250-halb\r\n"))
        #expect(try leser.next() == nil)
        #expect(!leser.isEmpty)
    }

    @Test("Geschriebene Antworten haben auf jeder Zeile Code und Status")
    func geschrieben() {
        #expect(SmtpReply.ok.bytes().text == "250 2.0.0 OK\r\n")
        #expect(SmtpReply.ok.bytes(enhanced: false).text == "250 OK\r\n")
        #expect(SmtpReply(550, "5.7.1", lines: ["a", "b"]).bytes().text == "550-5.7.1 a\r\n550 5.7.1 b\r\n")
        #expect(SmtpReply.challenge([]).bytes().text == "334 \r\n")
        #expect(SmtpReply(250, nil, lines: []).bytes().text == "250 \r\n")
    }

    @Test("Kein Text bricht aus seiner Antwort aus")
    func ausbruch() {
        let boese = SmtpReply(550, "5.1.1", lines: ["a\r\n250 OK", "\0\u{7F}\t", "Grüße \u{202E}x"])
        #expect(boese.bytes().text == "550-5.1.1 a  250 OK\r\n550-5.1.1    \r\n550 5.1.1 Gr??e ?x\r\n")
        #expect(boese.bytes(utf8: true).text.contains("Grüße ?x\r\n"))
        #expect(!boese.description.utf8.contains(0x0A))
    }

    @Test("Lange Zeilen werden geteilt, nie in einem Zeichen", arguments: 1...60)
    func geteilt(_ laenge: Int) throws {
        let text =
            String(repeating: "ü", count: laenge) + " " + String(repeating: "wort ", count: 300)
            + String(repeating: "x", count: 900)
        let bytes = SmtpReply(550, "5.1.1", text).bytes(utf8: true)
        #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count + 1 <= 512 })
        let gelesen = try Self.lies(bytes)
        #expect(gelesen.count == 1)
        #expect(gelesen.first?.lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test("Geschriebenes wird als dasselbe gelesen")
    func rundlauf() throws {
        for antwort in [
            SmtpReply.tooManyRecipients, .closing, .startMail, .tooLarge, SmtpExtensions.alle.reply(host: try SmtpDomain("a.b")),
        ] {
            #expect(try Self.lies(antwort.bytes()) == [antwort])
        }
    }

    @Test(
        "Statuscodes haben drei Zahlen",
        arguments: ["", "5", "5.1", "5.1.1.1", "3.1.1", "5.1000.1", "5..1", "05.1.1", "5.1.a", "1.0.0"])
    func status(_ text: String) {
        #expect(SmtpStatus(text: text) == nil)
        #expect(SmtpStatus(text: "5.7.999")?.description == "5.7.999")
    }

    struct Klasse: Sendable {
        let code: Int
        let stelle: SmtpStage
        let klasse: SmtpReplyClass
        init(_ code: Int, _ stelle: SmtpStage, _ klasse: SmtpReplyClass) {
            self.code = code
            self.stelle = stelle
            self.klasse = klasse
        }
    }

    @Test(
        "Was eine Antwort für den Client heißt",
        arguments: [
            Klasse(250, .mail, .success), Klasse(299, .rcpt, .success), Klasse(354, .data, .intermediate),
            Klasse(334, .auth, .intermediate),
            Klasse(354, .mail, .outOfStep), Klasse(250, .data, .outOfStep), Klasse(235, .auth, .success),
            Klasse(421, .mail, .temporary),
            Klasse(452, .rcpt, .temporary), Klasse(552, .rcpt, .temporary), Klasse(552, .content, .permanent),
            Klasse(552, .mail, .permanent),
            Klasse(550, .rcpt, .permanent), Klasse(521, .greeting, .permanent), Klasse(556, .rcpt, .permanent),
            Klasse(499, .content, .temporary),
        ])
    func klassen(_ fall: Klasse) {
        #expect(SmtpReply(fall.code).classified(at: fall.stelle) == fall.klasse)
    }

    @Test("421 und 521 schließen, 521 und 556 nehmen keine Post")
    func besondere() {
        #expect([421, 521, 556, 550].map { SmtpReply($0).closesConnection } == [true, true, false, false])
        #expect([421, 521, 556, 550].map { SmtpReply($0).takesNoMail } == [false, true, true, false])
    }
}
