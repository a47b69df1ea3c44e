// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Mailzustellung
import Store
import StoreTesting
import Testing
import Web
import Zip

@testable import Mailgateway

@Suite("DMARC-Berichte anderer über uns (RFC 9990)", .serialized) struct DmarcberichtTests {
    private let von = "noreply@welt.example"
    private let an = "postmaster@stadt.example"

    private static func bericht(domain: String = "stadt.example", id: String = "1", tage: Int = 1) -> [UInt8] {
        let beginn = (Int(Date().timeIntervalSince1970) / 86_400 - tage) * 86_400
        func zeile(_ ip: String, _ zahl: Int, _ handlung: String, _ stand: String) -> String {
            """
            <record><row><source_ip>\(ip)</source_ip><count>\(zahl)</count><policy_evaluated><disposition>\(handlung)</disposition><dkim>\(stand)</dkim><spf>fail</spf></policy_evaluated></row>
            <identifiers><header_from>stadt.example</header_from></identifiers></record>
            """
        }
        return Array(
            """
            <feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0"><report_metadata><org_name>Welt AG</org_name><report_id>\(id)</report_id>
            <date_range><begin>\(beginn)</begin><end>\(beginn + 86_399)</end></date_range></report_metadata><policy_published><domain>\(domain)</domain><p>reject</p></policy_published>
            \(zeile("192.0.2.1", 40, "none", "pass"))\(zeile("203.0.113.9", 7, "reject", "fail"))</feedback>
            """.utf8)
    }

    private func mail(_ anhang: [UInt8], _ endung: String, art: String) -> [UInt8] {
        Array(
            """
            From: Welt <\(von)>
            To: \(an)
            Subject: Report Domain: stadt.example
            Date: Mon, 30 Nov 2026 07:00:00 +0100
            Message-ID: <d@welt.example>
            MIME-Version: 1.0
            Content-Type: \(art); name="welt.example!stadt.example!1795910400!1795996799\(endung)"
            Content-Transfer-Encoding: base64

            \(Data(anhang).base64EncodedString(options: .lineLength76Characters))

            """.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    }

    private func grund(_ gateway: Probegateway, _ mail: [UInt8]) async throws -> String {
        let nachricht = try await gateway.sende(mail, von: von, an: an)
        let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
        let zeile = spur.eintraege.first { [.ausgewertet, .nichtAusgewertet].contains($0.ereignis) }
        return zeile?.angaben["nachrichten"] ?? zeile?.angaben["grund"] ?? "nichts"
    }

    @Test("Gepackt mit gzip oder zip und unverpackt wird gezählt, was andere in unserem Namen bekamen")
    func gezaehlt() async throws {
        let welt = Signierprobe(domain: "welt.example")
        try await Probegateway.mit(namen: Namenprobe([welt.name: [welt.eintrag]])) { gateway in
            var archiv: [UInt8] = []
            let schreiber = ZipWriter { archiv += $0 }
            try schreiber.store("bericht.xml", Self.bericht(id: "2"))
            try schreiber.finish()
            let mails = [
                mail(try Gzip.pack(Self.bericht()), ".xml.gz", art: "application/gzip"),
                mail(archiv, ".zip", art: "application/zip"),
                mail(Self.bericht(id: "3"), ".xml", art: "text/xml"),
            ]
            for mail in mails {
                let gesehen = try await grund(gateway, try welt.signiert(mail))
                #expect(gesehen == "47, davon 7 nicht bestanden")
            }
            let doppelt = try await grund(gateway, try welt.signiert(mails[0]))
            #expect(doppelt == "Denselben DMARC-Bericht gab es schon.")
            let heute = gateway.store.uhr.jetzt.tag
            let statistik = try await gateway.store.read { try $0.dmarcEingang(bis: heute, tage: 7) }
            #expect(
                statistik.absender == [
                    .init(adresse: "203.0.113.9", nachrichten: 21, gescheitert: 21, abgewehrt: 21, berichtende: 1),
                    .init(adresse: "192.0.2.1", nachrichten: 120, gescheitert: 0, abgewehrt: 0, berichtende: 1),
                ])
            #expect(statistik.tage.map(\.nachrichten).reduce(0, +) == 141 && statistik.tage.map(\.gescheitert).reduce(0, +) == 21)
            let seite = try Seitenprobe(gateway.store, gateway.stand.content)
            let betrieb = Akteur.system("probe")
            let text = try await seite.rufe(.get, MailURL.tls, betrieb).text
            #expect(text.contains("203.0.113.9") && text.contains("Davon ohne gültigen Nachweis"))
            let csv = try await seite.rufe(.get, MailURL.tlsCsv, betrieb, abfrage: ["tabelle": "dmarc"]).text
            #expect(csv.contains("203.0.113.9;21;21;21;1\r\n"))
        }
    }

    @Test("Was unsigniert, über andere, zu alt oder unlesbar ist, zählt nicht; Anhänge mit anderem Namen sind keine Berichte")
    func abgelehnt() async throws {
        let welt = Signierprobe(domain: "welt.example")
        try await Probegateway.mit(namen: Namenprobe([welt.name: [welt.eintrag]])) { gateway in
            let gut = mail(try Gzip.pack(Self.bericht()), ".xml.gz", art: "application/gzip")
            let ohne = try await grund(gateway, gut)
            #expect(ohne.contains("nicht mit DKIM"))
            let fremd = try await grund(
                gateway, try welt.signiert(mail(Self.bericht(domain: "b.example"), ".xml", art: "text/xml")))
            #expect(fremd == "Der DMARC-Bericht nennt keine eigene Domain.")
            let alt = try await grund(gateway, try welt.signiert(mail(Self.bericht(tage: 90), ".xml", art: "text/xml")))
            #expect(alt.contains("60 Tagen"))
            let kaputt = try await grund(gateway, try welt.signiert(mail(Array("<a/>".utf8), ".xml", art: "text/xml")))
            #expect(kaputt.contains("nicht lesbar"))
            let anders = try await grund(gateway, try welt.signiert(mail(Self.bericht(), ".xml.exe", art: "text/xml")))
            #expect(anders == "nichts")
            let zahl = try await gateway.store.read { try $0.rows("SELECT id FROM mg_dmarcbericht").count }
            #expect(zahl == 0)
        }
    }
}
