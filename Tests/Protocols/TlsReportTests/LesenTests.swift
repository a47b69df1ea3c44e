// SPDX-License-Identifier: EUPL-1.2
import Testing
import TlsReport

@Suite("TLS-Berichte: lesen und schreiben")
struct LesenTests {
    @Test("Das Beispiel des Standards wird ganz gelesen")
    func beispiel() throws {
        let bericht = try TlsReport(Array(Beispiel.json.utf8))
        #expect(bericht.organization == "Company-X")
        #expect(bericht.id == "5065427c-23d3-47ca-b6e0-946ea0e8c4be")
        #expect(bericht.start == 1_459_468_800)
        #expect(bericht.end == 1_459_555_199)
        let ergebnis = try #require(bericht.results.first)
        #expect(ergebnis.policy.kind == .sts)
        #expect(ergebnis.policy.lines.count == 4)
        #expect(ergebnis.policy.mxHosts == ["*.mail.company-y.example"])
        #expect(ergebnis.successes == 5326)
        #expect(ergebnis.failures == 303)
        #expect(ergebnis.details.map(\.failure.type) == [.certificateExpired, .validationFailure])
        #expect(ergebnis.details.map(\.sessions) == [100, 3])
        #expect(ergebnis.details[1].failure.reasonCode == "X509_V_ERR_PROXY_PATH_LENGTH_EXCEEDED")
    }

    @Test("Was geschrieben wird, wird gelesen wie es war")
    func hinUndZurueck() throws {
        var bericht = try TlsReport(Array(Beispiel.json.utf8))
        bericht.organization = "Stadt „Muster“ \"\\ \u{1}\n\u{1F3DB}"
        bericht.results.append(TlsReport.Result(policy: TlsPolicy(.noPolicyFound, domain: "b.example"), successes: Int.max))
        let gelesen = try TlsReport(bericht.json())
        #expect(gelesen == bericht)
        #expect(gelesen.json() == bericht.json())
    }

    @Test("Wie große Absender schreiben: ein Text statt der Liste, keine Zeitzone, kein mx-host, Zusätze")
    func nachsicht() throws {
        let text = try TlsReport(Beispiel.mit("[\"*.mail.company-y.example\"]", "\"*.mail.company-y.example\""))
        #expect(text.results.first?.policy.mxHosts == ["*.mail.company-y.example"])
        let zone = try TlsReport(Beispiel.mit("2016-04-01T00:00:00Z", "2016-04-01T00:00:00"))
        #expect(zone.start == 1_459_468_800)
        let ohne = try TlsReport(
            Beispiel.mit("\"mx-host\": [\"*.mail.company-y.example\"]", "\"neu\": {\"a\": [null, true, -1.5e3]}"))
        #expect(ohne.results.first?.policy.mxHosts == [])
        let art = try TlsReport(Beispiel.mit("certificate-expired", "quantum-broken"))
        #expect(art.results.first?.details.first?.failure.type == .other("quantum-broken"))
    }

    struct Fall: Sendable {
        let alt: String
        let neu: String
        let fehler: TlsReportError
    }

    @Test(
        "Fehlt ein Feld oder ist es von anderer Art, wird der Bericht abgewiesen",
        arguments: [
            Fall(alt: "\"report-id\": \"5065427c-23d3-47ca-b6e0-946ea0e8c4be\",", neu: "", fehler: .field("report-id")),
            Fall(alt: "\"policy-type\": \"sts\"", neu: "\"policy-type\": \"dane\"", fehler: .field("policy-type")),
            Fall(alt: "\"company-y.example\"", neu: "\"\"", fehler: .field("policy-domain")),
            Fall(alt: "5326", neu: "-1", fehler: .field("total-successful-session-count")),
            Fall(alt: "5326", neu: "1.5", fehler: .field("total-successful-session-count")),
            Fall(alt: "5326", neu: "99999999999999999999", fehler: .field("total-successful-session-count")),
            Fall(alt: "2016-04-01T23:59:59Z", neu: "2016-03-01T23:59:59Z", fehler: .field("date-range")),
            Fall(alt: "2016-04-01T23:59:59Z", neu: "2016-02-30T23:59:59Z", fehler: .field("end-datetime")),
            Fall(alt: "2016-04-01T23:59:59Z", neu: "gestern", fehler: .field("end-datetime")),
            Fall(alt: "\"policies\"", neu: "\"policy\"", fehler: .field("policies")),
            Fall(alt: "\"Company-X\"", neu: "17", fehler: .field("organization-name")),
        ])
    func felder(_ fall: Fall) {
        #expect(throws: fall.fehler) { try TlsReport(Beispiel.mit(fall.alt, fall.neu)) }
    }

    private func fehler(_ aendern: (inout TlsReportLimits) -> Void) -> TlsReportError? {
        var grenzen = TlsReportLimits()
        aendern(&grenzen)
        do throws(TlsReportError) {
            _ = try TlsReport(Array(Beispiel.json.utf8), limits: grenzen)
            return nil
        } catch {
            return error
        }
    }

    @Test("Grenzen gelten für Bytes, Texte, Richtlinien, Einzelheiten und Tiefe")
    func grenzen() {
        #expect(fehler { _ in } == nil)
        #expect(fehler { $0.bytes = Beispiel.json.utf8.count - 1 } == .tooLarge)
        #expect(fehler { $0.detailsPerPolicy = 1 } == .tooLarge)
        #expect(fehler { $0.policies = 0 } == .tooLarge)
        #expect(fehler { $0.depth = 3 } == .nestedTooDeep)
        let lang = Beispiel.mit("Company-X", String(repeating: "x", count: 8_193))
        #expect(throws: TlsReportError.tooLarge) { try TlsReport(lang) }
        let tief = [UInt8](repeating: 0x5B, count: 1_000_000)
        #expect(throws: TlsReportError.nestedTooDeep) { try TlsReport(tief) }
    }
}
