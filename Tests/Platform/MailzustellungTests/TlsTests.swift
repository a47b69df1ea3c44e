// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Dane
import Mailtransport
import MtaSts
import Namensdienst
import Testing

@testable import Mailzustellung

@Suite("Zustellen über TLS") struct TlsTests {
    private func tafel(sicher: Bool = false, sts: Bool = false, host: String = "mx.probe.example") -> Namentafel {
        let namen = Namentafel(sicher: sicher)
        namen.mx("probe.example", [10: host])
        namen.vier(host, [127, 0, 0, 1])
        if sts { namen.text("_mta-sts.probe.example", "v=STSv1; id=1;") }
        return namen
    }

    private func datei(_ mode: String, _ mx: String = "mx.probe.example") -> String {
        "version: STSv1\nmode: \(mode)\nmx: \(mx)\nmax_age: 604800\n"
    }

    private func mit(_ zertifikat: String, _ tun: @Sendable (Stempel, Amt, Int) async throws -> Void) async throws {
        let stempel = try await Stempel.hole()
        try await Amt.mit(.init(tls: try stempel.wechsel(zertifikat), requireTls: true)) { try await tun(stempel, $0, $1) }
    }

    @Test("Ohne Richtlinie genügt irgendein Zertifikat und ohne STARTTLS auch keins; beides wird gezählt")
    func opportunistisch() async throws {
        try await mit("fremd") { _, amt, port in
            let versuch = try Versuchsaufbau(tafel(), port: port)
            let befunde = try await versuch.liefere()
            #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"] && amt.briefe.map(\.tls) == ["TLSv1.3"])
            #expect(befunde[0].transport?.tls == "TLSv1.3" && befunde[0].transport?.istQualifiziert == false)
            let zahlen = try await versuch.zaehlung()
            #expect(zahlen == ["no-policy-found: 1/0 "])
        }
        try await Amt.mit { amt, port in
            let versuch = try Versuchsaufbau(tafel(), port: port)
            let befunde = try await versuch.liefere()
            #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"] && amt.briefe.map(\.tls) == [nil])
            let zahlen = try await versuch.zaehlung()
            #expect(zahlen == ["no-policy-found: 0/1 starttls-not-supported"])
        }
    }

    @Test("Kommt TLS nicht zustande, wo keine Richtlinie gilt, geht die Nachricht im Klaren; wo eine gilt, nie")
    func handschlag() async throws {
        let kaputt = try Skriptserver { zeile in
            zeile == "STARTTLS"
                ? "454 4.7.0 gerade nicht" : zeile.hasPrefix("EHLO") ? "250-a\r\n250 STARTTLS" : Skriptserver.ueblich(zeile)
        }
        let befunde = try await Versuchsaufbau(tafel(), port: kaputt.port).liefere()
        #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"] && befunde[0].transport?.tls == nil)
        #expect(kaputt.verbindungen == 2)
        let mails = kaputt.zeilen.count { $0.hasPrefix("MAIL") }
        let pflicht = try await Versuchsaufbau(tafel(), port: kaputt.port).liefere(regel: .pflicht(namen: []))
        #expect(pflicht[0].kurz.hasPrefix("voruebergehend"))
        #expect(kaputt.zeilen.count { $0.hasPrefix("MAIL") } == mails)
        kaputt.schliesse()
    }

    @Test("Pflicht: nicht im Klaren, nicht mit fremdem Zertifikat, nicht mit anderem Namen")
    func pflicht() async throws {
        try await Amt.mit { amt, port in
            let befunde = try await Versuchsaufbau(tafel(), port: port).liefere(regel: .pflicht(namen: []))
            #expect(befunde.map(\.kurz) == ["voruebergehend 4.7.10"] && amt.briefe.isEmpty)
        }
        for (zertifikat, kurz) in [("h0", "zugestellt 2.0.0"), ("h1", "voruebergehend 4.7.5"), ("fremd", "voruebergehend 4.7.5")]
        {
            try await mit(zertifikat) { stempel, amt, port in
                let versuch = try Versuchsaufbau(tafel(), port: port, wurzeln: stempel.wurzel)
                let befunde = try await versuch.liefere(regel: .pflicht(namen: try muster("mx.probe.example")))
                #expect(befunde.map(\.kurz) == [kurz], "\(zertifikat)")
                #expect(amt.briefe.count == (kurz.hasPrefix("zugestellt") ? 1 : 0))
            }
        }
    }

