// SPDX-License-Identifier: EUPL-1.2
import Dkim
import Testing

@Suite("DKIM: Felder und Einträge anderer lesen")
struct LesenTests {
    private let gut = "v=1; a=rsa-sha256; d=B.example; s=s1; h=From:To; bh=YWJj; b=ZGVm"

    private func lesen(_ wert: String) throws -> DkimSignature {
        try DkimSignature(Array("DKIM-Signature: \(wert)\r\n".utf8)[...])
    }

    @Test("Was nicht gesagt ist, gilt wie in der Norm")
    func vorgaben() throws {
        let signatur = try lesen(gut)
        #expect(signatur.algorithm == .rsaSha256)
        #expect(signatur.header == .simple)
        #expect(signatur.body == .simple)
        #expect(signatur.domain == "b.example")
        #expect(signatur.identityDomain == "b.example")
        #expect(signatur.signed == ["From", "To"])
        #expect(signatur.bodyHash == Array("abc".utf8))
        #expect(signatur.signature == Array("def".utf8))
        #expect(signatur.bodyLength == nil)
        #expect(signatur.expires == nil)
    }

    @Test("Faltung, Leerzeichen und unbekannte Angaben schaden nicht")
    func locker() throws {
        let signatur = try lesen(
            " v = 1 ;a=RSA-sha256;\r\n\td=b.example; s=a.b; c=relaxed; i=x=20y@sub.B.example;"
                + " h=to:\r\n from ; neu=1; l=10; t=1; x=2;"
                + " bh=Y W\r\n\tJj; b= Z G V\r\n m ;")
        #expect(signatur.selector == "a.b")
        #expect(signatur.header == .relaxed)
        #expect(signatur.body == .simple)
        #expect(signatur.identityDomain == "sub.b.example")
        #expect(signatur.signed == ["to", "from"])
        #expect(signatur.bodyLength == 10)
        #expect(signatur.signature == Array("def".utf8))
    }

    struct Fall: Sendable {
        let alt: String
        let neu: String
        let fehler: DkimError
        init(_ alt: String, _ neu: String, _ fehler: DkimError) { (self.alt, self.neu, self.fehler) = (alt, neu, fehler) }
    }

    @Test(
        "Was einer Unterschrift fehlt, hat seinen Grund",
        arguments: [
            Fall("v=1; ", "", .tagMissing("v")), Fall("v=1", "v=2", .versionUnknown),
            Fall("rsa-sha256", "rsa-sha1", .algorithmUnknown),
            Fall("From:To", "To", .fromMissing), Fall("From:To", "From::To", .tagInvalid("h")),
            Fall("d=B.example", "d=example", .domainInvalid), Fall("d=B.example", "d=b..example", .domainInvalid),
            Fall("s=s1", "s=", .selectorInvalid), Fall("b=ZGVm", "b=ZG", .tagInvalid("b")),
            Fall("bh=YWJj", "bh=", .tagInvalid("bh")),
            Fall("s=s1", "s=s1; s=s2", .tagTwice("s")), Fall("s=s1", "s", .tagListMalformed),
            Fall("s=s1", "s=s1; i=@a.example", .tagInvalid("i")),
            Fall("s=s1", "s=s1; i=@xb.example", .tagInvalid("i")), Fall("s=s1", "s=s1; i=b.example", .tagInvalid("i")),
            Fall("s=s1", "s=s1; c=nofws", .tagInvalid("c")), Fall("s=s1", "s=s1; c=simple/simple/simple", .tagInvalid("c")),
            Fall("s=s1", "s=s1; t=5; x=5", .timesInvalid), Fall("s=s1", "s=s1; t=-5", .tagInvalid("t")),
            Fall("s=s1", "s=s1; l=1234567890123456789", .tagInvalid("l")), Fall("s=s1", "s=s1; q=http", .tagInvalid("q")),
            Fall("s=s1", "s=s1; 1=2", .tagListMalformed), Fall("s=s1", "s=s1; n=a\u{7}", .tagListMalformed),
        ])
    func fehler(fall: Fall) {
        #expect(throws: fall.fehler) { try lesen(gut.replacing(fall.alt, with: fall.neu)) }
    }

