// SPDX-License-Identifier: EUPL-1.2
import HeaderProtection
import MimeStructure
import Testing

private func wiederhergestellt(_ aussen: String, _ innen: [UInt8], verschluesselt: Bool = true) throws -> String {
    let empfangen = zeilen("\(aussen)MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nAAAA")
    let gelesen = try ProtectedMessage.read(
        outer: MessageHeader(empfangen[...]), payload: innen, isEncrypted: verschluesselt)
    return text(try gelesen.restored(from: empfangen, payload: innen)).replacing("\r\n", with: "\n")
}

@Suite("Die Nachricht hinter dem Schutz wiederherstellen")
struct WiederherstellenTests {
    @Test("Spuren des Wegs kommen von außen, alles andere von innen, ohne Verzeichnis und Wiederholung")
    func standard() throws {
        let geschuetzt = try HeaderProtector.forEncryption(
            zeilen("Received: innen\nFrom: a@b.example\nSubject: echt\nContent-Type: text/plain; charset=utf-8\n\nText"),
            legacyDisplay: true)
        let aussen = "Received: aussen\nFrom: a@b.example\nSubject: [...]\nCc: mallory@m.example\nList-Id: <liste.example>\n"
        #expect(
            try wiederhergestellt(aussen, geschuetzt.payload)
                == "Received: aussen\nList-Id: <liste.example>\nMIME-Version: 1.0\nFrom: a@b.example\nSubject: echt\n"
                + "Content-Type: text/plain; charset=utf-8; hp=\"cipher\"\n\nText")
    }

    @Test("Ein Verfasser kann nicht im Namen der Mailsysteme sprechen")
    func spuren() throws {
        let innen = zeilen(
            "Authentication-Results: stadt.example; dkim=pass\nReceived: x\nSubject: a\nContent-Type: text/plain; hp=cipher\n\nText"
        )
        #expect(
            try wiederhergestellt("Subject: [...]\n", innen)
                == "MIME-Version: 1.0\nSubject: a\nContent-Type: text/plain; hp=cipher\n\nText")
    }

    @Test("Ohne Schutz gelten die äußeren Felder und von innen nur der Aufbau")
    func ohne() throws {
        let innen = zeilen("Subject: innen\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>")
        #expect(
            try wiederhergestellt("Subject: aussen\nTo: a@b.example\n", innen)
                == "Subject: aussen\nTo: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>")
    }

    @Test("Verpacktes wird ausgepackt, die ältere Kennzeichnung mit den äußeren Feldern ergänzt")
    func andere() throws {
        let verpackt = zeilen("Content-Type: message/rfc822\n\nMIME-Version: 1.0\nSubject: innen\n\nText")
        #expect(
            try wiederhergestellt("Received: x\nSubject: ...\nTo: a@b.example\n", verpackt)
                == "Received: x\nMIME-Version: 1.0\nSubject: innen\n\nText")
        let alt = zeilen("Content-Type: text/plain; protected-headers=v1\nSubject: innen\n\nText")
        #expect(
            try wiederhergestellt("Subject: ...\nTo: a@b.example\n", alt)
                == "To: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; protected-headers=v1\nSubject: innen\n\nText")
    }

    @Test(
        "Was die ältere Kennzeichnung als eigenen Teil wiederholt, geht; steht dort noch etwas, bleibt der Teil",
        arguments: [true, false])
    func altanzeige(nurWiederholt: Bool) throws {
        func innen(_ anzeige: String) -> String {
            "Content-Type: multipart/mixed; boundary=x; protected-headers=v1\nSubject: innen\n\n--x\n\(anzeige)Content-Type: text/plain\n\nText\n--x--\n"
        }
        let teil =
            "Content-Type: text/plain; protected-headers=v1\nContent-Disposition: inline\n\nSubject: innen\n\(nurWiederholt ? "" : "Bitte zahlen.\n")\n--x\n"
        let wieder = try wiederhergestellt("Subject: ...\n", zeilen(innen(teil)))
        #expect(wieder == "MIME-Version: 1.0\n" + innen(nurWiederholt ? "" : teil))
    }

    @Test(
        "Ein Inhalt ohne Kopf wird nie zum Kopf",
        arguments: ["kein Feld\nBcc: x\n\nText", "", "From x\nBcc: y", "\nText", " x\nBcc: y\n\n"])
    func ohneKopf(innen: String) throws {
        let bytes = zeilen(innen)
        let ergebnis = try wiederhergestellt("Subject: a\n", bytes)
        let rumpf = try RawMessage(bytes).body
        let neu = try RawMessage(zeilen(ergebnis))
        #expect(Array(neu.body) == Array(rumpf))
        #expect(neu.header.fields.map(\.name) == ["Subject", "MIME-Version"])
    }
}
