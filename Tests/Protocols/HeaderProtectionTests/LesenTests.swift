// SPDX-License-Identifier: EUPL-1.2
@testable import HeaderProtection
import MimeStructure
import Testing

private func lies(_ aussen: String, _ innen: String, verschluesselt: Bool = true) throws -> ProtectedMessage {
    try ProtectedMessage.read(
        outer: MessageHeader(zeilen(aussen + "\n")[...]), payload: zeilen(innen), isEncrypted: verschluesselt)
}

private func vertraulich(_ nachricht: ProtectedMessage) -> [String] {
    nachricht.fields.filter(\.isConfidential).map(\.name)
}

@Suite("Geschützte Kopffelder lesen (RFC 9788)")
struct LesenTests {
    private static let aussen = "From: Bert <bert@a.example>\nTo: eva@b.example\nSubject: [...]\nMessage-ID:\n <1@a.example>\n"
    private static let innen =
        "From: Bert <bert@a.example>\nTo: eva@b.example\nSubject: Vertrag Jonas\nKeywords: Eilt\nMessage-ID: <1@a.example>\n"
        + "HP-Outer: From: Bert <bert@a.example>\nHP-Outer: To:  eva@b.example\nHP-Outer: Subject: [...]\nHP-Outer: Message-ID:\n <1@a.example>\n"
        + "Content-Type: text/plain; hp=\"cipher\"\nMIME-Version: 1.0\n\nText"

