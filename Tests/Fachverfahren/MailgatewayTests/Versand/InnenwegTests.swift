// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import MailTrace
import Mailrichtlinie
import Smtp
import Store
import Testing

@testable import Mailgateway

@Suite("Der Weg im Haus geht niemanden draußen etwas an", .serialized) struct InnenwegTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    private static func weg() throws -> Innenweg { Innenweg(netze: [try #require(Netz("10.0.0.0/8"))]) }

    private static let innen = [
        "Received: from pc7.intern.example (pc7.intern.example [10.1.2.3])\r\n\tby groupware.intern.example with ESMTPSA id 7;\r\n\tMon, 30 Nov 2026 07:00:00 +0100\r\n",
        "Received: from EX1.intern.example (10.2.0.1) by EX2.intern.example\r\n (10.2.0.2) with Microsoft SMTP Server id 15.2; Mon, 30 Nov 2026 07:00:01 +0100\r\n",
        "RECEIVED: from EX2.intern.example ([fe80::a:b]) by EX2.intern.example\r\n ([fe80::a:b%5]) with mapi id 15.2; Mon, 30 Nov 2026 07:00:01 +0100\r\n",
        "Received: by groupware.intern.example (Postfix, from userid 33)\r\n\tid 8; Mon, 30 Nov 2026 07:00:02 +0100\r\n",
        "Received: from localhost (localhost [IPv6:::1]) by groupware.intern.example;\r\n\tMon, 30 Nov 2026 07:00:03 +0100\r\n",
        // What a client says of itself counts for nothing.
        "Received: from [203.0.113.9] (unknown [10.9.9.9]) by groupware.intern.example; Mon, 30 Nov 2026 07:00:04 +0100\r\n",
    ]
    private static let aussen =
        "Received: from [10.0.0.1] (mx.provider.example [203.0.113.5]) by mx.stadt.example; Mon, 30 Nov 2026 06:00:00 +0100\r\n"

    @Test("Verborgen werden nur Felder von Hosts der inneren Netze, von oben bis zum ersten von draußen")
    func felder() throws {
        let weg = try Self.weg()
        let rest = "From: <a@stadt.example>\r\nSubject: x\r\n\r\nReceived: from pc (pc [10.1.2.3]) by y; z\r\n"
        for einer in Self.innen {
            let ohne = weg.ohne(Array((einer + "X-Eins: 1\r\n" + rest).utf8))
            #expect(String(decoding: ohne, as: UTF8.self) == "X-Eins: 1\r\n" + rest, "\(einer)")
        }
        // Between other fields, and below the one of a host outside everything stays.
        let gemischt = Self.innen[0] + "DKIM-Signature: v=1;\r\n b=x\r\n" + Self.innen[1] + Self.aussen + Self.innen[0] + rest
        let erwartet = "DKIM-Signature: v=1;\r\n b=x\r\n" + Self.aussen + Self.innen[0] + rest
        #expect(String(decoding: weg.ohne(Array(gemischt.utf8)), as: UTF8.self) == erwartet)
        let unberuehrt = Array((Self.innen[0] + rest).utf8)
        #expect(Innenweg(netze: []).ohne(unberuehrt) == unberuehrt)
    }

    @Test(
        "Kein Name, den sich ein Host draußen gibt, verbirgt ihn",
        arguments: [
            "from by (mx.welt.example [203.0.113.5]) by mx.stadt.example", "from x ([203.0.113.5]) by mx.stadt.example",
            "from [10.0.0.1] (by [203.0.113.5]) by mx.stadt.example",
            "from 10.0.0.1 (HELO 10.0.0.1) (203.0.113.5) by mx.stadt.example",
            "(from 10.0.0.1 by x) from y ([IPv6:2001:db8::5]) by mx.stadt.example",
        ])
    func namen(weg: String) throws {
        let feld = Array(
            "Received: \(weg) with SMTP id 10.0.0.1;\r\n\tMon, 30 Nov 2026 07:00:00 +0100\r\nSubject: x\r\n\r\n".utf8)
        #expect(try Self.weg().ohne(feld) == feld)
    }

    @Test("Wo auch immer der Kopf abgeschnitten ist: Es geht kein Byte verloren, das kein inneres Feld ist")
    func schnitte() throws {
        let weg = try Self.weg()
        let ganz = Array((Self.innen[0] + "X-Eins: 1\r\n" + Self.aussen + "Subject: x\r\n\r\nText\r\n").utf8)
        for schnitt in 0...ganz.count {
            let vorn = Array(ganz[..<schnitt])
            let ohne = weg.ohne(vorn)
            #expect(ohne == vorn || ohne == Array(vorn[Self.innen[0].utf8.count...]))
            #expect(Innenweg.istGanz(vorn) == (schnitt >= ganz.count - 6))
        }
        for seltsam in ["", "\r\n", "Received", "Received: x", "\nReceived: from x (x [10.0.0.1]) by y\n\n", ": \r\n\r\n"] {
            #expect(weg.ohne(Array(seltsam.utf8)).count <= seltsam.utf8.count)
        }
    }

    @Test("Was hinausgeht, nennt keinen Host des Hauses und bleibt als eigenes erkennbar")
    func hinaus() async throws {
        try await Probegateway.mit(regeln: Regeltexte.offen, innereNetze: ["192.0.2.0/24", "10.0.0.0/8"]) { gateway in
            let mail =
                Array(Self.innen[0].utf8) + brief(von: anna, an: otto) + Array(String(repeating: "Zeile\r\n", count: 20_000).utf8)
            _ = try await gateway.sende(mail, von: anna, an: otto)
            let hinaus = try #require(gateway.weg.lieferungen.first)
            #expect(!hinaus.text.contains("intern.example") && !hinaus.text.contains("pc.example"))
            #expect(!hinaus.text.contains("192.0.2.1") && !hinaus.text.contains("10.1.2.3"))
            let kopf = TraceHeader(hinaus.bytes[...])
            #expect(kopf.stations == 1 && gateway.verteilung.lauf.spurkopf.schleifenzeichen.stands(in: kopf))
            #expect(hinaus.bytes.suffix(40_000).elementsEqual(mail.suffix(40_000)))
        }
    }

    @Test("Auch was wir verschlüsselt haben, nennt außen keinen Host des Hauses")
    func geschuetzt() async throws {
        try await Probegateway.mit(regeln: AusgangTests.muss, innereNetze: ["192.0.2.0/24", "10.0.0.0/8"]) { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.partner(otto)
            _ = try await gateway.sende(Array(Self.innen[0].utf8) + brief(von: anna, an: otto), von: anna, an: otto)
            let hinaus = try #require(gateway.weg.lieferungen.first)
            #expect(!hinaus.text.contains(wort) && !hinaus.text.contains("intern.example") && !hinaus.text.contains("192.0.2.1"))
            #expect(TraceHeader(hinaus.bytes[...]).stations == 1)
        }
    }

    @Test("Was ins Haus geht, und alles ohne die Einstellung, behält seinen ganzen Weg")
    func herein() async throws {
        let mail = Array(Self.innen[0].utf8) + brief(von: otto, an: anna)
        try await Probegateway.mit(regeln: Regeltexte.offen, innereNetze: ["192.0.2.0/24", "10.0.0.0/8"]) { gateway in
            _ = try await gateway.sende(mail, von: otto, an: anna)
            let herein = try #require(gateway.weg.lieferungen.first)
            #expect(herein.text.contains("pc7.intern.example") && herein.text.contains("pc.example"))
        }
        try await Probegateway.mit(regeln: Regeltexte.offen) { gateway in
            _ = try await gateway.sende(mail, von: anna, an: otto)
            let hinaus = try #require(gateway.weg.lieferungen.first)
            #expect(hinaus.text.contains("pc7.intern.example") && TraceHeader(hinaus.bytes[...]).stations == 2)
        }
    }
}
