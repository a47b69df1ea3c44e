// SPDX-License-Identifier: EUPL-1.2
import Dkim
import Testing

/// The message of RFC 8463 Appendix A, signed with both algorithms by somebody else.
@Suite("DKIM: das Beispiel der RFC 8463")
struct NormbeispielTests {
    private static let kopf = """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
         d=football.example.com; i=@football.example.com;
         q=dns/txt; s=brisbane; t=1528637909; h=from : to :
         subject : date : message-id : from : subject : date;
         bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
         b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
         Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
         d=football.example.com; i=@football.example.com;
         q=dns/txt; s=test; t=1528637909; h=from : to : subject :
         date : message-id : from : subject : date;
         bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
         b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
         DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
         dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
        From: Joe SixPack <joe@football.example.com>
        To: Suzie Q <suzie@shopping.example.net>
        Subject: Is dinner ready?
        Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
        Message-ID: <20030712040037.46341.5F8J@football.example.com>
        """
    private static let koerper = "\n\nHi.\n\nWe lost the game.  Are you hungry yet?\n\nJoe.\n"
    private static let eintraege: [DkimAlgorithm: String] = [
        .ed25519Sha256: "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
        .rsaSha256: """
        v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQ\
        iY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+\
        2kryOTIKT+l/K4w3QIDAQAB
        """,
    ]

    private func urteile(_ aendern: (String) -> String = { $0 }) throws -> [DkimVerdict] {
        let nachricht = Array(aendern(Self.kopf + Self.koerper).replacing("\n", with: "\r\n").utf8)
        return try Werkzeug.pruefen(nachricht).map { ergebnis in
            let pruefung = try ergebnis.get()
            let eintrag = try DkimKey(record: (Self.eintraege[pruefung.signature.algorithm] ?? "").utf8)
            return pruefung.verdict(key: eintrag, now: 1_528_637_910, isValid: Werkzeug.isValid)
        }
    }

    @Test("Beide Unterschriften gelten") func gelten() throws {
        let urteile = try urteile()
        #expect(urteile == [.pass(testing: false), .pass(testing: false)])
    }

    @Test("Die Namen der Schlüssel stimmen") func namen() throws {
        let nachricht = Werkzeug.bytes((Self.kopf + Self.koerper).replacing("\n", with: "\r\n"))
        let namen = try Werkzeug.pruefen(nachricht, stueck: 1_000).map { try $0.get().signature.keyName }
        #expect(namen == ["brisbane._domainkey.football.example.com", "test._domainkey.football.example.com"])
    }

    @Test("Mehr Leerzeichen und Leerzeilen am Ende schaden nicht") func gelockert() throws {
        let urteile = try urteile {
            $0.replacing("We lost the game.  Are", with: "We lost  the game. \tAre").replacing(
                "Subject: Is ", with: "SUBJECT:Is\n\t") + "\n \n"
        }
        #expect(urteile == [.pass(testing: false), .pass(testing: false)])
    }

    @Test("Ein anderes Wort im Text fällt auf") func text() throws {
        let urteile = try urteile { $0.replacing("lost", with: "won") }
        #expect(urteile == [.fail(.bodyChanged), .fail(.bodyChanged)])
    }

    @Test(
        "Ein anderes Wort im Kopf fällt auf, auch ein zweites Feld, das es nur einmal geben soll",
        arguments: ["Subject: Is dinner ready?", "Date: Fri", "To: Suzie", "\n\nHi."])
    func kopf(stelle: String) throws {
        let neu = stelle.hasPrefix("\n") ? "\nSubject: x" + stelle : stelle.replacing(": ", with: ": x")
        let urteile = try urteile { $0.replacing(stelle, with: neu) }
        #expect(urteile == [.fail(.signatureWrong), .fail(.signatureWrong)])
    }
}
