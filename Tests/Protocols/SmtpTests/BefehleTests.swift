// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Befehle")
struct BefehleTests {
    static func lies(_ text: String, offered: SmtpExtensions = .alle) throws(SmtpCommandError) -> SmtpCommandLine {
        try SmtpCommandLine(Array(text.utf8)[...], offered: offered)
    }

    struct Form: Sendable {
        let gelesen: String
        let geschrieben: String
        init(_ gelesen: String, _ geschrieben: String? = nil) {
            self.gelesen = gelesen
            self.geschrieben = geschrieben ?? gelesen
        }
    }

    @Test(
        "Gültige Zeilen werden gelesen, geschrieben und gleich wieder gelesen",
        arguments: [
            Form("EHLO mail.example"), Form("helo Mail.Example", "HELO Mail.Example"), Form("EHLO [192.0.2.1]"),
            Form("EHLO my_pc"), Form("MAIL FROM:<>"), Form("mail from:<a@b.example>", "MAIL FROM:<a@b.example>"),
            Form("MAIL FROM: <a@b>", "MAIL FROM:<a@b>"), Form("MAIL  FROM:<a@b>", "MAIL FROM:<a@b>"),
            Form("MAIL FROM:<a@b>   ", "MAIL FROM:<a@b>"), Form("MAIL FROM:<@c,@[1.2.3.4]:a@b>", "MAIL FROM:<a@b>"),
            Form("MAIL FROM:<a@b>  size=10  Body=8bitmime", "MAIL FROM:<a@b> SIZE=10 BODY=8BITMIME"),
            Form("MAIL FROM:<a@b> BODY=7bit", "MAIL FROM:<a@b> BODY=7BIT"), Form("MAIL FROM:<ä@b> SMTPUTF8"),
            Form("MAIL FROM:<a@b> RET=hdrs ENVID=QQ+2B+3D+20x", "MAIL FROM:<a@b> RET=HDRS ENVID=QQ+2B+3D+20x"),
            Form("MAIL FROM:<a@b> RET=FULL AUTH=<>"), Form("MAIL FROM:<a@b> AUTH=e+2Ba@c REQUIRETLS"),
            Form("MAIL FROM:<a@b> SIZE=99999999999999999999", "MAIL FROM:<a@b> SIZE=9223372036854775807"),
            Form("RCPT TO:<a@b>"), Form("rcpt to:<postmaster>", "RCPT TO:<Postmaster>"), Form("RCPT TO:<postmaster@b>"),
            Form("RCPT TO:<@c:\"a b\"@d>", "RCPT TO:<\"a b\"@d>"),
            Form("RCPT TO:<a@b> NOTIFY=never", "RCPT TO:<a@b> NOTIFY=NEVER"),
            Form("RCPT TO:<a@b> NOTIFY=delay,SUCCESS", "RCPT TO:<a@b> NOTIFY=SUCCESS,DELAY"),
            Form("RCPT TO:<a@b> ORCPT=RFC822;e+2Ba@c", "RCPT TO:<a@b> ORCPT=rfc822;e+2Ba@c"),
            Form("RCPT TO:<a@b> ORCPT=utf-8;j\\x{FC}rgen@c"),
            Form("RCPT TO:<a@b> ORCPT=rfc822;j+C3+BCrgen@c", "RCPT TO:<a@b> ORCPT=utf-8;j\\x{FC}rgen@c"),
            Form("RCPT TO:<a@b> ORCPT=utf-8;ü@c", "RCPT TO:<a@b> ORCPT=utf-8;\\x{FC}@c"),
            Form("RCPT TO:<a@b> ORCPT=utf-8;\\x{1F600}\\x{2B}@c"), Form("DATA"), Form("data ", "DATA"), Form("BDAT 0 LAST"),
            Form("bdat 86 last", "BDAT 86 LAST"), Form("BDAT 100"), Form("RSET"), Form("NOOP"),
            Form("NOOP was auch immer", "NOOP"),
            Form("QUIT"), Form("HELP"), Form("HELP MAIL", "HELP"), Form("VRFY eva"), Form("VRFY Eva Müller"), Form("EXPN liste"),
            Form("STARTTLS"), Form("AUTH plain", "AUTH PLAIN"), Form("AUTH PLAIN AGEAYg=="), Form("AUTH LOGIN ="),
        ])
    func gueltig(_ form: Form) throws {
        let befehl = try Self.lies(form.gelesen).command
        #expect(befehl.bytes.text == form.geschrieben + "\r\n")
        #expect(try Self.lies(form.geschrieben).command == befehl)
    }

    struct Fehler: Sendable {
        let zeile: String
        let fehler: SmtpCommandError
        let antwort: String
        init(_ zeile: String, _ fehler: SmtpCommandError, _ antwort: String) {
            self.zeile = zeile
            self.fehler = fehler
            self.antwort = antwort
        }
    }

