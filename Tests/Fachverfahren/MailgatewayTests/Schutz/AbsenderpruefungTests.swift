// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Mailrichtlinie
import Store
import Testing

@testable import Mailgateway

@Suite("Prüfung des Absenders mit rspamd", .serialized) struct AbsenderpruefungTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"
    private let gefaelscht = Array("Authentication-Results: MX.Stadt.Example; dkim=pass header.d=bank.example\r\n".utf8)

    private func antwort(_ handlung: String) -> String {
        """
        {"is_skipped": false, "score": 4.25, "required_score": 15, "action": "\(handlung)", "symbols": {
          "R_SPF_ALLOW": {"name": "R_SPF_ALLOW", "score": -0.2, "options": ["+ip4:192.0.2.1:c"]},
          "R_DKIM_REJECT": {"score": 1, "options": ["welt.example:s=s1"]},
          "DMARC_POLICY_SOFTFAIL": {"score": 0.1, "options": ["welt.example : No valid DKIM", "none"]}, "MIME_GOOD": {"score": 0}}}
        """
    }

    @Test("Was rspamd sagt, steht im Kopf in unserem Namen und im Laufweg; was andere in unserem Namen sagen, fällt heraus")
    func urteil() async throws {
        let rspamd = try Gegenstelle.http(antwort("no action"))
        defer { rspamd.ende() }
        let mail = gefaelscht + brief(von: otto, an: anna)
        try await Probegateway.mit(rspamd: "http://127.0.0.1:\(rspamd.port)") { gateway in
            let nachricht = try await gateway.sende(mail, von: otto, an: anna)
            let frage = try #require(rspamd.anfragen.first)
            #expect(frage.hasPrefix("POST /checkv2 "))
            for zeile in ["IP: 192.0.2.1", "Helo: pc.example", "From: \(otto)", "Rcpt: \(anna)"] {
                #expect(frage.contains("\r\n\(zeile)\r\n"), "\(zeile)")
            }
            #expect(frage.hasSuffix(String(decoding: mail, as: UTF8.self)))
            let text = try #require(gateway.weg.lieferungen.first).text
            #expect(text.components(separatedBy: "Authentication-Results:").count == 2 && !text.contains("bank.example"))
            #expect(text.contains("spf=pass smtp.mailfrom=\(otto)"))
            #expect(text.contains("dkim=fail header.d=welt.example header.s=s1"))
            #expect(text.contains("dmarc=fail header.from=welt.example"))
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            let zeile = try #require(spur.eintraege.first { $0.schicht == .pruefung })
            #expect(zeile.angaben["spf"] == "bestanden" && zeile.angaben["dkim"] == "nicht bestanden (welt.example)")
            #expect(zeile.angaben["punkte"] == "4,2")
        }
    }

    @Test("Was rspamd ablehnt, wird mit Grund gehalten und nicht zurückgeschickt")
    func abgelehnt() async throws {
        let rspamd = try Gegenstelle.http(antwort("reject"))
        defer { rspamd.ende() }
        try await Probegateway.mit(rspamd: "http://127.0.0.1:\(rspamd.port)") { gateway in
            let nachricht = try await gateway.sende(brief(von: otto, an: anna), von: otto, an: anna)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Die Prüfung des Absenders (rspamd) lehnt die Nachricht ab."])
            #expect(gateway.weg.lieferungen.isEmpty)
        }
    }

    @Test("Regeln sehen, was SPF, DKIM, DMARC und der Spamfilter ergaben, auch im Probelauf")
    func regeln() async throws {
        let rspamd = try Gegenstelle.http(antwort("no action"))
        defer { rspamd.ende() }
        let regeln = Regeltexte.werk(
            """
            {"id": "falsch", "titel": "Falscher Absender", "ebene": "global", "rang": 10,
             "wenn": {"spf": ["bestanden"], "dkim": ["gescheitert"], "dmarc": ["gescheitert"], "spamAb": 4, "viren": ["ungeprueft"]},
             "dann": {"halten": "Absender nicht echt"}}
            """)
        try await Probegateway.mit(regeln: regeln, rspamd: "http://127.0.0.1:\(rspamd.port)") { gateway in
            let nachricht = try await gateway.sende(brief(von: otto, an: anna), von: otto, an: anna)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Absender nicht echt"])
            let probe = try #require(gateway.proben.entleere().first?.merkmale)
            #expect(probe.umstaende.pruefung.dmarc == .gescheitert && probe.umstaende.pruefung.spampunkte == 4.25)
            let ausgehend = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let frei = try await gateway.gehalten(ausgehend)
            #expect(frei.isEmpty)
        }
    }

    @Test("Gefragt wird nur zu dem, was aus der Welt hereinkommt")
    func hinaus() async throws {
        let rspamd = try Gegenstelle.http(antwort("reject"))
        defer { rspamd.ende() }
        try await Probegateway.mit(rspamd: "http://127.0.0.1:\(rspamd.port)") { gateway in
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            _ = try await gateway.sende(brief(von: anna, an: anna), von: anna, an: anna, eigene: true)
            #expect(rspamd.anfragen.isEmpty)
            #expect(gateway.weg.lieferungen.map(\.ziel) == ["welt.example", Ziel.haus])
        }
    }

    /// 0: nobody listens.
    @Test("Antwortet rspamd nicht brauchbar, geht die Nachricht weiter, und der Laufweg sagt es", arguments: [500, 200, 0])
    func stumm(status: Int) async throws {
        let rspamd = try Gegenstelle.http(status: status, status == 200 ? "kein JSON" : antwort("reject"))
        defer { if status != 0 { rspamd.ende() } }
        if status == 0 { rspamd.ende() }
        let mail = gefaelscht + brief(von: otto, an: anna)
        try await Probegateway.mit(rspamd: "http://127.0.0.1:\(rspamd.port)") { gateway in
            let nachricht = try await gateway.sende(mail, von: otto, an: anna)
            let text = try #require(gateway.weg.lieferungen.first).text
            #expect(!text.contains("Authentication-Results"))
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spur.eintraege.contains { $0.ereignis == .nichtGeprueft })
        }
    }
}
