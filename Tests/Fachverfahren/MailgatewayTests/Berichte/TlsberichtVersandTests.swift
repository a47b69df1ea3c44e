// SPDX-License-Identifier: EUPL-1.2
import Core
import HttpClient
import Logging
import Mailzustellung
import MimeStructure
import Store
import StoreTesting
import Synchronization
import Testing
import TlsReport
import Zip

@testable import Mailgateway

@Suite("TLS-Berichte an andere (RFC 8460)", .serialized) struct TlsberichtVersandTests {
    private static func sitzung(_ domain: String, _ fehler: TlsResultType? = nil) -> TlsSession {
        TlsSession(
            policy: TlsPolicy(.sts, domain: domain, lines: ["version: STSv1"], mxHosts: ["*.\(domain)"]),
            failures: fehler.map { [TlsFailure($0)] } ?? [])
    }

    private struct Aufbau {
        let gateway: Probegateway
        let namen: Namenprobe
        let sitzungen: Tlssitzungen
        let zaehler: Tlsberichtszaehler
        let versand: Tlsberichtsversand
        let hochgeladen: Hochgeladenes

        init(_ gateway: Probegateway, _ texte: [String: [String]], status: Int = 200) {
            self.gateway = gateway
            let log = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
            let store = gateway.store
            let (namen, ort, sitzungen) = (Namenprobe(texte), Hochgeladenes(), Tlssitzungen(store: store))
            (self.namen, hochgeladen, self.sitzungen) = (namen, ort, sitzungen)
            zaehler = Tlsberichtszaehler(sitzungen, uhr: { store.uhr.jetzt.millisekunden / 1_000 }, log: log)
            versand = Tlsberichtsversand(
                schlange: gateway.schlange, zaehler: zaehler, sitzungen: sitzungen, namen: namen,
                berichte: gateway.verteilung.lauf.berichte,
                hochladen: { adresse, gepackt in
                    ort.nimm(adresse, gepackt)
                    return status
                }, klingel: Klingel(), log: log)
        }

        func zustaende() async throws -> [String: Tlsberichtsversand.Zustand] {
            try await gateway.store.read { try $0.tlsversand(tag: Kalendertag(tagnummer: Int(zaehler.heute) - 1)) }
        }
    }

    private final class Hochgeladenes: Sendable {
        private let alle = Mutex<[(adresse: String, gepackt: [UInt8])]>([])
        func nimm(_ adresse: String, _ gepackt: [UInt8]) { alle.withLock { $0.append((adresse, gepackt)) } }
        var adressen: [String] { alle.withLock { $0.map(\.adresse) } }
        var erster: [UInt8] { alle.withLock { $0.first?.gepackt ?? [] } }
    }

    @Test("Sitzungen werden je Tag und Art in der Datenbank gezählt und vergessen", arguments: Dialect.allCases)
    func zaehlen(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let sitzungen = Tlssitzungen(store: probe.store)
            let (gut, schlecht) = (Self.sitzung("a.example"), Self.sitzung("a.example", .certificateExpired))
            for sitzung in [gut, schlecht, gut] { try await sitzungen.erhoehe(tag: 20_000, sitzung) }
            try await sitzungen.erhoehe(tag: 20_001, gut)
            let erster = try await sitzungen.zaehlungen(tag: 20_000)
            #expect(erster == [gut: 2, schlecht: 1])
            try await sitzungen.vergiss(bis: 20_000)
            let (alt, neu) = (try await sitzungen.zaehlungen(tag: 20_000), try await sitzungen.zaehlungen(tag: 20_001))
            #expect(alt.isEmpty)
            #expect(neu == [gut: 1])
        }
    }

    @Test("Wer Berichte wünscht, bekommt am Tag danach einen als DKIM-signierte E-Mail, und nur einen")
    func perMail() async throws {
        try await Probegateway.mit { gateway in
            let aufbau = Aufbau(gateway, ["_smtp._tls.welt.example": ["v=TLSRPTv1; rua=mailto:tls@berichte.example"]])
            let eintrag = try await gateway.dkimschluessel()
            aufbau.namen.setze(eintrag.name, eintrag.wert)
            let tag = aufbau.zaehler.heute - 1
            for fehler in [nil, nil, TlsResultType.certificateExpired] {
                try await aufbau.sitzungen.erhoehe(tag: tag, Self.sitzung("welt.example", fehler))
            }
            try await aufbau.sitzungen.erhoehe(tag: tag + 1, Self.sitzung("welt.example"))
            try await aufbau.versand()
            try await aufbau.versand()
            try await gateway.verteileAlles()
            #expect(gateway.weg.lieferungen.count == 1)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.ziel == "berichte.example" && lieferung.an == ["tls@berichte.example"] && lieferung.tlsErlassen)
            let pruefer = Dkimpruefer(namen: aufbau.namen, uhr: gateway.store.uhr)
            let signierer = try await pruefer.domains(lieferung.bytes)
            #expect(signierer == ["stadt.example"])
            let nachricht = try MimePart.read(lieferung.bytes)
            #expect(nachricht.mediaType == "multipart/report" && nachricht.contentType.text("report-type")?.text == "tlsrpt")
            let kopf = nachricht.header
            for (name, wert) in [
                ("TLS-Report-Domain", "welt.example"), ("TLS-Report-Submitter", "stadt.example"), ("TLS-Required", "No"),
            ] {
                let gelesen = kopf.sole(name).map { $0.text.text }
                #expect(gelesen == wert, "\(name)")
            }
            #expect(kopf.sole("subject")?.text.text.hasPrefix("Report Domain: welt.example Submitter: stadt.example") == true)
            let teil = try #require(nachricht.all.first { $0.mediaType == "application/tlsrpt+gzip" })
            #expect(teil.fileName?.hasPrefix("stadt.example!welt.example!\(tag * 86_400)!") == true)
            let bericht = try TlsReport(try Gzip.unpack(try teil.content(of: lieferung.bytes[...]).bytes, limit: 1 << 20))
            let ergebnis = try #require(bericht.results.first)
            #expect(bericht.results.count == 1 && ergebnis.successes == 2 && ergebnis.failures == 1)
            #expect(ergebnis.details.map(\.failure.type) == [.certificateExpired])
            #expect(bericht.start == tag * 86_400 && bericht.end == (tag + 1) * 86_400 - 1)
        }
    }

    @Test("Ohne DKIM-Schlüssel geht keine E-Mail; wer keine Berichte will oder nur Unbrauchbares nennt, bekommt keinen")
    func ohne() async throws {
        try await Probegateway.mit { gateway in
            let aufbau = Aufbau(
                gateway,
                [
                    "_smtp._tls.a.example": ["v=TLSRPTv1; rua=mailto:tls@a.example"],
                    "_smtp._tls.c.example": ["v=TLSRPTv1; rua=https://127.0.0.1/x,https://intern/x,https://c.example:8443/x"],
                    "_smtp._tls.d.example": ["v=TLSRPTv1; rua=mailto:1@d.example", "v=TLSRPTv1; rua=mailto:2@d.example"],
                ])
            for domain in ["a.example", "b.example", "c.example", "d.example", "stumm.example"] {
                try await aufbau.sitzungen.erhoehe(tag: aufbau.zaehler.heute - 1, Self.sitzung(domain))
            }
            try await aufbau.versand()
            let zustaende = try await aufbau.zustaende()
            // Nobody answered for stumm.example: it is asked again.
            #expect(
                zustaende == ["a.example": .unsigniert, "b.example": .niemand, "c.example": .unzustellbar, "d.example": .niemand])
            #expect(aufbau.hochgeladen.adressen.isEmpty)
            try await gateway.verteileAlles()
            #expect(gateway.weg.lieferungen.isEmpty)
        }
    }

    @Test("Über HTTPS geht der gepackte Bericht; nimmt ihn die Adresse nicht, ist die nächste an der Reihe")
    func hochladen() async throws {
        try await Probegateway.mit { gateway in
            let ziele = ["_smtp._tls.welt.example": ["v=TLSRPTv1; rua=https://berichte.welt.example/tls,mailto:tls@welt.example"]]
            let aufbau = Aufbau(gateway, ziele)
            try await aufbau.sitzungen.erhoehe(tag: aufbau.zaehler.heute - 1, Self.sitzung("welt.example"))
            try await aufbau.versand()
            #expect(aufbau.hochgeladen.adressen == ["https://berichte.welt.example/tls"])
            let bericht = try TlsReport(try Gzip.unpack(aufbau.hochgeladen.erster, limit: 1 << 20))
            #expect(bericht.organization == "stadt.example" && bericht.contact == "postmaster@stadt.example")
        }
        try await Probegateway.mit { gateway in
            let ziele = ["_smtp._tls.welt.example": ["v=TLSRPTv1; rua=https://berichte.welt.example/tls,mailto:tls@welt.example"]]
            let aufbau = Aufbau(gateway, ziele, status: 503)
            _ = try await gateway.dkimschluessel()
            try await aufbau.sitzungen.erhoehe(tag: aufbau.zaehler.heute - 1, Self.sitzung("welt.example"))
            try await aufbau.versand()
            try await gateway.verteileAlles()
            #expect(aufbau.hochgeladen.adressen.count == 1)
            #expect(gateway.weg.lieferungen.map(\.an) == [["tls@welt.example"]])
        }
    }

    @Test("Berichte gehen wirklich durch einen Aufruf mit dem richtigen Typ hinaus")
    func http() async throws {
        let gegenstelle = try Gegenstelle.http("{}")
        defer { gegenstelle.ende() }
        let hochladen = Tlsberichtsversand.ueberHttps(try HttpClient())
        let status = try await hochladen("http://127.0.0.1:\(gegenstelle.port)/tls", Array("gepackt".utf8))
        #expect(status == 200)
        let frage = try #require(gegenstelle.anfragen.first)
        #expect(frage.hasPrefix("POST /tls ") && frage.contains("Content-Type: application/tlsrpt+gzip\r\n"))
        #expect(frage.hasSuffix("\r\n\r\ngepackt"))
    }
}
