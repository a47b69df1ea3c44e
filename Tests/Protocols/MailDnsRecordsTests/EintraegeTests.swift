// SPDX-License-Identifier: EUPL-1.2
import Dkim
import MailDnsRecords
import Testing

@Suite("Weitere Einträge der Post im DNS")
struct EintraegeTests {
    @Test("Der eigene DKIM-Schlüssel wird von der eigenen Prüfung gelesen", arguments: DkimKeyRecord.KeyType.allCases)
    func dkim(art: DkimKeyRecord.KeyType) throws {
        for laenge in [1, 2, 3, 32, 294, 550] {
            let bytes = (0..<laenge).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            let eintrag = try DkimKey(record: DkimKeyRecord(type: art, publicKey: bytes, testing: laenge == 3).text.utf8)
            #expect(eintrag.publicKey == bytes)
            #expect(eintrag.type == art.rawValue)
            #expect(eintrag.testing == (laenge == 3))
            #expect(eintrag.hashes == ["sha256"])
            #expect(eintrag.services == ["email"])
        }
        let weg = try DkimKey(record: DkimKeyRecord(type: art, publicKey: []).text.utf8)
        #expect(weg.revoked)
        #expect(DkimKeyRecord.name(selector: "s1", domain: "stadt.example") == "s1._domainkey.stadt.example")
    }

    @Test("Wohin Berichte über TLS gehen")
    func tlsrpt() throws {
        let eintrag = try TlsReportRecord("v=TLSRPTv1;rua=mailto:a@b.example, https://b.example/x,ftp://c.example;neu=1;")
        #expect(eintrag.text == "v=TLSRPTv1; rua=mailto:a@b.example,https://b.example/x")
        #expect(TlsReportRecord.name(domain: "b.example") == "_smtp._tls.b.example")
        #expect(throws: MailDnsError.missing("rua")) { try TlsReportRecord("v=TLSRPTv1") }
        #expect(throws: MailDnsError.malformed("rua")) { try TlsReportRecord("v=TLSRPTv1; rua=ftp://c.example") }
        #expect(throws: MailDnsError.otherRecord) { try TlsReportRecord("v=TLSRPTv2; rua=mailto:a@b.example") }
    }

    @Test("Welche MTA-STS-Regel gilt")
    func mtasts() throws {
        let eintrag = try MtaStsRecord("v=STSv1; id=20261123T114432; neu=x")
        #expect(eintrag.id == "20261123T114432")
        #expect(eintrag.text == "v=STSv1; id=20261123T114432;")
        #expect(MtaStsRecord.name(domain: "b.example") == "_mta-sts.b.example")
        #expect(throws: MailDnsError.missing("id")) { try MtaStsRecord("v=STSv1;") }
        #expect(throws: MailDnsError.malformed("id")) { try MtaStsRecord("v=STSv1; id=2026-11-23") }
        #expect(throws: MailDnsError.malformed("id")) { try MtaStsRecord(id: String(repeating: "1", count: 33)) }
        #expect(throws: MailDnsError.otherRecord) { try MtaStsRecord("id=1; v=STSv1") }
    }

    @Test(
        "Eine Zeile der Zone hat Stücke von höchstens 255 Bytes, die zusammen den Text geben",
        arguments: [0, 1, 254, 255, 256, 510, 511, 4_000])
    func zone(laenge: Int) throws {
        let text = String((0..<laenge).map { Character(Unicode.Scalar(UInt8(0x21 + $0 % 0x5E))) })
        let eintrag = try TxtRecord(name: "s1._domainkey.stadt.example", text: text)
        #expect(eintrag.strings.allSatisfy { $0.count <= 255 })
        #expect(eintrag.strings.count == max(1, (laenge + 254) / 255))
        #expect(Array(eintrag.strings.joined()) == Array(text.utf8))
    }

    @Test("Eine Zeile der Zone kann niemand umbrechen")
    func sonderzeichen() throws {
        let eintrag = try TxtRecord(name: "_dmarc.stadt.example.", text: "a\"b\\c\nü;")
        #expect(eintrag.zoneLine() == "_dmarc.stadt.example. 3600 IN TXT \"a\\\"b\\\\c\\010\\195\\188;\"")
        let kurz = try TxtRecord(name: "a.example", text: "x")
        #expect(kurz.zoneLine(ttl: 60) == "a.example. 60 IN TXT \"x\"")
        for name in [
            "", ".", "a..b", "a b", "a;b", "a\nb", "bü.example", String(repeating: "a", count: 64),
            String(repeating: "a.", count: 127) + "a",
        ] {
            #expect(throws: MailDnsError.self, "\(name)") { try TxtRecord(name: name, text: "") }
        }
        #expect(throws: MailDnsError.tooLong) { try TxtRecord(name: "a", text: String(repeating: "x", count: 4_001)) }
    }
}
