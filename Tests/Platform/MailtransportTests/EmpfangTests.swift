// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Mailtransport
import Smtp
import Synchronization
import Testing

/// What a client writes instead of the end of a message.
struct Schmuggel: Sendable, CustomTestStringConvertible {
    let ende: String
    var testDescription: String { ende.debugDescription }
    static let alle = ["\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r\n.\r", "\r.\r\n", "\n.\r", "\r\n.\0\r\n", "\u{85}.\u{85}"].map(
        Schmuggel.init)
}

@Suite("Mail annehmen") struct EmpfangTests {
    @Test("Eine Nachricht kommt an, wie sie gemeint war: Punkte am Zeilenanfang, zwei Empfänger, ein abgewiesener")
    func annehmen() async throws {
        try await Postamt.mit { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            let gruss = try await klient.antworten(2)
            #expect(gruss.map(\.code) == [220, 250])
            klient.sende(
                "MAIL FROM:<eva@example.net> BODY=8BITMIME\r\nRCPT TO:<amt@example.org>\r\nRCPT TO:<x@anderswo.example>\r\n"
                    + "RCPT TO:<rat@example.org> NOTIFY=NEVER\r\nDATA\r\n")
            let umschlag = try await klient.antworten(5)
            #expect(umschlag.map(\.code) == [250, 250, 550, 250, 354])
            klient.sende("Subject: Punkt\r\n\r\n..eins\r\n.. zwei\r\n.\r\nQUIT\r\n")
            let ende = try await klient.antworten(2)
            #expect(ende.map(\.code) == [250, 221])
            klient.schliesse()
            let brief = try #require(amt.briefe.first)
            #expect(brief.bytes == Array("Subject: Punkt\r\n\r\n.eins\r\n. zwei\r\n".utf8))
            #expect(brief.umschlag.empfaenger.map { "\($0.pfad)" } == ["<amt@example.org>", "<rat@example.org>"])
            #expect(amt.briefe.count == 1)
        }
    }

    @Test("Nur CRLF . CRLF beendet eine Nachricht; nichts dahinter wird als Befehl gelesen", arguments: Schmuggel.alle)
    func schmuggel(fall: Schmuggel) async throws {
        try await Postamt.mit { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            _ = try await klient.antworten(2)
            klient.sende("MAIL FROM:<eva@example.net>\r\nRCPT TO:<amt@example.org>\r\nDATA\r\n")
            _ = try await klient.antworten(3)
            klient.sende(
                "Subject: a\r\n\r\nText\(fall.ende)MAIL FROM:<chef@example.org>\r\nRCPT TO:<kasse@example.org>\r\nDATA\r\nSubject: b\r\n\r\nGeld\r\n.\r\nQUIT\r\n"
            )
            let antworten = try await klient.antworten(2)
            klient.schliesse()
            #expect(antworten.count == 2 && antworten.last?.code == 221)
            // Either the whole is one message, or it is refused as one.
            #expect(amt.briefe.count <= 1)
            #expect(amt.briefe.allSatisfy { $0.umschlag.absender.address?.text == "eva@example.net" })
        }
    }

    @Test("Wer beim Ende des Servers nur wartet, erfährt den Grund und hält ihn nicht auf")
    func abschied() async throws {
        var grenzen = Empfangsgrenzen()
        grenzen.abschied = .zero
        let klient = Mutex<Rohling?>(nil)
        // Comes back only when the server has ended.
        try await Postamt.mit(grenzen: grenzen) { _, port in
            let neu = try Rohling(port: port)
            klient.withLock { $0 = neu }
            neu.sende("EHLO pc\r\n")
            _ = try await neu.antworten(2)
        }
        let wartend = try #require(klient.withLock { $0 })
        let ende = try await wartend.antworten(1)
        #expect(ende.map(\.code) == [421])
        wartend.schliesse()
    }

    @Test("BDAT: die Oktette zählen, ein Stück nach dem anderen")
    func stuecke() async throws {
        try await Postamt.mit { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            _ = try await klient.antworten(2)
            klient.sende(
                "MAIL FROM:<>\r\nRCPT TO:<amt@example.org>\r\nBDAT 12\r\nSubject: a\r\nBDAT 11 LAST\r\n\r\n.\r\nText\r\nQUIT\r\n")
            let antworten = try await klient.antworten(5)
            #expect(antworten.map(\.code) == [250, 250, 250, 250, 221])
            klient.schliesse()
            #expect(amt.briefe.map(\.bytes) == [Array("Subject: a\r\n\r\n.\r\nText\r\n".utf8)])
        }
    }

