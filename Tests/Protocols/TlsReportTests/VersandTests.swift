// SPDX-License-Identifier: EUPL-1.2
import Testing
import TlsReport

@Suite("TLS-Berichte: wohin und in welcher Hülle")
struct VersandTests {
    private func mail(_ domain: String, _ absender: String, _ id: String) throws(TlsReportError) -> TlsReportMail {
        try TlsReportMail(domain: domain, submitter: absender, reportId: id, start: 1_470_013_207, end: 1_470_186_007)
    }

    @Test("Betreff, Felder, Medientyp und Dateiname sind die des Standards")
    func huelle() throws {
        let mail = try mail("example.net", "mail.sndr.example.com", "735ff.e317+bf22029@mailexample.net")
        #expect(
            mail.subject
                == "Report Domain: example.net Submitter: mail.sndr.example.com Report-ID: <735ff.e317+bf22029@mailexample.net>")
        #expect(mail.contentType(boundary: "b1") == "multipart/report; report-type=\"tlsrpt\"; boundary=\"b1\"")
        #expect(try mail.fileName(unique: "001") == "mail.sndr.example.com!example.net!1470013207!1470186007!001.json.gz")
        #expect(try mail.fileName(packed: false) == "mail.sndr.example.com!example.net!1470013207!1470186007.json")
        #expect(mail.fields.map(\.name) == ["TLS-Report-Domain", "TLS-Report-Submitter", "TLS-Required"])
        #expect(mail.fields.map(\.value) == ["example.net", "mail.sndr.example.com", "No"])
    }

    @Test(
        "Was eine Kopfzeile oder den Dateinamen bräche, kommt nicht hinein",
        arguments: ["", "a\r\nBcc: x", "a b", "../a", "a!b", "a>b"])
    func unsicher(_ text: String) throws {
        #expect(throws: TlsReportError.unsafe(text)) { try mail(text, "a.example", "1") }
        #expect(throws: TlsReportError.unsafe(text)) { try mail("a.example", text, "1") }
        let gut = try mail("a.example", "b.example", "1")
        #expect(throws: TlsReportError.unsafe(text)) { try gut.fileName(unique: text) }
        if !text.contains("!"), !text.contains("/") {
            #expect(throws: TlsReportError.unsafe(text)) { try mail("a.example", "b.example", text) }
        }
    }

    private func ziele(_ texte: [String]) throws(TlsReportError) -> [String]? {
        try TlsReportRecord.only(among: texte.map { Array($0.utf8) })?.destinations
    }

    @Test("Der Eintrag nennt Ziele der beiden bekannten Arten, andere bleiben außer Betracht")
    func eintrag() throws {
        #expect(try ziele(["v=spf1 -all", "v=TLSRPTv1; rua=mailto:tls@a.example"]) == ["mailto:tls@a.example"])
        #expect(
            try ziele(["v=TLSRPTv1;rua=mailto:a@a.example , https://a.example/v1 ,ftp://x.example; neu=1"])
                == ["mailto:a@a.example", "https://a.example/v1"])
        #expect(try ziele([]) == nil)
        #expect(try ziele(["v=TLSRPTv2; rua=mailto:a@a.example"]) == nil)
    }

    @Test("Zwei Einträge, keine Ziele und zu lange Einträge gelten als keiner")
    func falscheEintraege() {
        #expect(throws: TlsReportError.manyRecords) {
            try ziele(["v=TLSRPTv1; rua=mailto:a@a.example", "v=TLSRPTv1; rua=mailto:b@a.example"])
        }
        #expect(throws: TlsReportError.field("rua")) { try ziele(["v=TLSRPTv1; rua=ftp://a.example"]) }
        #expect(throws: TlsReportError.field("rua")) { try ziele(["v=TLSRPTv1;"]) }
        #expect(throws: TlsReportError.tooLarge) { try ziele(["v=TLSRPTv1; rua=" + String(repeating: "a", count: 5_000)]) }
        #expect(throws: TlsReportError.unsafe("mailto:a;b")) { try TlsReportRecord(destinations: ["mailto:a;b"]) }
    }

    @Test("Ein eigener Eintrag wird so gelesen, wie er geschrieben ist")
    func hinUndZurueck() throws {
        let eigener = try TlsReportRecord(destinations: ["mailto:tls-berichte@stadt.example", "https://stadt.example/tls"])
        #expect(eigener.text == "v=TLSRPTv1; rua=mailto:tls-berichte@stadt.example,https://stadt.example/tls")
        #expect(try TlsReportRecord(Array(eigener.text.utf8)) == eigener)
    }
}