    @Test(
        "Ungültige Zeilen haben ihren Grund und ihre Antwort",
        arguments: [
            Fehler("", .unrecognised, "500 5.5.1"), Fehler("XYZZY", .unrecognised, "500 5.5.1"),
            Fehler(" DATA", .unrecognised, "500 5.5.1"), Fehler("GET / HTTP/1.1", .unrecognised, "500 5.5.1"),
            Fehler("MAILFROM:<a@b>", .unrecognised, "500 5.5.1"), Fehler("DÄTA", .unrecognised, "500 5.5.1"),
            Fehler("DATA\0", .controlByte, "500 5.5.2"), Fehler("RSET\rQUIT", .controlByte, "500 5.5.2"),
            Fehler("EHLO\tmail", .controlByte, "500 5.5.2"), Fehler("VRFY a\u{202E}b", .notText, "500 5.5.2"),
            Fehler("EHLO", .argumentMissing, "501 5.5.4"), Fehler("EHLO a b", .argumentInvalid, "501 5.5.4"),
            Fehler("EHLO mäil", .argumentInvalid, "501 5.5.4"), Fehler("DATA 1", .argumentUnexpected, "501 5.5.4"),
            Fehler("RSET 1", .argumentUnexpected, "501 5.5.4"), Fehler("QUIT 1", .argumentUnexpected, "501 5.5.4"),
            Fehler("STARTTLS 1", .argumentUnexpected, "501 5.5.4"), Fehler("VRFY", .argumentMissing, "501 5.5.4"),
            Fehler("MAIL", .argumentMissing, "501 5.5.4"), Fehler("MAIL TO:<a@b>", .argumentInvalid, "501 5.5.4"),
            Fehler("MAIL FROM<a@b>", .argumentInvalid, "501 5.5.4"),
            Fehler("MAIL FROM:a@b", .sender(.bracketMissing), "501 5.1.7"),
            Fehler("MAIL FROM:<a@b", .sender(.bracketMissing), "501 5.1.7"),
            Fehler("MAIL FROM:<a>", .sender(.atSignMissing), "501 5.1.7"),
            Fehler("MAIL FROM:<@c@a@b>", .sender(.routeInvalid), "501 5.1.7"),
            Fehler("MAIL FROM:<@c:>", .sender(.empty), "501 5.1.7"),
            Fehler("MAIL FROM:<a@b>SIZE=1", .argumentInvalid, "501 5.5.4"),
            Fehler("MAIL FROM:<Postmaster>", .sender(.atSignMissing), "501 5.1.7"),
            Fehler("MAIL FROM:<ä@b>", .utf8NotAnnounced, "553 5.6.7"), Fehler("RCPT TO:<>", .recipient(.empty), "501 5.1.3"),
            Fehler("RCPT TO:<a@b> <c@d>", .argumentInvalid, "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> MT-PRIORITY=3", .parameterUnknown("MT-PRIORITY"), "555 5.5.4"),
            Fehler("MAIL FROM:<a@b> NOTIFY=NEVER", .parameterUnknown("NOTIFY"), "555 5.5.4"),
            Fehler("MAIL FROM:<a@b> BODY=BINARYMIME", .parameterUnknown("BODY"), "555 5.5.4"),
            Fehler("MAIL FROM:<a@b> BODY=9BIT", .parameterInvalid("BODY"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> SIZE", .parameterInvalid("SIZE"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> SIZE=", .argumentInvalid, "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> SIZE=-1", .parameterInvalid("SIZE"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> SIZE=123456789012345678901", .parameterInvalid("SIZE"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> SIZE=1 size=2", .parameterRepeated("SIZE"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> SMTPUTF8=1", .parameterInvalid("SMTPUTF8"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> ENVID=a=b", .argumentInvalid, "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> ENVID=a+0D+0AX", .parameterInvalid("ENVID"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> ENVID=a+2", .parameterInvalid("ENVID"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> ENVID=a+2b", .parameterInvalid("ENVID"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> ENVID=" + String(repeating: "x", count: 101), .parameterInvalid("ENVID"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> AUTH=x", .parameterInvalid("AUTH"), "501 5.5.4"),
            Fehler("MAIL FROM:<a@b> RET=ALL", .parameterInvalid("RET"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> SIZE=1", .parameterUnknown("SIZE"), "555 5.5.4"),
            Fehler("RCPT TO:<a@b> NOTIFY=NEVER,DELAY", .parameterInvalid("NOTIFY"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> NOTIFY=DELAY,", .parameterInvalid("NOTIFY"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=a@b", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=rfc822;ä@b", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=rfc822;a+0Ab", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=rfc822;a+C3+BC+0Ab", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=rfc822;+C2+85b", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=utf-8;\\x{0A}@b", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=utf-8;\\x{D800}@b", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=utf-8;\\x{41}@b", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=utf-8;\\x{FC", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("RCPT TO:<a@b> ORCPT=utf-8;a+2Bb", .parameterInvalid("ORCPT"), "501 5.5.4"),
            Fehler("BDAT", .chunkSizeInvalid, "501 5.5.4"), Fehler("BDAT x", .chunkSizeInvalid, "501 5.5.4"),
            Fehler("BDAT 1 FIRST", .chunkSizeInvalid, "501 5.5.4"), Fehler("BDAT 1 LAST LAST", .chunkSizeInvalid, "501 5.5.4"),
            Fehler("BDAT 99999999999999999999", .chunkSizeInvalid, "501 5.5.4"),
            Fehler("AUTH", .argumentMissing, "501 5.5.4"), Fehler("AUTH PL/AIN", .argumentInvalid, "501 5.5.4"),
            Fehler("AUTH PLAIN AGEAYg==x", .base64Invalid, "501 5.5.2"), Fehler("AUTH PLAIN =AAA", .base64Invalid, "501 5.5.2"),
            Fehler("AUTH PLAIN AAAA BBBB", .argumentUnexpected, "501 5.5.4"),
        ])
    func ungueltig(_ fall: Fehler) {
        #expect(throws: fall.fehler) { try Self.lies(fall.zeile) }
        #expect(fall.fehler.reply.description.hasPrefix(fall.antwort + " "))
    }

    @Test("Bytes, die kein UTF-8 sind, werden abgelehnt")
    func keinUtf8() {
        let zeile = [UInt8]("MAIL FROM:<") + [0xE4] + [UInt8]("@b>")
        #expect(throws: SmtpCommandError.notText) { try SmtpCommandLine(zeile[...], offered: .alle) }
    }

    @Test(
        "Ohne angebotene Erweiterung ist jeder Parameter unbekannt",
        arguments: [
            "SIZE=1", "BODY=8BITMIME", "SMTPUTF8", "RET=FULL", "ENVID=x", "AUTH=<>", "REQUIRETLS",
        ])
    func nichtAngeboten(_ parameter: String) {
        let name = String(parameter.prefix { $0 != "=" })
        #expect(throws: SmtpCommandError.parameterUnknown(name)) {
            try Self.lies("MAIL FROM:<a@b> \(parameter)", offered: SmtpExtensions())
        }
    }

    @Test("Angebotenes BINARYMIME wird genommen")
    func binaer() throws {
        var offered = SmtpExtensions.alle
        offered.binaryMime = true
        guard case .mail(_, let parameter) = try Self.lies("MAIL FROM:<a@b> BODY=BINARYMIME", offered: offered).command else {
            Issue.record("kein MAIL")
            return
        }
        #expect(parameter.body == .binary)
    }

    @Test("Was nachgesehen wurde, wird gesagt")
    func nachsicht() throws {
        #expect(try Self.lies("MAIL FROM: <a@b>").leniency == .spaceAfterColon)
        #expect(try Self.lies("MAIL FROM:<a@b>  SIZE=1").leniency == .manySpaces)
        #expect(try Self.lies("EHLO my_pc").leniency == .helloName)
        #expect(try Self.lies("MAIL FROM:<a@b> SIZE=1 ").leniency.isEmpty)
    }

    @Test("Geheimnisse stehen in keiner Beschreibung")
    func geheim() throws {
        let befehl = try Self.lies("AUTH PLAIN AGEAYg==").command
        #expect("\(befehl)" == "AUTH PLAIN (secret)")
        #expect(!String(reflecting: befehl).contains("AGEAYg"))
        var ausgabe = ""
        dump(befehl, to: &ausgabe)
        #expect(!ausgabe.contains("98"))
    }

    @Test("Nur BDAT ohne lesbare Länge schließt die Verbindung")
    func schliessen() {
        #expect(SmtpCommandError.chunkSizeInvalid.mustClose)
        #expect(!SmtpCommandError.unrecognised.mustClose)
    }

    @Test("Was ein Wert auch enthält, der Befehl bleibt eine Zeile", arguments: ["a\r\nRSET", "a\nb", "a\0b", "ü\u{85}"])
    func eineZeile(_ text: String) {
        var parameter = SmtpMailParameters()
        parameter.envelopeId = text
        for befehl in [SmtpCommand.vrfy(text), .mail(.null, parameter), .auth(mechanism: text, initialResponse: nil)] {
            #expect(befehl.bytes.filter { $0 == 0x0D || $0 == 0x0A || $0 == 0 } == [0x0D, 0x0A])
            #expect(befehl.bytes.suffix(2) == [0x0D, 0x0A])
        }
    }
}