    @Test("Ein neues EHLO vergisst das angefangene Stück; die nächste Nachricht beginnt leer")
    func neuerAnfang() async throws {
        try await Postamt.mit { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            _ = try await klient.antworten(2)
            klient.sende("MAIL FROM:<eva@example.net>\r\nRCPT TO:<amt@example.org>\r\nBDAT 5\r\nalt\r\nEHLO pc\r\n")
            let erste = try await klient.antworten(4)
            #expect(erste.map(\.code) == [250, 250, 250, 250])
            klient.sende("MAIL FROM:<rat@example.net>\r\nRCPT TO:<amt@example.org>\r\nBDAT 5 LAST\r\nneu\r\nQUIT\r\n")
            let zweite = try await klient.antworten(4)
            #expect(zweite.map(\.code) == [250, 250, 250, 221])
            klient.schliesse()
            #expect(amt.briefe.map(\.bytes) == [Array("neu\r\n".utf8)])
            #expect(amt.briefe.first?.umschlag.absender.address?.text == "rat@example.net")
        }
    }

    @Test("Kann eine Nachricht nicht angelegt werden, werden die Oktette ihres Stücks trotzdem gelesen und sind keine Befehle")
    func keinPlatz() async throws {
        try await Postamt.mit(voll: true, ohnePlatz: true) { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            _ = try await klient.antworten(2)
            klient.sende("MAIL FROM:<eva@example.net>\r\nRCPT TO:<amt@example.org>\r\nBDAT 6 LAST\r\nQUIT\r\nNOOP\r\n")
            let antworten = try await klient.antworten(4)
            #expect(antworten.map(\.code) == [250, 250, 451, 250])
            klient.schliesse()
            #expect(amt.briefe.isEmpty)
        }
    }

    @Test("Zu groß, voller Speicher und fehlende Empfänger werden gesagt, und danach geht es weiter")
    func grenzen() async throws {
        var grenzen = Empfangsgrenzen()
        grenzen.nachricht = 100
        try await Postamt.mit(grenzen: grenzen) { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            _ = try await klient.antworten(2)
            klient.sende("MAIL FROM:<eva@example.net> SIZE=101\r\n")
            let angesagt = try await klient.antworten(1)
            #expect(angesagt.map(\.code) == [552])
            klient.sende("MAIL FROM:<eva@example.net>\r\nRCPT TO:<amt@example.org>\r\nDATA\r\n")
            _ = try await klient.antworten(3)
            klient.sende(String(repeating: "zu lang\r\n", count: 50) + ".\r\nMAIL FROM:<eva@example.net>\r\nDATA\r\n")
            let antworten = try await klient.antworten(3)
            #expect(antworten.map(\.code) == [552, 250, 554])
            klient.schliesse()
            #expect(amt.briefe.isEmpty)
        }
        try await Postamt.mit(voll: true) { amt, port in
            let klient = try Rohling(port: port)
            klient.sende("EHLO pc\r\n")
            _ = try await klient.antworten(2)
            klient.sende("MAIL FROM:<eva@example.net>\r\nRCPT TO:<amt@example.org>\r\nDATA\r\n")
            _ = try await klient.antworten(3)
            klient.sende("Subject: a\r\n\r\nText\r\n.\r\n")
            let antworten = try await klient.antworten(1)
            #expect(antworten.map(\.code) == [452])
            klient.schliesse()
        }
    }

    @Test("Wer seine Zeilen anders beendet, hört das und wird getrennt; was folgt, ist kein Befehl")
    func zeilenende() async throws {
        try await Postamt.mit { amt, port in
            let klient = try Rohling(port: port)
            _ = try await klient.antworten(1)
            klient.sende("EHLO pc\nMAIL FROM:<eva@example.net>\r\n")
            let antworten = try await klient.antworten(3)
            #expect(antworten.map(\.code) == [500])
            klient.schliesse()
        }
    }

    @Test("Zu viele Verbindungen einer Adresse werden mit 421 abgewiesen")
    func verbindungen() async throws {
        var grenzen = Empfangsgrenzen()
        grenzen.verbindungenJeAdresse = 2
        try await Postamt.mit(grenzen: grenzen) { _, port in
            let (a, b) = (try Rohling(port: port), try Rohling(port: port))
            let erste = try await a.antworten(1) + b.antworten(1)
            #expect(erste.map(\.code) == [220, 220])
            let c = try Rohling(port: port)
            let dritte = try await c.antworten(1)
            #expect(dritte.map(\.code) == [421])
            for klient in [a, b, c] { klient.schliesse() }
        }
    }

    @Test("Wer schweigt, wird nach der Frist getrennt")
    func stille() async throws {
        var grenzen = Empfangsgrenzen()
        grenzen.stille = .milliseconds(200)
        try await Postamt.mit(grenzen: grenzen) { _, port in
            let klient = try Rohling(port: port)
            let antworten = try await klient.antworten(2)
            // On a busy machine the silence may be over before the greeting is out.
            #expect(antworten.last?.code == 421)
            klient.schliesse()
        }
    }
}
