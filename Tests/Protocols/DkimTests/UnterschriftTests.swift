// SPDX-License-Identifier: EUPL-1.2
import Dkim
import Testing

@Suite("DKIM: unterschreiben und prüfen")
struct UnterschriftTests {
    private let nachricht = """
        Received: from a by b; Mon, 23 Nov 2026 11:44:32 +0100\r
        From: Stadt <amt@stadt.example>\r
        To: =?utf-8?q?J=C3=BCrgen?= <j@b.example>\r
        Subject: Ihr  Antrag\r
         vom Montag\r
        Date: Mon, 23 Nov 2026 11:44:32 +0100\r
        List-Id: <x.stadt.example>\r
        \r
        Guten Tag,\r
        \r
        hier ist  der Bescheid. \r
        \r
        \r

        """

    private func auftrag(
        _ algorithm: DkimAlgorithm, kopf: DkimCanonicalization = .relaxed, text: DkimCanonicalization = .relaxed
    ) throws -> DkimSigning {
        try DkimSigning(
            domain: "Stadt.example", selector: "s2026", algorithm: algorithm, time: 1_795_430_672, expires: 1_796_000_000,
            header: kopf, body: text)
    }

    private func alle() throws -> [DkimSigning] {
        try DkimAlgorithm.allCases.flatMap { algorithm in
            try DkimCanonicalization.allCases.flatMap { kopf in
                try DkimCanonicalization.allCases.map { try auftrag(algorithm, kopf: kopf, text: $0) }
            }
        }
    }

    private func urteile(_ bytes: [UInt8], _ schluessel: Schluessel, jetzt: Int64 = 1_795_500_000) throws -> [DkimVerdict] {
        try Werkzeug.pruefen(bytes).map { ergebnis in
            let pruefung = try ergebnis.get()
            return pruefung.verdict(
                key: try schluessel.eintrag(pruefung.signature.algorithm), now: jetzt, isValid: Werkzeug.isValid)
        }
    }

    private func fertig(_ schluessel: Schluessel, _ auftraege: [DkimSigning]) throws -> [UInt8] {
        try Werkzeug.vorbereiten(Werkzeug.bytes(nachricht), auftraege).flatMap(schluessel.unterschreiben)
            + Werkzeug.bytes(nachricht)
    }

    @Test("Acht Unterschriften in einem Durchgang, jede gilt, und danach keine mehr")
    func rundum() throws {
        let schluessel = try Schluessel.eigene.get()
        let bytes = try fertig(schluessel, try alle())
        let gut = try urteile(bytes, schluessel)
        #expect(gut == Array(repeating: .pass(testing: false), count: 8))
        let spaet = try urteile(bytes, schluessel, jetzt: 1_796_000_001)
        #expect(spaet == Array(repeating: .fail(.expired), count: 8))
        let anders = try urteile(bytes + Werkzeug.bytes("P.S.\r\n"), schluessel)
        #expect(anders == Array(repeating: .fail(.bodyChanged), count: 8))
        let fremd = try urteile(bytes, try Schluessel.fremde.get())
        #expect(fremd == Array(repeating: .fail(.signatureWrong), count: 8))
    }

    @Test(
        "Kein Feld, das ein Leser sieht, lässt sich hinzufügen oder entfernen",
        arguments: [
            "From: x@y.example", "Cc: x@y.example", "Reply-To: x@y.example", "Content-Type: text/html", "Subject: x", "-Subject",
        ])
    func versiegelt(feld: String) throws {
        let schluessel = try Schluessel.eigene.get()
        let bytes = try fertig(schluessel, [try auftrag(.ed25519Sha256)])
        let text = String(decoding: bytes, as: UTF8.self)
        let neu = feld == "-Subject" ? text.replacing("Subject: Ihr  Antrag\r\n vom Montag\r\n", with: "") : "\(feld)\r\n" + text
        #expect(neu != text)
        let urteile = try urteile(Werkzeug.bytes(neu), schluessel)
        #expect(urteile == [.fail(.signatureWrong)])
    }

