// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Mailzustellung
import Store
import StoreTesting
import Testing
import TlsReport
import Zip

@testable import Mailgateway

@Suite("TLS-Berichte anderer über uns (RFC 8460)", .serialized) struct TlsberichtEingangTests {
    private let von = "berichte@welt.example"
    private let an = "postmaster@stadt.example"

    private static func bericht(domain: String = "stadt.example", id: String = "1", tage: Int64 = 1) -> TlsReport {
        var fehler = TlsFailure(.certificateExpired)
        fehler.receivingHost = "mx.stadt.example"
        let beginn = (Int64(Date().timeIntervalSince1970) / 86_400 - tage) * 86_400
        return TlsReport(
            organization: "Welt AG", contact: "tls@welt.example", id: id, start: beginn, end: beginn + 86_399,
            results: [
                .init(
                    policy: TlsPolicy(.sts, domain: domain), successes: 90, failures: 10,
                    details: [.init(fehler, sessions: 10)]),
                .init(policy: TlsPolicy(.sts, domain: "fremd.example"), successes: 5),
            ])
    }

    private func mail(_ anhang: [UInt8], art: String = "application/tlsrpt+gzip") -> [UInt8] {
        Array(
            """
            From: Welt <\(von)>
            To: \(an)
            Subject: Report Domain: stadt.example
            Date: Mon, 30 Nov 2026 07:00:00 +0100
            Message-ID: <b@welt.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=tlsrpt; boundary="=_g"

            --=_g
            Content-Type: text/plain

            report
            --=_g
            Content-Type: \(art); name="welt.example!stadt.example!1!2.json.gz"
            Content-Transfer-Encoding: base64

            \(Data(anhang).base64EncodedString(options: .lineLength76Characters))
            --=_g--

            """.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    }

    private func spur(_ gateway: Probegateway, _ nachricht: Nachricht) async throws -> [Spureintrag.Ereignis: String] {
        let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
        let wichtige = spur.eintraege.filter { [.ausgewertet, .nichtAusgewertet].contains($0.ereignis) }
        return Dictionary(wichtige.map { ($0.ereignis, $0.angaben["grund"] ?? $0.angaben["verbindungen"] ?? "") }) { erster, _ in
            erster
        }
    }

    @Test("Ein signierter Bericht wird ausgewertet, gezählt und trotzdem zugestellt; derselbe zählt nicht zweimal")
    func ausgewertet() async throws {
        let welt = Signierprobe(domain: "welt.example")
        try await Probegateway.mit(namen: Namenprobe([welt.name: [welt.eintrag]])) { gateway in
            let mail = try welt.signiert(mail(try Gzip.pack(Self.bericht().json())))
            let nachricht = try await gateway.sende(mail, von: von, an: an)
            let gesehen = try await spur(gateway, nachricht)
            #expect(gesehen == [.ausgewertet: "100, davon 10 gescheitert"])
            #expect(gateway.weg.lieferungen.count == 1)
            let zweite = try await spur(gateway, try await gateway.sende(mail, von: von, an: an))
            #expect(zweite == [.nichtAusgewertet: "Denselben TLS-Bericht gab es schon."])
            let statistik = try await gateway.store.read { try $0.tlsEingang(bis: $0.jetztTag(gateway), tage: 7) }
            #expect(
                statistik.partner == [
                    .init(name: "Welt AG", gelungen: 90, gescheitert: 10, gruende: ["certificate-expired": 10])
                ])
            #expect(statistik.tage.map(\.gelungen).reduce(0, +) == 90 && statistik.tage.map(\.gescheitert).reduce(0, +) == 10)
        }
    }

    @Test("Was nicht signiert, kaputt, zu groß, alt oder über andere ist, wird mit Grund nicht gezählt")
    func abgelehnt() async throws {
        let welt = Signierprobe(domain: "welt.example"), fremd = Signierprobe(domain: "fremd.example")
        let namen = Namenprobe([welt.name: [welt.eintrag], fremd.name: [fremd.eintrag]])
        try await Probegateway.mit(namen: namen) { gateway in
            let gut = mail(try Gzip.pack(Self.bericht().json()))
            let bombe = try Gzip.pack([UInt8](repeating: 0x20, count: 11 << 20))
            let faelle = [
                (gut, "nicht mit DKIM"), (try fremd.signiert(gut), "nicht mit DKIM"),
                (try welt.signiert(mail(Array("kein gzip, aber lang genug".utf8))), "entpacken"),
                (try welt.signiert(mail(bombe)), "entpacken"),
                (try welt.signiert(mail(try Gzip.pack(Array("{}".utf8)))), "nicht lesbar"),
                (try welt.signiert(mail(try Gzip.pack(Self.bericht(domain: "b.example").json()))), "keine eigene Domain"),
                (try welt.signiert(mail(try Gzip.pack(Self.bericht(tage: 90).json()))), "60 Tagen"),
            ].map { (mail: $0.0, grund: $0.1) }
            for fall in faelle {
                let gesehen = try await spur(gateway, try await gateway.sende(fall.mail, von: von, an: an))
                #expect(gesehen[.nichtAusgewertet]?.contains(fall.grund) == true, "\(fall.grund): \(gesehen)")
            }
            let zahl = try await gateway.store.read { try $0.rows("SELECT id FROM mg_tlsbericht").count }
            #expect(zahl == 0)
            #expect(gateway.weg.lieferungen.count == faelle.count)
        }
    }

    @Test("Nur an die Adresse für Berichte; unverpackt geht auch")
    func adresse() async throws {
        let welt = Signierprobe(domain: "welt.example")
        try await Probegateway.mit(namen: Namenprobe([welt.name: [welt.eintrag]])) { gateway in
            let mail = try welt.signiert(mail(Self.bericht().json(), art: "application/tlsrpt+json"))
            let andere = try await spur(gateway, try await gateway.sende(mail, von: von, an: "anna@stadt.example"))
            #expect(andere.isEmpty)
            let richtige = try await spur(gateway, try await gateway.sende(mail, von: von, an: an))
            #expect(richtige.keys.contains(.ausgewertet))
        }
    }
}

extension ReadAccess {
    fileprivate func jetztTag(_ gateway: Probegateway) -> Kalendertag { gateway.store.uhr.jetzt.tag }
}
