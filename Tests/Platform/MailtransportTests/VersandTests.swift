// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Mailtransport
import Smtp
import Testing

@Suite("Mail senden") struct VersandTests {
    private func sendung(_ text: String, an: [String] = ["amt@example.org"], groesse: Int? = nil) throws -> Sendung {
        var parameter = SmtpMailParameters()
        parameter.size = groesse
        return Sendung(
            absender: .address(try SmtpAddress("eva@example.net")), parameter: parameter,
            empfaenger: try an.map { Sendung.Empfaenger(adresse: try SmtpAddress($0)) },
            inhalt: {
                var rest = Array(text.utf8)[...]
                return {
                    guard !rest.isEmpty else { return nil }
                    defer { rest = rest.dropFirst(1000) }
                    return Array(rest.prefix(1000))
                }
            })
    }

    private func klient(_ port: Int, _ tls: Tlsforderung = .moeglich) async throws -> SmtpKlient {
        try await SmtpKlient.oeffne(
            adresse: "127.0.0.1", port: port, host: "mail.example.org", name: try SmtpDomain("gw.example.net"), tls: tls)
    }

    @Test("Mehrere Nachrichten über eine Verbindung; Punkte und nackte Zeilenenden kommen heil an")
    func mehrere() async throws {
        try await Postamt.mit { amt, port in
            let klient = try await klient(port)
            #expect(klient.erweiterungen.pipelining && klient.tls == nil)
            let erste = try await klient.sende(try sendung("Subject: a\r\n\r\n.\r\n..\nnackt\rauch"))
            let zweite = try await klient.sende(try sendung(String(repeating: "Zeile\r\n", count: 100_000)))
            klient.schliesse()
            #expect(erste.antworten.map(\.code) == [250] && zweite.antworten.map(\.code) == [250])
            #expect(amt.briefe.first?.bytes == Array("Subject: a\r\n\r\n.\r\n..\r\nnackt\r\nauch\r\n".utf8))
            #expect(amt.briefe.last?.bytes.count == 700_000)
        }
    }

    @Test("Über eine Verbindung, die zu ist, geht nichts mehr, und das ist ein Hindernis wie jedes andere")
    func geschlossen() async throws {
        try await Postamt.mit { amt, port in
            let klient = try await klient(port)
            klient.schliesse()
            // The first may come while it closes, the last finds nothing left of it.
            for _ in 0..<3 {
                await #expect(throws: Sendehindernis.self) { try await klient.sende(try sendung("a\r\n")) }
            }
            #expect(amt.briefe.isEmpty)
        }
    }

    @Test("Jeder Empfänger erfährt sein Eigenes; ohne einen einzigen geht nichts hinaus und die nächste Nachricht doch")
    func einzeln() async throws {
        try await Postamt.mit { amt, port in
            let klient = try await klient(port)
            let gemischt = try await klient.sende(try sendung("a\r\n", an: ["amt@example.org", "x@anderswo.example"]))
            #expect(gemischt.antworten.map(\.code) == [250, 550])
            let keiner = try await klient.sende(try sendung("b\r\n", an: ["x@anderswo.example"]))
            #expect(keiner.antworten.map(\.code) == [550])
            let danach = try await klient.sende(try sendung("c\r\n"))
            #expect(danach.antworten.map(\.code) == [250])
            klient.schliesse()
            #expect(amt.briefe.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a\r\n", "c\r\n"])
        }
    }

    @Test("Was der Host nicht kann oder will, wird gesagt, bevor etwas hinausgeht")
    func hindernisse() async throws {
        var grenzen = Empfangsgrenzen()
        grenzen.nachricht = 1000
        try await Postamt.mit(grenzen: grenzen) { amt, port in
            let klient = try await klient(port)
            await #expect(throws: Sendehindernis.zuGross(hoechstens: 1000)) {
                try await klient.sende(try sendung("x", groesse: 1001))
            }
            await #expect(throws: Sendehindernis.tlsFehlt) {
                _ = try await self.klient(port, Tlsforderung(verlangt: true, pruefung: .keine))
            }
            klient.schliesse()
            #expect(amt.briefe.isEmpty)
        }
        await #expect(throws: Sendehindernis.self) { try await klient(1) }
    }

    @Test("STARTTLS auf beiden Seiten; ein fremdes Zertifikat genügt nur, wo nicht gefragt wird")
    func tls() async throws {
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("smtp-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        let openssl = Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "k.pem", "-out", "c.pem",
            "-subj",
            "/CN=mail.example.org", "-addext", "subjectAltName=DNS:mail.example.org", "-days", "3",
        ]
        openssl.currentDirectoryURL = ordner
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        let wechsel = try Tlswechsel(
            kette: ordner.appendingPathComponent("c.pem").path, schluessel: ordner.appendingPathComponent("k.pem").path)
        try await Postamt.mit(tls: wechsel, kennwort: "geheim") { amt, port in
            let klient = try await klient(port)
            #expect(klient.tls == "TLSv1.3")
            let befund = try await klient.sende(try sendung("a\r\n"))
            #expect(befund.antworten.map(\.code) == [250])
            klient.schliesse()
            #expect(amt.briefe.first?.gegenstelle.tls == "TLSv1.3")
            await #expect(throws: Sendehindernis.self) {
                _ = try await self.klient(port, Tlsforderung(verlangt: true, pruefung: .pkix(name: "mail.example.org")))
            }
            let eigene = try await self.klient(
                port,
                Tlsforderung(
                    verlangt: true, pruefung: .eigene { kette, schluessel in kette.count == 1 && schluessel[0].first == 0x30 }))
            #expect(eigene.tls == "TLSv1.3")
            eigene.schliesse()
            await #expect(throws: Sendehindernis.self) {
                _ = try await self.klient(port, Tlsforderung(verlangt: true, pruefung: .eigene { _, _ in false }))
            }
            // Injected in the clear behind STARTTLS (CVE-2011-0411): the connection ends, nothing of it is obeyed.
            let roh = try Rohling(port: port)
            roh.sende("EHLO pc\r\n")
            _ = try await roh.antworten(2)
            roh.sende("STARTTLS\r\nRSET\r\n")
            let antworten = try await roh.antworten(2)
            #expect(antworten.map(\.code) == [503])
            roh.schliesse()
            // Signing in is offered within TLS only.
            let offen = try Rohling(port: port)
            offen.sende("EHLO pc\r\nAUTH PLAIN AGFubmEAZ2VoZWlt\r\n")
            _ = try await offen.antworten(2)
            offen.schliesse()
        }
        try FileManager.default.removeItem(at: ordner)
    }
}
