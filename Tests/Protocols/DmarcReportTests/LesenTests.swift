// SPDX-License-Identifier: EUPL-1.2
import DmarcReport
import Testing

@Suite("DMARC-Berichte lesen") struct LesenTests {
    static func zeile(
        _ ip: String = "192.0.2.1", zahl: String = "3", handlung: String = "none", dkim: String = "pass", spf: String = "fail"
    ) -> String {
        """
        <record><row><source_ip>\(ip)</source_ip><count>\(zahl)</count>
          <policy_evaluated><disposition>\(handlung)</disposition><dkim>\(dkim)</dkim><spf>\(spf)</spf><reason><type>forwarded</type></reason></policy_evaluated></row>
          <identifiers><envelope_from>x.example</envelope_from><header_from>Stadt.example</header_from></identifiers>
          <auth_results><spf><domain>x.example</domain><result>pass</result></spf></auth_results></record>
        """
    }

    static func bericht(_ zeilen: String, kopf: String = "<feedback>", id: String = "<report_id> 17@welt.example </report_id>")
        -> [UInt8]
    {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            \(kopf)<version>1.0</version>
            <report_metadata><org_name>Welt &amp; Co</org_name><email>d@welt.example</email>\(id)<date_range><begin>1795910400</begin><end>1795996799</end></date_range></report_metadata>
            <policy_published><domain>STADT.example</domain><adkim>r</adkim><p>reject</p><np>reject</np></policy_published>
            \(zeilen)</feedback>
            """.utf8)
    }

    @Test(
        "Beide Fassungen der Norm werden gelesen",
        arguments: [
            "<feedback>", #"<feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0">"#,
            #"<d:feedback xmlns:d="http://dmarc.org/dmarc-xml/0.1">"#,
        ])
    func lesen(kopf: String) throws {
        let text = String(
            decoding: Self.bericht(Self.zeile() + Self.zeile("2001:db8::1", handlung: "reject", dkim: "fail"), kopf: kopf),
            as: UTF8.self)
        let ganz = kopf.hasPrefix("<d:") ? text.replacing("</feedback>", with: "</d:feedback>") : text
        let bericht = try DmarcReport(Array(ganz.utf8))
        #expect(bericht.organization == "Welt & Co" && bericht.id == "17@welt.example" && bericht.domain == "stadt.example")
        #expect(bericht.start == 1_795_910_400 && bericht.end == 1_795_996_799)
        #expect(bericht.rows.map(\.passes) == [true, false])
        #expect(
            bericht.rows[1]
                == .init(
                    source: "2001:db8::1", count: 3, disposition: .reject, dkim: false, spf: false, headerFrom: "stadt.example"))
    }

    struct Fall: Sendable {
        let bytes: [UInt8]
        let fehler: DmarcReportError
    }

    @Test("Was fehlt, keine Zahl ist, zu viel wird oder kein XML ist, wird abgelehnt")
    func abgelehnt() {
        let dtd = Array("<!DOCTYPE feedback [<!ENTITY a \"b\">]>".utf8)
        let faelle = [
            Fall(bytes: [], fehler: .malformed), Fall(bytes: Array("{}".utf8), fehler: .malformed),
            Fall(bytes: dtd + Array("<feedback/>".utf8), fehler: .malformed),
            Fall(bytes: Array("<bericht/>".utf8), fehler: .field("feedback")),
            Fall(bytes: Self.bericht("", id: ""), fehler: .field("report_id")),
            Fall(bytes: Self.bericht(Self.zeile(zahl: "-1")), fehler: .field("count")),
            Fall(bytes: Self.bericht(Self.zeile(zahl: "99999999999")), fehler: .field("count")),
            Fall(bytes: Self.bericht(Self.zeile(handlung: "weg")), fehler: .field("disposition")),
            Fall(bytes: Self.bericht(Self.zeile(" ")), fehler: .field("source_ip")),
            Fall(bytes: Self.bericht(Self.zeile(String(repeating: "1", count: 600))), fehler: .tooLarge),
        ]
        for fall in faelle { #expect(throws: fall.fehler) { try DmarcReport(fall.bytes) } }
        var grenzen = DmarcReportLimits()
        grenzen.rows = 2
        let drei = Self.bericht(String(repeating: Self.zeile(), count: 3))
        #expect(throws: DmarcReportError.tooLarge) { try DmarcReport(drei, limits: grenzen) }
        grenzen.bytes = 100
        #expect(throws: DmarcReportError.tooLarge) { try DmarcReport(drei, limits: grenzen) }
    }
}
