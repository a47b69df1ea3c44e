// SPDX-License-Identifier: EUPL-1.2
import InternetMessage
import Testing

@Suite("E-Mail-Adressen")
struct EmailAddressTests {
    @Test(
        "Gültige Adressen",
        arguments: [
            ("a@b.de", "a@b.de"), (" Max.Muster+x@Stadt-Koeln.DE ", "Max.Muster+x@stadt-koeln.de"),
            ("o'neil@xn--kln-sna.de", "o'neil@xn--kln-sna.de"),
        ])
    func gueltig(eingabe: String, erwartet: String) throws { #expect(try EmailAddress(eingabe).text == erwartet) }

    @Test(
        "Jeder Fehler hat seinen Grund",
        arguments: [
            ("", EmailAddressError.empty), ("ab.de", .atSignMissing), ("a..b@c.de", .localPartInvalid), ("a@b", .domainInvalid),
            ("a@-b.de", .domainInvalid), ("a@1.2.3.4", .domainInvalid), ("a@[1.2.3.4]", .domainInvalid),
            ("a@köln.de", .domainNotASCII),
            ("jürgen@b.de", .localPartNotASCII), ("\"a b\"@c.de", .localPartInvalid),
            ("a@b.de\r\nBcc: x@y.de", .localPartInvalid),
            ("a\n@b.de", .localPartInvalid), ("a@b.de\n", .domainInvalid),
        ])
    func grund(eingabe: String, fehler: EmailAddressError) { #expect(throws: fehler) { try EmailAddress(eingabe) } }

    @Test("Die Längen der RFC 5321 gelten")
    func laengen() throws {
        #expect(try EmailAddress(String(repeating: "a", count: 64) + "@b.de").localPart.count == 64)
        #expect(throws: EmailAddressError.localPartInvalid) { try EmailAddress(String(repeating: "a", count: 65) + "@b.de") }
        #expect(throws: EmailAddressError.domainInvalid) { try EmailAddress("a@" + String(repeating: "b", count: 64) + ".de") }
        #expect(throws: EmailAddressError.tooLong) { try EmailAddress("a@" + String(repeating: "b.", count: 130) + "de") }
    }
}