    @Test("Was unterwegs obenauf kommt, schadet nicht", arguments: ["Received: from c by d; x", "Return-Path: <>", "X-Y: z"])
    func unterwegs(feld: String) throws {
        let schluessel = try Schluessel.eigene.get()
        let bytes = Werkzeug.bytes("\(feld)\r\n") + (try fertig(schluessel, [try auftrag(.rsaSha256)]))
        let urteile = try urteile(bytes, schluessel)
        #expect(urteile == [.pass(testing: false)])
    }

    @Test("Das Feld ist gefaltet, hat kein l= und nennt die Felder, die es versiegelt, einmal mehr")
    func feld() throws {
        let offen = try Werkzeug.vorbereiten(Werkzeug.bytes(nachricht), [try auftrag(.rsaSha256, text: .simple)])[0]
        let text = String(decoding: offen.field(signature: Array(repeating: 0xAB, count: 256)), as: UTF8.self)
        #expect(
            text.hasPrefix(
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=stadt.example;\r\n s=s2026; t=1795430672; x=1796000000; ")
        )
        let zeilen = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(zeilen.last == "")
        #expect(zeilen.dropLast().allSatisfy { $0.utf8.count <= 78 })
        #expect(zeilen.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
        let glatt = text.replacing("\r\n", with: "").replacing(" ", with: "")
        #expect(
            glatt.contains(
                "h=From:From:Reply-To:Subject:Subject:Date:Date:To:To:Cc:Message-ID:In-Reply-To:References:MIME-Version:"))
        #expect(!glatt.contains(";l="))
        #expect(glatt.contains("Content-Transfer-Encoding:List-Id;bh="))
    }

    @Test("Unterschrieben werden genau diese Bytes")
    func bytes() throws {
        let auftrag = try DkimSigning(
            domain: "b.example", selector: "s", algorithm: .rsaSha256, time: 1, sealed: ["From"], signed: ["To"])
        let offen = try Werkzeug.vorbereiten(Werkzeug.bytes("To: a\r\nFROM:  b \r\nTo: c\r\n\r\n"), [auftrag])[0]
        #expect(
            String(decoding: offen.bytesToSign, as: UTF8.self) == """
                from:b\r
                to:c\r
                to:a\r
                dkim-signature:v=1; a=rsa-sha256; c=relaxed/relaxed; d=b.example; s=s; t=1; h=From:From:To:To; \
                bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=
                """)
    }

    @Test("Ein Kopf, dem man nicht trauen kann, wird nicht unterschrieben")
    func verweigert() throws {
        let auftrag = try auftrag(.rsaSha256)
        func versuch(_ text: String, _ fehler: DkimError) {
            #expect(throws: fehler) { try Werkzeug.vorbereiten(Werkzeug.bytes(text), [auftrag]) }
        }
        versuch("To: a\r\n\r\n", .fromMissing)
        versuch("From: a\r\nfrom : b\r\n\r\n", .fromTwice)
        versuch("From: a\r\nkein Feld\r\n\r\n", .headerMalformed)
        versuch(" x\r\nFrom: a\r\n\r\n", .headerMalformed)
        versuch("From: a\nTo: b\r\n\r\n", .bareLineEnd)
        versuch("From: a\rTo: b\r\n\r\n", .bareLineEnd)
        versuch("From: a\r\n\r\nText\n", .bareLineEnd)
        versuch("From: " + String(repeating: "a", count: 600_000), .headerTooLarge)
    }

    @Test("Ein Auftrag, der keiner ist, wird nicht angenommen")
    func auftraege() {
        func versuch(
            _ fehler: DkimError, domain: String = "b.example", selector: String = "s", zeit: Int64 = 5, ende: Int64? = nil,
            felder: [String] = ["From"]
        ) {
            #expect(throws: fehler) {
                try DkimSigning(
                    domain: domain, selector: selector, algorithm: .rsaSha256, time: zeit, expires: ende, sealed: felder,
                    signed: [])
            }
        }
        versuch(.domainInvalid, domain: "example")
        versuch(.domainInvalid, domain: "b; l=0.example")
        versuch(.domainInvalid, domain: "bü.example")
        versuch(.selectorInvalid, selector: "")
        versuch(.timesInvalid, ende: 5)
        versuch(.timesInvalid, zeit: -1)
        versuch(.fromMissing, felder: ["To"])
        versuch(.notSignable("Received"), felder: ["From", "Received"])
        versuch(.notSignable("a:b"), felder: ["From", "a:b"])
    }
}
