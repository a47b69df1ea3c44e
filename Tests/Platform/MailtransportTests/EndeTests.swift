// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Glibc
import Mailtransport
import Smtp
import Testing

@Suite("Fragen, ohne etwas zu senden", .serialized) struct EndeTests {
    private func klient(_ port: Int) async throws -> SmtpKlient {
        var zeiten = Sendezeiten()
        (zeiten.verbindung, zeiten.befehl) = (.seconds(5), .seconds(5))
        return try await SmtpKlient.oeffne(
            adresse: "127.0.0.1", port: port, host: "mail.example.org", name: try SmtpDomain("probe.example"), tls: .keine,
            zeiten: zeiten)
    }

    @Test("Ob ein Empfänger genommen würde, sagt der Server, und keine Nachricht kommt an")
    func empfaenger() async throws {
        try await Postamt.mit { amt, port in
            for (adresse, code) in [("anna@example.org", 250), ("anna@example.net", 550)] {
                let klient = try await klient(port)
                let antwort = try await klient.fragt(try SmtpAddress(adresse))
                #expect(antwort.code == code, "\(adresse)")
                klient.schliesse()
            }
            #expect(amt.briefe.isEmpty)
        }
    }

    @Test(
        "Wo keine Nachricht endet, antwortet dieser Server nicht, und nichts davon kommt an",
        arguments: ["\n.\n", "\r.\r", "\r\n.\n", "\n.\r\n"])
    func standhaft(ende: String) async throws {
        try await Postamt.mit { amt, port in
            let klient = try await klient(port)
            let antwort = try await klient.antwort(
                auf: Array("Subject: x\r\n\r\nText\(ende)".utf8), an: try SmtpAddress("anna@example.org"),
                frist: .milliseconds(500))
            #expect(antwort == nil && !klient.istOffen)
            klient.schliesse()
            #expect(amt.briefe.isEmpty)
        }
    }

    @Test("Wer eine Nachricht dort beendet, wo sie nicht endet, verrät sich") func leichtglaeubig() async throws {
        try await Postamt.mit { amt, port in
            let klient = try await klient(port)
            // The end that ends a message everywhere: the question finds it.
            let antwort = try await klient.antwort(
                auf: Array("Subject: x\r\n\r\nText\r\n.\r\n".utf8), an: try SmtpAddress("anna@example.org"), frist: .seconds(5))
            #expect(antwort?.code == 250)
            klient.schliesse()
            #expect(amt.briefe.count == 1)
        }
    }
}
