// SPDX-License-Identifier: EUPL-1.2
import MtaSts
import Testing

@Suite("MTA-STS: welcher Rechner genannt ist, und eigene Richtlinien")
struct VergleichTests {
    struct Fall: Sendable {
        let host: String
        let passt: Bool
    }

    @Test(
        "Der Stern steht für genau ein Glied, Groß und Klein ist gleich",
        arguments: [
            Fall(host: "mail.example.com", passt: true), Fall(host: "MAIL.Example.COM.", passt: true),
            Fall(host: "example.com", passt: false), Fall(host: "x.mail.example.com", passt: false),
            Fall(host: "mx1.example.net", passt: true), Fall(host: "example.net", passt: false),
            Fall(host: "a.b.example.net", passt: false), Fall(host: "mx.example.net.evil.org", passt: false),
            Fall(host: "evilexample.net", passt: false), Fall(host: "", passt: false), Fall(host: ".example.net", passt: false),
            Fall(host: "*.example.net", passt: false), Fall(host: "mail.example.com ", passt: false),
        ])
    func vergleich(_ fall: Fall) throws {
        let richtlinie = try StsPolicy(
            mode: .enforce, maxAge: 86_400, mx: [try MxPattern("mail.example.com"), try MxPattern("*.Example.net")])
        #expect(richtlinie.matches(fall.host) == fall.passt, "\(fall.host)")
    }

    @Test("Eine aufgegebene Richtlinie hindert niemanden")
    func keine() throws {
        let richtlinie = try StsPolicy(mode: .none, maxAge: 1, mx: [])
        #expect(richtlinie.matches("irgendwer.example"))
    }

    @Test("Eine eigene Richtlinie wird so gelesen, wie sie geschrieben ist", arguments: StsMode.allCases)
    func hinUndZurueck(_ modus: StsMode) throws {
        for maxAge in [0, 1, 604_800, StsPolicy.longestAge] {
            let eigene = try StsPolicy(
                mode: modus, maxAge: maxAge, mx: [try MxPattern("mx.stadt.example"), try MxPattern("*.rz.example")])
            let gelesen = try StsPolicy(Array(eigene.text.utf8))
            #expect(gelesen == eigene)
        }
        let text = try StsPolicy(mode: .enforce, maxAge: 604_800, mx: [try MxPattern("mx.stadt.example")]).text
        #expect(text == "version: STSv1\r\nmode: enforce\r\nmx: mx.stadt.example\r\nmax_age: 604800\r\n")
    }

    @Test("Eine eigene Richtlinie, die niemand annähme, entsteht nicht")
    func unmoeglich() {
        #expect(throws: StsError.maxAge) { try StsPolicy(mode: .none, maxAge: -1, mx: []) }
        #expect(throws: StsError.maxAge) { try StsPolicy(mode: .none, maxAge: StsPolicy.longestAge + 1, mx: []) }
        #expect(throws: StsError.missing("mx")) { try StsPolicy(mode: .enforce, maxAge: 1, mx: []) }
    }

    @Test("Eintrag und Datei liegen, wo der Standard sagt")
    func ort() throws {
        let ort = try #require(StsLocation(domain: "Stadt.Example."))
        #expect(ort.recordName == "_mta-sts.stadt.example")
        #expect(ort.url == "https://mta-sts.stadt.example/.well-known/mta-sts.txt")
        #expect(StsLocation(domain: "stadt.example/x") == nil)
        #expect(StsLocation(domain: "stadt.example@boese.example") == nil)
    }
}
