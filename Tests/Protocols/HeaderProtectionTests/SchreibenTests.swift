// SPDX-License-Identifier: EUPL-1.2
import HeaderProtection
import MimeStructure
import Testing

@Suite("Kopffelder schützen (RFC 9788)")
struct SchreibenTests {
    private static let rumpf = zeilen("Guten Tag,\n\nder Bescheid für Sie.")

    @Test("Unterschrieben stehen innen und außen dieselben Felder, ohne Bcc und ohne Spuren des Wegs innen")
    func unterschrieben() throws {
        let ergebnis = try HeaderProtector.forSigning(Beispiel.entwurf)
        let innen = try RawMessage(ergebnis.payload)
        #expect(
            innen.header.fields.map(\.name) == [
                "Date", "From", "To", "Subject", "Keywords", "Message-ID", "MIME-Version", "Content-Type",
                "Content-Transfer-Encoding", "X-Lang",
            ])
        #expect(innen.header.first("content-type").map { text($0.value) } == "text/plain; charset=utf-8; hp=\"clear\"")
        #expect(Array(innen.body) == Self.rumpf && ergebnis.confidential.isEmpty)
        let aussen = try MessageHeader(ergebnis.outerFields[...])
        #expect(aussen.fields.map(\.name) == ["Received", "Date", "From", "To", "Subject", "Keywords", "Message-ID", "X-Lang"])
        for feld in aussen.fields where feld.name != "Received" {
            #expect(ergebnis.payload.firstRange(of: ergebnis.outerFields[feld.range]) != nil, "\(feld.name)")
        }
    }

    @Test("Verschlüsselt steht außen nur, was die Regel lässt, und innen ein Verzeichnis davon")
    func verschluesselt() throws {
        let ergebnis = try HeaderProtector.forEncryption(Beispiel.entwurf)
        let innen = try RawMessage(ergebnis.payload)
        #expect(Array(innen.body) == Self.rumpf && ergebnis.confidential == ["Subject", "Keywords"])
        #expect(innen.header.first("content-type").map { text($0.value) } == "text/plain; charset=utf-8; hp=\"cipher\"")
        #expect(
            innen.header.all("HP-Outer").map { text($0.value) }.dropLast() == [
                "Date: Mon, 30 Nov 2026 07:00:00 +0100", "From: Amt 50 <amt50@stadt.example>",
                "To: Eva Muster <eva@beispiel.example>, Rat <rat@beispiel.example>", "Subject: [...]",
                "Message-ID: <1.2026@stadt.example>",
            ])
        #expect(text(ergebnis.payload).contains("Subject: =?utf-8?Q?Bescheid_f=C3=BCr?= Muster\r\nKeywords: Sozialhilfe\r\n"))
        let aussen = text(ergebnis.outerFields)
        #expect(aussen.contains("\r\nSubject: [...]\r\nMessage-ID:") && aussen.hasPrefix("Received: "))
        for geheim in ["Bescheid", "Sozialhilfe", "geheim@", "HP-Outer", "Content-", "MIME-"] {
            #expect(!aussen.contains(geheim))
        }
        #expect(!text(ergebnis.payload).contains("geheim@") && !text(ergebnis.payload).contains("Received"))
    }

    @Test("Der äußere Betreff kann ein anderer Text sein oder stehen bleiben")
    func regeln() throws {
        let zeichen = try HeaderProtector.forEncryption(Beispiel.entwurf, policy: .subject("Aktenzeichen 50-17 für Sie"))
        let betreff = try #require(try MessageHeader(zeichen.outerFields[...]).first("subject"))
        #expect(betreff.text.text == "Aktenzeichen 50-17 für Sie" && zeichen.outerFields.allSatisfy { $0 < 0x80 })
        let offen = try HeaderProtector.forEncryption(Beispiel.entwurf, policy: .noConfidentiality)
        #expect(offen.confidential.isEmpty && text(offen.outerFields).contains("Keywords: Sozialhilfe"))
        #expect(text(offen.payload).contains("hp=\"cipher\""))
        let gleich = try HeaderProtector.forEncryption(zeilen("Subject: a\n\nx"), policy: .subject("a"))
        #expect(gleich.confidential.isEmpty)
        #expect(throws: HeaderProtectionError.mime(.invalidFieldValue)) {
            try HeaderProtector.forEncryption(Beispiel.entwurf, policy: .subject("a\r\nBcc: b@c.example"))
        }
    }

    @Test("Fremde Angaben zum Schutz werden nicht übernommen, ein fehlender Typ wird ergänzt")
    func fremdes() throws {
        let alt = zeilen(
            "HP-Outer: Subject: falsch\nSubject: a\nContent-Type: text/plain; hp=clear; protected-headers=v1; charset=utf-8\n\nx")
        let neu = try HeaderProtector.forEncryption(alt)
        #expect(
            text(neu.payload).contains("Content-Type: text/plain; charset=utf-8; hp=\"cipher\"\r\n")
                && !text(neu.payload).contains("falsch"))
        let ohne = try HeaderProtector.forSigning(zeilen("Subject: a\n\nx"))
        #expect(text(ohne.payload) == "Subject: a\r\nContent-Type: text/plain; charset=\"us-ascii\"; hp=\"clear\"\r\n\r\nx")
        let ohneRumpf = try HeaderProtector.forSigning(Array("Subject: a".utf8))
        #expect(text(ohneRumpf.payload).hasSuffix("hp=\"clear\"\r\n\r\n") && text(ohneRumpf.outerFields) == "Subject: a\r\n")
    }

    @Test(
        "Was Leser verschieden verstehen, wird nicht geschützt, sondern abgelehnt",
        arguments: [
            "Subject: a\nSubject: b\n\nx", "From: a@b.c\nFrom: d@e.f\n\nx", "Subject : a\n\nx", "kein Feld\n\nx",
            "Content-Type: a/b\nContent-Type: c/d\n\nx", "Content-Type: text/plain; name=\"offen\n\nx",
            "From a\nFrom: b@c.d\n\nx",
        ])
    func abgelehnt(text: String) {
        #expect(throws: HeaderProtectionError.self) { try HeaderProtector.forSigning(zeilen(text)) }
    }

    @Test("Andere Zeilenenden im Kopf werden abgelehnt")
    func zeilenenden() {
        #expect(throws: HeaderProtectionError.lineEnds) { try HeaderProtector.forSigning(Array("Subject: a\n\nx".utf8)) }
    }
}