    private func urteil(_ eintrag: String, angaben: String = "") throws -> DkimVerdict {
        let kopf = "DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=b.example; s=s; h=From; \(angaben)"
        // SHA-256 of one line end.
        let nachricht = kopf + "bh=frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=; b=YWJj\r\nFrom: a@b.example\r\n\r\n"
        let pruefung = try Werkzeug.pruefen(Werkzeug.bytes(nachricht))[0].get()
        return pruefung.verdict(key: try DkimKey(record: eintrag.utf8), now: 1) { _, _, _, _ in true }
    }

    @Test("Ein Eintrag kann sagen, wofür er nicht gilt")
    func eintrag() throws {
        func erwarte(_ eintrag: String, _ erwartet: DkimVerdict, angaben: String = "") throws {
            let urteil = try urteil(eintrag, angaben: angaben)
            #expect(urteil == erwartet, "\(eintrag) \(angaben)")
        }
        try erwarte("p=YWJj", .pass(testing: false))
        try erwarte("v=DKIM1; p=YWJj; t=y:s; n=Text; neu=x", .pass(testing: true))
        try erwarte("p=YWJj; t=s", .permanentError(.identityNotAllowed), angaben: "i=@sub.b.example; ")
        try erwarte("p=YWJj", .pass(testing: false), angaben: "i=@sub.b.example; ")
        try erwarte("v=DKIM1; p=", .permanentError(.keyRevoked))
        try erwarte("k=ed25519; p=YWJj", .permanentError(.keyOfOtherType))
        try erwarte("h=sha1; p=YWJj", .permanentError(.hashNotAllowed))
        try erwarte("h=sha1 : sha256; p=YWJj", .pass(testing: false))
        try erwarte("s=tlsrpt; p=YWJj", .permanentError(.serviceNotAllowed))
        try erwarte("s=tlsrpt:*; p=YWJj", .pass(testing: false))
        // What is said about the length must be all of it.
        try erwarte("p=YWJj", .pass(testing: false), angaben: "l=2; ")
        try erwarte("p=YWJj", .fail(.bodyNotCovered), angaben: "l=0; ")
        try erwarte("p=YWJj", .fail(.bodyNotCovered), angaben: "l=3; ")
    }

    @Test(
        "Ein Eintrag, der keiner ist, wird nicht gelesen",
        arguments: ["", "v=DKIM1", "p=YWJj; v=DKIM1", "v=DKIM2; p=YWJj", "p=a b!", "p=YWJj; p=YWJj", "v=spf1 -all"])
    func keinEintrag(text: String) { #expect(throws: DkimError.self) { try DkimKey(record: text.utf8) } }

    @Test("Die Prüfung der eigenen Veröffentlichung sieht, ob es der eigene Schlüssel ist")
    func eigener() throws {
        let (eigen, fremd) = (try Schluessel.eigene.get(), try Schluessel.fremde.get())
        let eintrag = try eigen.eintrag(.rsaSha256)
        #expect(eintrag.publicKey == eigen.oeffentlich)
        #expect(eintrag.publicKey != fremd.oeffentlich)
    }

    @Test("Nur die ersten zehn Unterschriften werden angesehen; ein Kopf ohne Ende hat ein Ende")
    func grenzen() throws {
        let viele = String(repeating: "DKIM-Signature: \(gut)\r\n", count: 30) + "From: a\r\n\r\n"
        let zahl = try Werkzeug.pruefen(Werkzeug.bytes(viele)).count
        #expect(zahl == 10)
        let lang = Werkzeug.bytes("A: " + String(repeating: "a", count: 600_000))
        #expect(throws: DkimError.headerTooLarge) { try Werkzeug.pruefen(lang, stueck: 10_000) }
        #expect(throws: DkimError.bareLineEnd) { try Werkzeug.pruefen(Werkzeug.bytes("From: a\n\n")) }
        let leer = try Werkzeug.pruefen([])
        #expect(leer.isEmpty)
    }
}
