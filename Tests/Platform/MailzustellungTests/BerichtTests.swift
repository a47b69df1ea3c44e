// SPDX-License-Identifier: EUPL-1.2
import Logging
import Testing
import TlsReport

@testable import Mailzustellung

@Suite("Berichte über TLS") struct BerichtTests {
    @Test("Ein Tag, eine Domäne: Sitzungen nach Richtlinie und Art des Fehlers; andere Tage und Domänen nicht")
    func tag() async throws {
        let speicher = TlsberichtsspeicherFluechtig()
        func zaehler(_ sekunde: Int64) -> Tlsberichtszaehler {
            Tlsberichtszaehler(speicher, uhr: { sekunde }, log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
        }
        let sts = TlsPolicy(.sts, domain: "a.example", lines: ["version: STSv1"])
        let heute = zaehler(86_400 * 100 + 5)
        for _ in 0..<3 { await heute.zaehle(TlsSession(policy: sts)) }
        for _ in 0..<2 {
            await heute.zaehle(
                Tlsversagen(richtlinie: sts, art: .certificateExpired, text: "x").sitzung(host: "mx", adresse: "192.0.2.1"))
        }
        await heute.zaehle(TlsSession(policy: TlsPolicy(.tlsa, domain: "b.example")))
        await zaehler(86_400 * 101).zaehle(TlsSession(policy: sts))

        let domains = try await heute.domains(tag: 100)
        #expect(domains == ["a.example", "b.example"])
        let bericht = try #require(
            try await heute.bericht(domain: "a.example", tag: 100, organisation: "Stadt", kontakt: "post@stadt.example"))
        #expect(bericht.start == 8_640_000 && bericht.end == 8_726_399 && bericht.organization == "Stadt")
        #expect(bericht.results.count == 1 && bericht.results[0].successes == 3 && bericht.results[0].failures == 2)
        let fehler = try #require(bericht.results[0].details.first)
        #expect(fehler.sessions == 2 && fehler.failure.type == .certificateExpired && fehler.failure.receivingIp == "192.0.2.1")
        try await speicher.vergiss(bis: 100)
        let danach = try await heute.bericht(domain: "a.example", tag: 100, organisation: "Stadt", kontakt: "post@stadt.example")
        let morgen = try await heute.domains(tag: 101)
        #expect(danach == nil && morgen == ["a.example"])
    }
}