@Suite("Wiederholung für alte Programme")
struct WiederholungTests {
    private func inhalte(_ bytes: [UInt8]) throws -> [String] {
        try MimePart.read(bytes).all.filter { !$0.isMultipart }.map { text(try $0.content(of: bytes[...]).bytes) }
    }

    @Test("Verborgenes steht am Anfang der Haupttexte und verschwindet beim Lesen wieder")
    func hinUndZurueck() throws {
        let entwurf = zeilen(
            """
            Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_<b>?=
            From: a@b.example
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            VGV4dA==
            --a
            Content-Type: text/html; charset=iso-8859-1

            <html><BODY class="x"><div>Text</div></body></html>
            --a--
            --m
            Content-Type: text/plain

            Anlage
            --m--

            """)
        let ergebnis = try HeaderProtector.forEncryption(entwurf, legacyDisplay: true)
        let teile = try inhalte(ergebnis.payload)
        #expect(teile[0] == "Subject: Grüße <b>\r\n\r\nText" && teile[2] == "Anlage")
        #expect(
            teile[1] == "<html><BODY class=\"x\"><div class=\"header-protection-legacy-display\">\r\n"
                + "<pre>Subject: Gr&#252;&#223;e &#60;b&#62;</pre></div>\r\n<div>Text</div></body></html>")
        let gelesen = try Beispiel.gelesen(ergebnis, verschluesselt: true)
        #expect(gelesen.legacyDisplay.map(\.mediaType) == ["text/plain", "text/html"])
        let ohne = try LegacyDisplay.removed(from: ergebnis.payload, root: gelesen.payload)
        let rest = try inhalte(ohne)
        #expect(rest[0] == "Text" && rest[2] == "Anlage")
        #expect(rest[1] == "<html><BODY class=\"x\">\r\n<div>Text</div></body></html>")
        #expect(try LegacyDisplay.removed(from: ohne, root: MimePart.read(ohne)) == ohne)
    }

    @Test("Ein einfacher Text ohne Angaben bekommt Zeichensatz und Kodierung, die er nun braucht")
    func einfach() throws {
        let ergebnis = try HeaderProtector.forEncryption(zeilen("Subject: =?utf-8?Q?=C3=84?=\n\nText\n"), legacyDisplay: true)
        let teil = try MimePart.read(ergebnis.payload)
        #expect(teil.encoding == .quotedPrintable && teil.contentType.text("charset")?.text == "utf-8")
        #expect(teil.contentType.text("hp")?.text == "cipher" && teil.contentType.text("hp-legacy-display")?.text == "1")
        #expect(try inhalte(ergebnis.payload) == ["Subject: Ä\r\n\r\nText\r\n"])
    }

    @Test("Ohne Verborgenes oder ohne Wunsch wird nichts wiederholt")
    func nichts() throws {
        let entwurf = zeilen("Subject: a\n\nText")
        let offen = try HeaderProtector.forEncryption(entwurf, policy: .noConfidentiality, legacyDisplay: true)
        #expect(text(offen.payload).hasSuffix("\r\n\r\nText") && !text(offen.payload).contains("legacy"))
        #expect(try !text(HeaderProtector.forEncryption(entwurf).payload).contains("legacy"))
    }

    struct Html: Sendable {
        let html: String, rest: String
        init(_ html: String, _ rest: String) { (self.html, self.rest) = (html, rest) }
    }

    @Test(
        "In HTML wird genau das gekennzeichnete Element gefunden",
        arguments: [
            Html("a<div class=\"header-protection-legacy-display\">b</div>c", "ac"),
            Html("<DIV id=x class='y header-protection-legacy-display'>b<div>c</div>d</DIV >e", "e"),
            Html("<div class=header-protection-legacy-display>a</div>b<div class=header-protection-legacy-display>c</div>", "b"),
            Html(
                "<div title=\"class='header-protection-legacy-display'\">a</div>",
                "<div title=\"class='header-protection-legacy-display'\">a</div>"),
            Html("<div class=header-protection-legacy-displays>a</div>", "<div class=header-protection-legacy-displays>a</div>"),
            Html(
                "<!-- <div class=header-protection-legacy-display> --><div>a</div>",
                "<!-- <div class=header-protection-legacy-display> --><div>a</div>"),
            Html(
                "<div class=header-protection-legacy-display>a<div></div>b",
                "<div class=header-protection-legacy-display>a<div></div>b"),
            Html("<div class=header-protection-legacy-display title=\"</div>\">a</div>b", "b"),
            Html(
                "<span class=header-protection-legacy-display>a</span>", "<span class=header-protection-legacy-display>a</span>"),
            Html("<div class=\"header-protection-legacy-display", "<div class=\"header-protection-legacy-display"),
            Html("<div ==x class = header-protection-legacy-display>a</div>b<", "b<"),
        ])
    func html(fall: Html) {
        let bytes = Array(fall.html.utf8)
        var splice = ByteSplice()
        for bereich in LegacyDisplay.ranges(in: bytes, mediaType: "text/html") { splice.remove(bereich) }
        #expect(text(splice.applied(to: bytes[...])) == fall.rest)
    }

    @Test("In Text geht der Anfang bis zur ersten leeren Zeile; ohne sie nichts")
    func klartext() {
        #expect(LegacyDisplay.ranges(in: zeilen("Subject: a\nCc: b\n\nText\n\n"), mediaType: "text/plain") == [0..<21])
        #expect(LegacyDisplay.ranges(in: Array("S: a\n\nb".utf8), mediaType: "text/plain") == [0..<6])
        #expect(LegacyDisplay.ranges(in: zeilen("Subject: a\n \nText"), mediaType: "text/plain").isEmpty)
    }
}