    @Test("Der hinterlegte Fingerabdruck genügt und ist nötig")
    func fingerabdruck() async throws {
        try await mit("fremd") { stempel, amt, port in
            let stift = try #require(Fingerabdruck(art: .zertifikat, sha256: Array(SHA256.hash(data: try stempel.der("fremd")))))
            let anderer = try #require(Fingerabdruck(art: .zertifikat, sha256: Array(SHA256.hash(data: try stempel.der("h0")))))
            let versuch = try Versuchsaufbau(tafel(), port: port)
            let falsch = try await versuch.liefere(regel: .fingerabdruck([anderer]))
            #expect(falsch.map(\.kurz) == ["voruebergehend 4.7.5"] && amt.briefe.isEmpty)
            let gut = try await versuch.liefere(regel: .fingerabdruck([anderer, stift]), nurQualifiziert: true)
            #expect(gut.map(\.kurz) == ["zugestellt 2.0.0"])
            #expect(gut[0].transport?.ausweis == .fingerabdruck && gut[0].transport?.istQualifiziert == true)
        }
    }

    @Test("Erzwungenes MTA-STS: der genannte Host mit gutem Zertifikat, sonst niemand")
    func erzwungen() async throws {
        try await mit("h0") { stempel, amt, port in
            let versuch = try Versuchsaufbau(tafel(sts: true), port: port, wurzeln: stempel.wurzel, policy: datei("enforce"))
            let befunde = try await versuch.liefere(nurQualifiziert: true)
            #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"])
            #expect(befunde[0].transport?.ausweis == .mtaSts && befunde[0].transport?.istQualifiziert == true)
            let zahlen = try await versuch.zaehlung()
            #expect(zahlen == ["sts: 1/0 "])
            let anderer = try Versuchsaufbau(
                tafel(sts: true), port: port, wurzeln: stempel.wurzel, policy: datei("enforce", "x.example"))
            let verweigert = try await anderer.liefere()
            #expect(verweigert.map(\.kurz) == ["voruebergehend 4.7.5"] && amt.briefe.count == 1)
            let mx = try await anderer.zaehlung()
            #expect(mx == ["sts: 0/1 validation-failure"])
        }
        for (zertifikat, art) in [("h1", "certificate-host-mismatch"), ("fremd", "certificate-not-trusted")] {
            try await mit(zertifikat) { stempel, amt, port in
                let versuch = try Versuchsaufbau(tafel(sts: true), port: port, wurzeln: stempel.wurzel, policy: datei("enforce"))
                let befunde = try await versuch.liefere()
                #expect(befunde.map(\.kurz) == ["voruebergehend 4.7.5"] && amt.briefe.isEmpty, "\(zertifikat)")
                let zahlen = try await versuch.zaehlung()
                #expect(zahlen == ["sts: 0/1 \(art)"])
            }
        }
    }

    @Test("MTA-STS zur Probe: die Nachricht geht hinaus und das falsche Zertifikat wird gemeldet; ohne Datei ebenso")
    func probe() async throws {
        try await mit("fremd") { stempel, amt, port in
            let versuch = try Versuchsaufbau(tafel(sts: true), port: port, wurzeln: stempel.wurzel, policy: datei("testing"))
            let befunde = try await versuch.liefere()
            #expect(befunde.map(\.kurz) == ["zugestellt 2.0.0"] && amt.briefe.map(\.tls) == ["TLSv1.3"])
            #expect(befunde[0].transport?.ausweis == .keiner)
            let zahlen = try await versuch.zaehlung()
            #expect(zahlen == ["sts: 0/1 certificate-not-trusted"])
            let ohne = try Versuchsaufbau(tafel(sts: true), port: port, wurzeln: stempel.wurzel)
            let trotzdem = try await ohne.liefere()
            #expect(trotzdem.map(\.kurz) == ["zugestellt 2.0.0"])
            let gezaehlt = try await ohne.zaehlung()
            #expect(gezaehlt == ["no-policy-found: 1/0 ", "sts: 0/1 sts-policy-fetch-error"])
        }
    }

    private func tlsa(_ namen: Namentafel, _ port: Int, _ rdata: [[UInt8]], sicher: Bool? = nil) {
        namen.lege("_\(port)._tcp.mx.probe.example", .tlsa, rdata, sicher: sicher)
    }

