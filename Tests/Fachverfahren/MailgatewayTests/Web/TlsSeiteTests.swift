// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import TlsReport
import Web

@testable import Mailgateway

@Suite("Seite zur Transportverschlüsselung") struct TlsSeiteTests {
    private static func sitzung(_ fehler: TlsResultType?) -> TlsSession {
        TlsSession(policy: TlsPolicy(.tlsa, domain: "welt.example"), failures: fehler.map { [TlsFailure($0)] } ?? [])
    }

    @Test("Ohne Zahlen sagt die Seite, was zu tun ist")
    func leer() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seite = try await Seitenprobe(probe).rufe(.get, MailURL.tls, probe.betrieb)
            #expect(seite.status == 200)
            #expect(seite.text.contains("Noch keine Berichte") && seite.text.contains("Noch keine Verbindungen"))
        }
    }

    @Test(
        "Berichte anderer und eigene Verbindungen stehen mit Gründen in Worten da, als Seite und als Tabelle",
        arguments: Dialect.allCases)
    func zahlen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let tag = Int64(Gatewayprobe.tag.tagnummer)
            let sitzungen = Tlssitzungen(store: probe.store)
            for fehler in [nil, nil, TlsResultType.tlsaInvalid] { try await sitzungen.erhoehe(tag: tag, Self.sitzung(fehler)) }
            try await probe.versuch(
                try await probe.lege(an: "eva@welt.example"), .zugestellt, "250 OK",
                transport: "TLSv1.3, ausgewiesen durch MTA-STS (qualifiziert)")
            try await probe.versuch(
                try await probe.lege(an: "eva@smart.example"), .zugestellt, "250 OK", transport: "unverschlüsselt")
            var detail = TlsFailure(.starttlsNotSupported)
            detail.receivingHost = "mx"
            let bericht = TlsReport(
                organization: "Große & Söhne", contact: "", id: "7", start: tag * 86_400, end: tag * 86_400 + 10,
                results: [
                    .init(
                        policy: TlsPolicy(.noPolicyFound, domain: "stadt.example"), successes: 40, failures: 3,
                        details: [.init(detail, sessions: 3)])
                ])
            let ablage = Tlsberichtsablage(store: probe.store, stadt: try Gatewayprobe.stadt())
            _ = try await ablage(bericht, NachrichtID(probe.uhr.jetzt))
            for tage in ["7", "30"] {
                let seite = try await Seitenprobe(probe).rufe(.get, MailURL.tls, probe.betrieb, abfrage: ["tage": tage]).text
                for wort in [
                    "Große &amp; Söhne", "keine Verschlüsselung angeboten (3)", "welt.example",
                    "Zertifikat passt nicht zu DANE (1)",
                    "smart.example",
                ] {
                    #expect(seite.contains(wort), "\(wort)")
                }
            }
            let ausgang = try await Seitenprobe(probe).rufe(
                .get, MailURL.tlsCsv, probe.betrieb, abfrage: ["tabelle": "ausgang"]
            ).text
            #expect(ausgang.contains("welt.example;3;1;Zertifikat passt nicht zu DANE (1);1;1;1\r\n"))
            #expect(ausgang.contains("smart.example;0;0;;1;0;0\r\n"))
            let eingang = try await Seitenprobe(probe).rufe(
                .get, MailURL.tlsCsv, probe.betrieb, abfrage: ["tabelle": "eingang"]
            ).text
            #expect(eingang.contains("Große & Söhne;43;3;keine Verschlüsselung angeboten (3)\r\n"))
        }
    }
}