    @Test("Es gilt, was innen steht, und vertraulich ist, was das Verzeichnis nicht nennt")
    func verschluesselt() throws {
        let nachricht = try lies(Self.aussen, Self.innen)
        #expect(nachricht.scheme == .standard(isMeantConfidential: true))
        #expect(
            nachricht.values("SUBJECT").map { text($0) } == ["Vertrag Jonas"]
                && vertraulich(nachricht) == ["Subject", "Keywords"])
        #expect(nachricht.fields.map(\.name) == ["From", "To", "Subject", "Keywords", "Message-ID"])
        #expect(nachricht.fromMismatch == nil && nachricht.outerOnly.isEmpty)
        let betreff = try #require(nachricht.fields.first { $0.name == "Subject" })
        let absender = try #require(nachricht.fields.first { $0.name == "From" })
        #expect(nachricht.protection(of: betreff, hasValidSignature: true) == .signedAndEncrypted)
        #expect(nachricht.protection(of: betreff, hasValidSignature: false) == .encryptedOnly)
        #expect(nachricht.protection(of: absender, hasValidSignature: true) == .signedOnly)
        #expect(nachricht.protection(of: absender, hasValidSignature: false) == .unprotected)
    }

    @Test("Was unterwegs außen fehlt, dazukommt oder anders ist, ändert nichts")
    func unterwegs() throws {
        let nachricht = try lies("From: bert@a.example\nCc: mallory@m.example\nReceived: x\nSubject: Gewinn\n", Self.innen)
        #expect(vertraulich(nachricht) == ["Subject", "Keywords"] && nachricht.values("Cc").isEmpty)
        #expect(nachricht.values("subject").map { text($0) } == ["Vertrag Jonas"])
        #expect(nachricht.outerOnly.map(\.name) == ["Cc", "Received"])
    }

    @Test("Die Absicht des Verfassers macht keine Verschlüsselung, und eine fremde Verschlüsselung nichts vertraulich")
    func absicht() throws {
        #expect(try vertraulich(lies(Self.aussen, Self.innen, verschluesselt: false)).isEmpty)
        let klar = try lies(Self.aussen, Self.innen.replacing("cipher", with: "clear"))
        #expect(klar.scheme == .standard(isMeantConfidential: false) && vertraulich(klar).isEmpty)
    }

    @Test(
        "Die Kennzeichnung zählt nur an der Wurzel und nur mit bekanntem Wert",
        arguments: ["text/plain; hp=\"vielleicht\"", "text/plain"])
    func keinSchutz(type: String) throws {
        let nachricht = try lies(Self.aussen, Self.innen.replacing("text/plain; hp=\"cipher\"", with: type))
        #expect(nachricht.scheme == .none && nachricht.fields.isEmpty && nachricht.fromMismatch == nil)
        #expect(nachricht.values("subject").map { text($0) } == ["[...]"])
        let tief = try lies(Self.aussen, "Content-Type: multipart/mixed; boundary=x\n\n--x\n\(Self.innen)\n--x--\n")
        #expect(tief.scheme == .none)
    }

    @Test("Eine verpackte ganze Nachricht wird als geschützt gelesen")
    func verpackt() throws {
        let verpackt =
            "Content-Type: message/rfc822\n\nFrom: bert@a.example\nSubject: Vertrag\nTo: eva@b.example\nContent-Type: text/plain\n\nText"
        let nachricht = try lies("From: bert@a.example\nSubject: ...\nTo: eva@b.example\n", verpackt)
        #expect(nachricht.scheme == .wrapped && vertraulich(nachricht) == ["Subject"])
        #expect(nachricht.content.mediaType == "text/plain" && nachricht.payload.mediaType == "message/rfc822")
        #expect(nachricht.values("subject").map { text($0) } == ["Vertrag"])
        #expect(try vertraulich(lies("Subject: ...\n", verpackt, verschluesselt: false)).isEmpty)
        #expect(try lies("", verpackt.replacing("text/plain", with: "multipart/signed; boundary=x")).scheme == .none)
        #expect(try lies("", verpackt.replacing("text/plain", with: "text/plain; hp=clear")).scheme == .none)
    }

    @Test("Die ältere Kennzeichnung schützt, was innen steht; das Übrige kommt von außen")
    func alteKennzeichnung() throws {
        let innen =
            "Content-Type: multipart/mixed; boundary=x; protected-headers=\"v1\"\nSubject: Vertrag\n\n--x\n"
            + "Content-Type: text/plain; protected-headers=\"v1\"\nContent-Disposition: inline\n\nSubject: Vertrag\n\n--x\n\nText\n--x--\n"
        let nachricht = try lies(Self.aussen, innen)
        #expect(nachricht.scheme == .draft && vertraulich(nachricht) == ["Subject"] && nachricht.fromMismatch == nil)
        #expect(
            nachricht.values("subject").map { text($0) } == ["Vertrag"]
                && nachricht.values("to").map { text($0) } == ["eva@b.example"])
        #expect(nachricht.legacyDisplay.map(\.range) == [nachricht.payload.children[0].range])
    }

    struct Absender: Sendable {
        let innen: String, aussen: String, gleich: Bool
        init(_ innen: String, _ aussen: String, _ gleich: Bool) {
            (self.innen, self.aussen, self.gleich) = (innen, aussen, gleich)
        }
    }

    @Test(
        "Absender innen und außen werden an der Adresse verglichen, nicht am Namen",
        arguments: [
            Absender("Bert <bert@a.example>", "BERT@A.EXAMPLE", true),
            Absender("\"x@y.example\" <bert@a.example>", "bert@a.example", true),
            Absender("bert@a.example (Amt (50))", "<bert@a.example>", true),
            Absender("\"be rt\"@a.example", "\"be rt\"@a.example", true),
            Absender("bert@a.example, eva@b.example", "Eva <eva@b.example>, bert@a.example", true),
            Absender("Amt: bert@a.example;", "bert@a.example", true),
            Absender("<@x.example:bert@a.example>", "bert@a.example", true),
            Absender("bert@müller.example", "bert@xn--mller-kva.example", true),
            Absender("bert@MÜLLER.example", "bert@müller.example", false),
            Absender("bert@a.example", "mallory@m.example", false),
            Absender("mallory@m.example <bert@a.example>", "mallory@m.example", false),
            Absender("bert@a.example", "bert@a.example, mallory@m.example", false), Absender("Bert", "Bert", false),
            Absender("\"bert@a.example\" <mallory@m.example", "bert@a.example", false),
        ])
    func absender(fall: Absender) throws {
        let nachricht = try lies("From: \(fall.aussen)\n", "From: \(fall.innen)\nContent-Type: text/plain; hp=clear\n\nText")
        #expect((nachricht.fromMismatch == nil) == fall.gleich)
    }

    @Test("Ein gefälschter innerer Absender wird mit beiden Adressen genannt")
    func faelschung() throws {
        let nachricht = try lies(
            "From: eva@b.example\n",
            "From: buergermeister@stadt.example\nHP-Outer: From: eva@b.example\nContent-Type: text/plain; hp=cipher\n\nText")
        #expect(nachricht.fromMismatch == FromMismatch(inner: ["buergermeister@stadt.example"], outer: ["eva@b.example"]))
    }

    @Test(
        "Geschrieben und gelesen gelten dieselben Felder",
        arguments: [ConfidentialityPolicy.baseline, .noConfidentiality, .subject("Äußeres")])
    func hinUndZurueck(regel: ConfidentialityPolicy) throws {
        let vorher = try MessageHeader(Beispiel.entwurf[...])
        let geschuetzt = try HeaderProtector.forEncryption(Beispiel.entwurf, policy: regel)
        let nachricht = try Beispiel.gelesen(geschuetzt, verschluesselt: true)
        #expect(nachricht.fields.map(\.name) == ["Date", "From", "To", "Subject", "Keywords", "Message-ID", "X-Lang"])
        for feld in nachricht.fields { #expect(vorher.first(feld.name)?.value == feld.value) }
        #expect(vertraulich(nachricht) == geschuetzt.confidential && nachricht.fromMismatch == nil)
    }
}
