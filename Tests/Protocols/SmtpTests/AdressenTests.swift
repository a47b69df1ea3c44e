// SPDX-License-Identifier: EUPL-1.2
import Smtp
import Testing

@Suite("SMTP: Adressen")
struct AdressenTests {
    struct Form: Sendable {
        let gelesen: String
        let geschrieben: String
        init(_ gelesen: String, _ geschrieben: String? = nil) {
            self.gelesen = gelesen
            self.geschrieben = geschrieben ?? gelesen
        }
    }

    @Test(
        "Gültige Adressen werden gelesen und in ihrer einen Form geschrieben",
        arguments: [
            Form("eva@stadt.example"), Form("Eva.Maria+post@stadt.example"), Form("a@b"), Form("!#$%&'*+-/=?^_`{|}~@b.example"),
            Form("eva@STADT.Example", "eva@stadt.example"), Form("\"eva\"@b.example", "eva@b.example"),
            Form("\"\\e\\v\\a\"@b.example", "eva@b.example"), Form("\"eva maria\"@b.example"), Form("\"a@b\"@c.example"),
            Form("\"a\\\"b\\\\c\"@d.example"), Form("\".a\"@b.example"), Form("\"\"@b.example"), Form("eva@[192.0.2.1]"),
            Form("eva@[IPv6:2001:DB8:0:0:0:0:0:1]", "eva@[IPv6:2001:db8::1]"), Form("eva@[ipv6:::1]", "eva@[IPv6:::1]"),
            Form("eva@[IPv6:::ffff:192.0.2.1]", "eva@[IPv6:::ffff:c000:201]"), Form("eva@[IPv6:1:2:3:4:5:6:7:8]"),
            Form("eva@[IPv6:1:0:0:2:0:0:0:3]", "eva@[IPv6:1:0:0:2::3]"), Form("jürgen@müller.example"),
            Form("eva@xn--mller-kva.example"), Form("名前@例え.テスト"),
        ])
    func gueltig(_ form: Form) throws {
        let adresse = try SmtpAddress(form.gelesen)
        #expect(adresse.text == form.geschrieben)
        #expect(try SmtpAddress(adresse.text) == adresse)
    }

    struct Fehler: Sendable {
        let text: String
        let fehler: SmtpAddressError
        init(_ text: String, _ fehler: SmtpAddressError) {
            self.text = text
            self.fehler = fehler
        }
    }

    @Test(
        "Ungültige Adressen werden mit ihrem Grund abgelehnt",
        arguments: [
            Fehler("", .empty), Fehler("eva", .atSignMissing), Fehler("@b.example", .localPartInvalid),
            Fehler(".a@b.example", .localPartInvalid), Fehler("a..b@c.example", .localPartInvalid),
            Fehler("a.@b.example", .localPartInvalid), Fehler("a b@c.example", .atSignMissing),
            Fehler("\"a@b.example", .localPartInvalid), Fehler("\"a\u{1}\"@b.example", .localPartInvalid),
            Fehler("\"a\\\r\"@b.example", .localPartInvalid), Fehler("\"a\"b@c.example", .atSignMissing),
            Fehler("a@", .domainInvalid), Fehler("a@.b", .domainInvalid), Fehler("a@b.", .domainInvalid),
            Fehler("a@b..c", .domainInvalid), Fehler("a@-b.example", .domainInvalid), Fehler("a@b-.example", .domainInvalid),
            Fehler("a@b_c.example", .trailingText), Fehler("a@192.0.2.1", .domainInvalid), Fehler("a@b@c", .trailingText),
            Fehler("a@[192.0.2.256]", .literalInvalid), Fehler("a@[192.0.2]", .literalInvalid),
            Fehler("a@[192.0.2.01]", .literalInvalid), Fehler("a@[192.0.2.1", .literalInvalid),
            Fehler("a@[::1]", .literalInvalid), Fehler("a@[IPv6:1::2::3]", .literalInvalid),
            Fehler("a@[IPv6:1:2:3:4:5:6:7::8]", .literalInvalid), Fehler("a@[IPv6:12345::]", .literalInvalid),
            Fehler("a@[IPv6::::]", .literalInvalid), Fehler("a@[X400:foo]", .literalInvalid), Fehler("a@[]", .literalInvalid),
            Fehler("a@b\u{3002}c", .domainInvalid), Fehler("a\u{202E}b@c.example", .textInvalid),
            Fehler("a\u{A0}b@c.example", .textInvalid), Fehler("a@b\u{200B}c.example", .textInvalid),
            Fehler("a@b.example\r\nRSET", .trailingText), Fehler("a@b.example ", .trailingText),
            Fehler(String(repeating: "a", count: 65) + "@b", .localPartTooLong),
            Fehler("a@" + String(repeating: "b", count: 64), .domainInvalid),
            Fehler("a@" + String(repeating: "b.", count: 130) + "c", .pathTooLong),
        ])
    func ungueltig(_ fall: Fehler) {
        #expect(throws: fall.fehler) { try SmtpAddress(fall.text) }
    }

    @Test("64 Zeichen vor dem At und ein Pfad von 256 sind erlaubt")
    func grenzen() throws {
        let lokal = String(repeating: "a", count: 64)
        let teil = String(repeating: "b", count: 62)
        let lang = "\(lokal)@\(teil).\(teil).\(String(repeating: "c", count: 63))"
        #expect(lang.utf8.count == 254)
        #expect(try SmtpAddress(lang).text == lang)
        #expect(throws: SmtpAddressError.pathTooLong) { try SmtpAddress(lang + "c") }
        var weit = SmtpLimits()
        weit.localPart = 128
        #expect(try SmtpAddress("a" + lokal + "@b", limits: weit).localPart.utf8.count == 65)
    }

    @Test("Eine Domain für sich ist höchstens 255 lang")
    func domain() {
        let teil = String(repeating: "b", count: 63)
        #expect(throws: SmtpAddressError.domainTooLong) { try SmtpDomain("\(teil).\(teil).\(teil).\(teil).b") }
    }

    @Test("Nur was über ASCII hinausgeht, braucht SMTPUTF8")
    func utf8() throws {
        #expect(try SmtpAddress("jürgen@b.example").isUtf8)
        #expect(try SmtpAddress("a@müller.example").isUtf8)
        #expect(try !SmtpAddress("\"a b\"@xn--mller-kva.example").isUtf8)
    }

    @Test("Die Schreibweise vor dem At unterscheidet, die der Domain nicht")
    func gleichheit() throws {
        let klein = try SmtpAddress("eva@b.example")
        #expect(try SmtpAddress("Eva@b.example") != klein)
        #expect(try SmtpAddress("eva@B.EXAMPLE") == klein)
        #expect(try SmtpAddress("\"eva\"@b.example") == klein)
    }

    @Test("Ein Literal hat 4 oder 16 Bytes")
    func literal() {
        #expect(SmtpAddressLiteral(bytes: [1, 2, 3]) == nil)
        #expect(SmtpAddressLiteral(bytes: [1, 2, 3, 4])?.description == "[1.2.3.4]")
        #expect(SmtpAddressLiteral(bytes: [UInt8](repeating: 0, count: 16))?.description == "[IPv6:::]")
    }
}
