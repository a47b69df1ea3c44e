// SPDX-License-Identifier: EUPL-1.2
import Testing
import TlsReport

@Suite("TLS-Berichte: aus Sitzungen wird ein Bericht je Domain")
struct ZaehlungTests {
    private let sts = TlsPolicy(.sts, domain: "b.example", lines: ["version: STSv1"], mxHosts: ["mx.b.example"])
    private let dane = TlsPolicy(.tlsa, domain: "b.example", lines: ["3 1 1 00"], mxHosts: ["mx.b.example"])

    private func bericht(_ zaehlung: TlsTally, _ domain: String) -> TlsReport? {
        zaehlung.report(for: domain, organization: "Stadt", contact: "post@stadt.example", id: "1", start: 0, end: 86_399)
    }

    @Test("Erfolge und Misserfolge werden je Richtlinie gezählt, gleiche Fehler zusammen")
    func zaehlen() throws {
        var zaehlung = TlsTally()
        var abgelaufen = TlsFailure(.certificateExpired)
        abgelaufen.receivingHost = "mx.b.example"
        zaehlung.add(TlsSession(policy: sts))
        zaehlung.add(TlsSession(policy: sts, failures: [abgelaufen]))
        zaehlung.add(TlsSession(policy: sts, failures: [abgelaufen, abgelaufen, TlsFailure(.starttlsNotSupported)]))
        zaehlung.add(TlsSession(policy: dane))
        zaehlung.add(TlsSession(policy: TlsPolicy(.noPolicyFound, domain: "a.example")))
        #expect(zaehlung.domains == ["a.example", "b.example"])
        let ergebnisse = try #require(bericht(zaehlung, "b.example")).results
        #expect(ergebnisse.map(\.policy) == [sts, dane])
        #expect(ergebnisse[0].successes == 1)
        #expect(ergebnisse[0].failures == 2)
        #expect(
            ergebnisse[0].details == [
                TlsReport.Detail(abgelaufen, sessions: 2), TlsReport.Detail(TlsFailure(.starttlsNotSupported), sessions: 1),
            ])
        #expect(ergebnisse[1].successes == 1)
        #expect(ergebnisse[1].details.isEmpty)
        #expect(bericht(zaehlung, "c.example") == nil)
    }

    @Test("Jede Sitzung ist genau einmal gezählt, und der Bericht wird gelesen wie er war")
    func eigenschaft() throws {
        var zaehlung = TlsTally()
        for nummer in 0..<500 {
            let domain = "d\(nummer % 7).example"
            let arten = TlsResultType.known.enumerated().filter { (nummer >> $0.offset) % 5 == 1 }.map(\.element)
            zaehlung.add(TlsSession(policy: TlsPolicy(.noPolicyFound, domain: domain), failures: arten.map(TlsFailure.init)))
        }
        var summe = 0
        for domain in zaehlung.domains {
            let einer = try #require(bericht(zaehlung, domain))
            let gelesen = try TlsReport(einer.json())
            #expect(gelesen == einer)
            for ergebnis in einer.results {
                summe += ergebnis.successes + ergebnis.failures
                #expect(ergebnis.details.allSatisfy { $0.sessions <= ergebnis.failures })
            }
        }
        #expect(summe == 500)
    }

    @Test("Auch unzählig verschiedene Fehler machen den Bericht nicht beliebig groß; gezählt sind sie alle")
    func grenze() throws {
        var zaehlung = TlsTally()
        for nummer in 0..<(TlsTally.mostDetails + 50) {
            var fehler = TlsFailure(.validationFailure)
            fehler.reasonCode = "code-\(nummer)"
            zaehlung.add(TlsSession(policy: sts, failures: [fehler]))
        }
        for nummer in 0..<(TlsTally.mostPolicies + 5) {
            zaehlung.add(TlsSession(policy: TlsPolicy(.sts, domain: "viele.example", lines: ["\(nummer)"])))
        }
        let ergebnis = try #require(bericht(zaehlung, "b.example")?.results.first)
        #expect(ergebnis.details.count == TlsTally.mostDetails)
        #expect(ergebnis.failures == TlsTally.mostDetails + 50)
        #expect(bericht(zaehlung, "viele.example")?.results.count == TlsTally.mostPolicies)
    }
}