    @Test("DANE: der benannte Schlüssel oder die benannte Stelle, auch mit fremdem Zertifikat; sonst nichts")
    func dane() async throws {
        let stempel = try await Stempel.hole()
        struct Fall: Sendable {
            let server: String
            let art: [UInt8]
            let zertifikat: String
            let kurz: String
        }
        let faelle = [
            Fall(server: "fremd", art: [3, 0, 1], zertifikat: "fremd", kurz: "zugestellt 2.0.0"),
            Fall(server: "fremd", art: [3, 0, 1], zertifikat: "h0", kurz: "voruebergehend 4.7.5"),
            Fall(server: "h0", art: [2, 0, 1], zertifikat: "stelle", kurz: "zugestellt 2.0.0"),
            Fall(server: "h1", art: [2, 0, 1], zertifikat: "stelle", kurz: "voruebergehend 4.7.5"),
            // Unusable: TLS to whomever.
            Fall(server: "fremd", art: [1, 0, 1], zertifikat: "h0", kurz: "zugestellt 2.0.0"),
        ]
        for fall in faelle {
            try await mit(fall.server) { _, amt, port in
                let namen = tafel(sicher: true)
                tlsa(namen, port, [fall.art + Array(SHA256.hash(data: try stempel.der(fall.zertifikat)))])
                let befunde = try await Versuchsaufbau(namen, port: port).liefere()
                #expect(befunde.map(\.kurz) == [fall.kurz], "\(fall.server) \(fall.art)")
                let istDane = fall.kurz.hasPrefix("zugestellt") && fall.art[0] > 1
                #expect((befunde[0].transport?.ausweis == .dane) == istDane, "\(fall.server) \(fall.art)")
                #expect(amt.briefe.count == (fall.kurz.hasPrefix("zugestellt") ? 1 : 0))
            }
        }
    }

    @Test("DANE im Klaren gibt es nicht; ungesicherte Antworten zählen nicht, gefälschte halten auf")
    func daneDns() async throws {
        let eintrag = [[3, 1, 1] + [UInt8](repeating: 9, count: 32)]
        try await Amt.mit { amt, port in
            let gesichert = tafel(sicher: true)
            tlsa(gesichert, port, eintrag)
            let klar = try Versuchsaufbau(gesichert, port: port)
            let befunde = try await klar.liefere()
            #expect(befunde.map(\.kurz) == ["voruebergehend 4.7.10"])
            let zahlen = try await klar.zaehlung()
            #expect(zahlen == ["tlsa: 0/1 starttls-not-supported"])

            let gefaelscht = tafel(sicher: true)
            gefaelscht.stoere("_\(port)._tcp.mx.probe.example", .tlsa, .gefaelscht("x"))
            let haelt = try Versuchsaufbau(gefaelscht, port: port)
            let wartet = try await haelt.liefere()
            #expect(wartet.map(\.kurz) == ["voruebergehend 4.7.0"] && amt.briefe.isEmpty)
            let gemeldet = try await haelt.zaehlung()
            #expect(gemeldet == ["tlsa: 0/1 dnssec-invalid"])

            let offen = tafel()
            tlsa(offen, port, eintrag, sicher: true)
            let geht = try await Versuchsaufbau(offen, port: port).liefere()
            #expect(geht.map(\.kurz) == ["zugestellt 2.0.0"] && !offen.fragen.contains { $0.hasSuffix("tlsa") })
            let pflicht = try await Versuchsaufbau(offen, port: port).liefere(regel: .danePflicht)
            #expect(pflicht.map(\.kurz) == ["voruebergehend 4.7.5"])
        }
    }

    @Test("REQUIRETLS geht nur zu einem Host, der sich ausweist und es weiterträgt")
    func requireTls() async throws {
        try await mit("h0") { stempel, amt, port in
            let mit = try Versuchsaufbau(tafel(sts: true), port: port, wurzeln: stempel.wurzel, policy: datei("enforce"))
            let gut = try await mit.liefere(requireTls: true)
            #expect(gut.map(\.kurz) == ["zugestellt 2.0.0"] && amt.briefe.count == 1)
            let ohne = try await Versuchsaufbau(tafel(), port: port, wurzeln: stempel.wurzel).liefere(requireTls: true)
            #expect(ohne.map(\.kurz) == ["endgueltig 5.7.30"])
        }
        let stempel = try await Stempel.hole()
        try await Amt.mit(.init(tls: try stempel.wechsel("h0"))) { amt, port in
            let versuch = try Versuchsaufbau(tafel(sts: true), port: port, wurzeln: stempel.wurzel, policy: datei("enforce"))
            let befunde = try await versuch.liefere(requireTls: true)
            #expect(befunde.map(\.kurz) == ["endgueltig 5.7.30"] && amt.briefe.isEmpty)
        }
    }
}
