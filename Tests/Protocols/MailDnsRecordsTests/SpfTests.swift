// SPDX-License-Identifier: EUPL-1.2
import MailDnsRecords
import Testing

@Suite("SPF-Eintrag")
struct SpfTests {
    @Test("Alle Wörter der Grammatik werden gelesen und gleich geschrieben")
    func alle() throws {
        let text =
            "v=spf1 a a:b.example a/24 a:b.example/24//64 mx//64 -mx:c.example ~ptr ?ptr:d.example ip4:192.0.2.0/24 ip4:192.0.2.7"
            + " ip6:2001:db8::/32 ip6:::1 include:e.example exists:%{i}._spf.%{d2r-}.f.example redirect=%{d}"
            + " exp=g.example. neu=%{s}%%x"
        let eintrag = try SpfRecord(text)
        #expect(eintrag.text == text)
        #expect(eintrag.terms.count == 17)
        #expect(eintrag.lookups == 11)
        #expect(eintrag.terms[3] == .mechanism(.pass, .a(SpfDomain("b.example"), .init(v4: 24, v6: 64))))
        #expect(eintrag.terms[9] == .mechanism(.pass, .ip4("192.0.2.7", prefix: nil)))
    }

    @Test("Groß und klein, Leerzeichen und ein ausdrückliches Plus machen keinen Unterschied")
    func locker() throws {
        let eintrag = try SpfRecord("V=SPF1   +MX  IP4:192.0.2.1  -ALL ")
        #expect(eintrag.text == "v=spf1 mx ip4:192.0.2.1 -all")
        let leer = try SpfRecord("v=spf1")
        #expect(leer.terms.isEmpty)
    }

    @Test(
        "Was nicht in der Grammatik steht, wird genannt",
        arguments: [
            "all:x", "include", "include:", "include:example", "include:b.123", "include:b.example/24", "exists", "a:", "a/33",
            "a/024",
            "a//129", "a/24/64", "a/", "mx:b_c", "ip4", "ip4:", "ip4:1.2.3", "ip4:1.2.3.256", "ip4:01.2.3.4", "ip4:1.2.3.4/33",
            "ip4:::1",
            "ip6:1.2.3.4", "ip6:2001:db8::/129", "ip6:1:2:3:4:5:6:7", "ip6:1::2::3", "ip6:12345::", "ip6:::1.2.3.400", "xyz", "-",
            "++all",
            "redirect=", "redirect=example", "include:%{c}.b.example", "include:%{x}.b.example", "include:%{d0}.b.example",
            "include:%b.example",
            "include:%{d", "exp=%(d)", "1x=y", "x=%", "a\tb", "ü",
        ])
    func falsch(wort: String) { #expect(throws: MailDnsError.malformed(wort)) { try SpfRecord("v=spf1 \(wort) -all") } }

    @Test(
        "IPv6 in allen Schreibweisen",
        arguments: [
            "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4",
            "A::b",
        ])
    func ip6(adresse: String) throws {
        let eintrag = try SpfRecord("v=spf1 ip6:\(adresse)")
        #expect(eintrag.terms == [.mechanism(.pass, .ip6(adresse, prefix: nil))])
    }

    @Test(
        "Anderes ist kein SPF-Eintrag",
        arguments: ["", "v=spf10 -all", "v=spf2.0/pra -all", " v=spf1", "v=DMARC1; p=none", "spf1"])
    func anderes(text: String) { #expect(throws: MailDnsError.otherRecord) { try SpfRecord(text) } }

    @Test("Was nur einmal stehen darf, und was zu lang ist")
    func grenzen() {
        #expect(throws: MailDnsError.twice("redirect")) { try SpfRecord("v=spf1 redirect=a.example REDIRECT=b.example") }
        #expect(throws: MailDnsError.twice("exp")) { try SpfRecord("v=spf1 exp=a.example exp=b.example") }
        #expect(throws: MailDnsError.tooLong) { try SpfRecord("v=spf1 " + String(repeating: "a ", count: 201)) }
        #expect(throws: MailDnsError.tooLong) { try SpfRecord("v=spf1 " + String(repeating: " ", count: 4_000)) }
    }

    struct Fall: Sendable {
        let text: String
        let befunde: [SpfFinding]
        init(_ text: String, _ befunde: [SpfFinding]) { (self.text, self.befunde) = (text, befunde) }
    }

    @Test(
        "Was erlaubt ist, aber nicht tut, was gemeint war",
        arguments: [
            Fall("v=spf1 mx -all", []), Fall("v=spf1 redirect=a.example", []), Fall("v=spf1 mx", [.nothingSaidAboutOthers]),
            Fall("v=spf1 +all", [.everybodyMaySend]), Fall("v=spf1 -all mx", [.neverReached]),
            Fall("v=spf1 -all redirect=a.example", [.neverReached]),
            Fall("v=spf1 -all exp=a.example", []), Fall("v=spf1 ptr ?all", [.slowAndUnreliablePtr]),
            Fall("v=spf1" + String(repeating: " include:a.example", count: 10) + " -all", []),
            Fall("v=spf1" + String(repeating: " include:a.example", count: 11) + " -all", [.tooManyLookups(11)]),
        ])
    func befunde(fall: Fall) throws {
        let befunde = try SpfRecord(fall.text).findings
        #expect(befunde == fall.befunde)
    }

    @Test("Ein Eintrag wird aus Werten geschrieben")
    func schreiben() throws {
        let eintrag = SpfRecord([
            .mechanism(.pass, .mx(nil, .init())), .mechanism(.pass, .ip4("192.0.2.0", prefix: 24)),
            .mechanism(.pass, .include(try #require(SpfDomain("_spf.b.example")))), .mechanism(.softFail, .all),
        ])
        #expect(eintrag.text == "v=spf1 mx ip4:192.0.2.0/24 include:_spf.b.example ~all")
        #expect(eintrag.lookups == 2)
        #expect(eintrag.findings.isEmpty)
    }
}
