// SPDX-License-Identifier: EUPL-1.2
import MailDnsRecords
import Testing

/// RFC 9989, which took the place of RFC 7489.
@Suite("DMARC-Eintrag")
struct DmarcTests {
    private func uri(_ text: String) throws -> ReportUri { try #require(ReportUri(text)) }

    @Test("Alle Angaben werden gelesen und gleich geschrieben")
    func alle() throws {
        let text =
            "v=DMARC1; p=reject; sp=quarantine; np=none; t=y; psd=n; adkim=s; aspf=s; rua=mailto:a@b.example,mailto:c@d.example;"
            + " ruf=mailto:e@f.example; fo=1:d:s"
        let gelesen = try DmarcRecord.read(text)
        #expect(gelesen.record.text == text)
        #expect(gelesen.applies)
        #expect(gelesen.unknown.isEmpty)
        #expect(gelesen.invalid.isEmpty)
        let werte = DmarcRecord(
            policy: .reject, subdomains: .quarantine, nonexistent: .noAction, testing: true, publicSuffix: .no, strictDkim: true,
            strictSpf: true,
            aggregateReports: [try uri("mailto:a@b.example"), try uri("mailto:c@d.example")],
            failureReports: [try uri("mailto:e@f.example")],
            failureOptions: [.anyFails, .dkim, .spf])
        #expect(gelesen.record == werte)
        #expect(DmarcRecord(policy: .noAction).text == "v=DMARC1; p=none")
    }

    @Test("Was es nicht mehr gibt und was niemand kennt, wird übergangen")
    func uebergangen() throws {
        let gelesen = try DmarcRecord.read(
            "v=DMARC1;p=Reject;pct=5; rf=afrf ;ri=86400;neu=x; adkim=x;fo=0:1;t=ja;rua=mailto:a@b.example!10m, kein;")
        #expect(gelesen.record.policy == .reject)
        #expect(gelesen.unknown == ["pct", "rf", "ri", "neu"])
        #expect(gelesen.invalid == ["adkim", "fo", "t", "rua"])
        #expect(gelesen.record.strictDkim == false)
        #expect(gelesen.record.failureOptions == [.allFail])
        #expect(gelesen.record.aggregateReports.map(\.text) == ["mailto:a@b.example"])
        #expect(gelesen.applies)
    }

    struct Fall: Sendable {
        let text: String
        let gilt: Bool
        init(_ text: String, gilt: Bool) { (self.text, self.gilt) = (text, gilt) }
    }

    @Test(
        "Ohne gültige Vorgabe gilt none, und das nur, wenn Berichte gewünscht sind",
        arguments: [
            Fall("v=DMARC1", gilt: false), Fall("v=DMARC1; rua=mailto:a@b.example", gilt: true),
            Fall("v=DMARC1; p=weg; rua=mailto:a@b.example", gilt: true), Fall("v=DMARC1; p=weg", gilt: false),
            Fall("v=DMARC1; p=reject; sp=weg; rua=mailto:a@b.example", gilt: true),
            Fall("v=DMARC1; p=reject; np=weg", gilt: false),
            Fall("v=DMARC1; rua=kein", gilt: false),
        ])
    func ohne(fall: Fall) throws {
        let gelesen = try DmarcRecord.read(fall.text)
        #expect(gelesen.record.policy == .noAction)
        #expect(gelesen.record.subdomains == nil)
        #expect(gelesen.applies == fall.gilt)
    }

    @Test(
        "Anderes ist kein DMARC-Eintrag",
        arguments: [
            "v=dmarc1; p=none", "p=none; v=DMARC1", "v=DMARC2; p=none", "v=DMARC1x; p=none", "V=DMARC1; p=none", "x=y", "",
            "Unsinn", "ü",
        ])
    func anderes(text: String) { #expect(throws: MailDnsError.otherRecord) { try DmarcRecord.read(text) } }

    @Test("Zweimal dasselbe und Unlesbares wird nicht erraten")
    func unklar() {
        #expect(throws: MailDnsError.twice("p")) { try DmarcRecord.read("v=DMARC1; p=none; p=reject") }
        #expect(throws: MailDnsError.malformed("Unsinn")) { try DmarcRecord.read("v=DMARC1; Unsinn") }
        #expect(throws: MailDnsError.malformed("v=DMARC1; p=nöne")) { try DmarcRecord.read("v=DMARC1; p=nöne") }
        #expect(throws: MailDnsError.tooLong) { try DmarcRecord.read("v=DMARC1; x=" + String(repeating: "x", count: 4_000)) }
    }

    @Test("Zeichen, die in der Liste etwas bedeuten, werden geschützt")
    func liste() throws {
        let eintrag = DmarcRecord(policy: .noAction, aggregateReports: [try uri("mailto:a,b!c;d@e.example")])
        #expect(eintrag.text == "v=DMARC1; p=none; rua=mailto:a%2Cb%21c%3Bd@e.example")
        #expect(ReportUri("kein") == nil)
        #expect(ReportUri("1a:b") == nil)
        #expect(ReportUri("mailto:") == nil)
        #expect(ReportUri("mailto:a b@c.example") == nil)
        #expect(ReportUri(mailto: "a@b.example")?.text == "mailto:a@b.example")
    }
}
