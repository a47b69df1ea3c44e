// SPDX-License-Identifier: EUPL-1.2
import Dane
import MtaSts
import Smtp
import Testing
import TlsReport

@testable import Mailzustellung

@Suite("Wie mit einem Host gesprochen wird") struct TransportwahlTests {
    private static let tlsa = TlsaRecord(usage: 3, selector: 1, matching: 1, data: [UInt8](repeating: 7, count: 32))
    private static let satz = Danesatz(
        basis: "mx.probe.example", eintraege: [tlsa], namen: DaneNames(tlsaBase: "mx.probe.example"))
    private static let stift = Fingerabdruck(art: .schluessel, sha256: [UInt8](repeating: 1, count: 32)).map { [$0] } ?? []

    private func lage(
        host: String = "mx.probe.example", fest: Bool = false, listeSicher: Bool = false, regel: Partnerregel = .opportunistisch,
        dane: Danebefund = .keine, sts: Stsbefund = .keine, requireTls: Bool = false, nurQualifiziert: Bool = false,
        tlsErlassen: Bool = false
    ) -> Transportlage {
        Transportlage(
            domain: "probe.example", host: host, zertifikatsname: host, fest: fest, listeSicher: listeSicher, regel: regel,
            dane: dane,
            sts: sts, requireTls: requireTls, nurQualifiziert: nurQualifiziert, tlsErlassen: tlsErlassen)
    }

    private func policy(_ mode: StsMode, _ mx: String = "*.probe.example") throws -> Stsbefund {
        .gilt(try StsPolicy(mode: mode, maxAge: 100, mx: [try MxPattern(mx)]))
    }

    /// Each plan as `what is checked, who it shows`, with `!` where TLS is a must and `klar` for none; or why the host is
    /// refused.
    private func kurz(_ lage: Transportlage) -> [String] {
        switch Transportwahl.entscheide(lage) {
        case .verweigert(let hindernis, _): return ["\(hindernis)".prefix { $0 != "\"" }.description]
        case .plaene(let plaene, _):
            return plaene.map { plan in
                if plan.aus { return "klar" }
                let was =
                    switch plan.pruefung {
                    case .keine: "keine"
                    case .webpki(let name): "webpki \(name)"
                    case .fingerabdruck: "stift"
                    case .dane(_, let stifte): stifte.isEmpty ? "dane" : "dane+stift"
                    }
                return "\(plan.verlangt ? "!" : "")\(was) \(plan.ausweis)"
            }
        }
    }

    private struct Fall {
        let lage: Transportlage
        let erwartet: [String]
    }

    @Test("DANE vor MTA-STS vor der Regel vor irgendeinem TLS; keines verliert, was ein anderes verlangt")
    func reihenfolge() throws {
        let webpki = "!webpki mx.probe.example"
        let faelle = [
            Fall(lage: lage(), erwartet: ["keine keiner", "klar"]),
            Fall(lage: lage(regel: .keiner), erwartet: ["klar"]),
            Fall(lage: lage(dane: .gilt(Self.satz)), erwartet: ["!dane dane"]),
            Fall(lage: lage(regel: .keiner, dane: .gilt(Self.satz)), erwartet: ["!dane dane"]),
            Fall(lage: lage(dane: .gilt(Self.satz), sts: try policy(.enforce, "andere.example")), erwartet: ["!dane dane"]),
            Fall(lage: lage(regel: .fingerabdruck(Self.stift), dane: .gilt(Self.satz)), erwartet: ["!dane+stift dane"]),
            Fall(lage: lage(dane: .unbrauchbar(Self.satz)), erwartet: ["!keine keiner"]),
            Fall(lage: lage(regel: .keiner, dane: .unbrauchbar(Self.satz)), erwartet: ["!keine keiner"]),
            Fall(lage: lage(dane: .unbrauchbar(Self.satz), sts: try policy(.enforce)), erwartet: ["\(webpki) mtaSts"]),
            Fall(lage: lage(dane: .hindernis(.dns("x"))), erwartet: ["dns("]),
            Fall(lage: lage(regel: .danePflicht), erwartet: ["transport(Mailzustellung.Transportmangel.daneFehlt, "]),
            Fall(
                lage: lage(regel: .danePflicht, sts: try policy(.enforce)),
                erwartet: ["transport(Mailzustellung.Transportmangel.daneFehlt, "]),
            Fall(lage: lage(sts: try policy(.enforce)), erwartet: ["\(webpki) mtaSts"]),
            Fall(lage: lage(regel: .keiner, sts: try policy(.enforce)), erwartet: ["\(webpki) mtaSts"]),
            Fall(lage: lage(regel: .fingerabdruck(Self.stift), sts: try policy(.enforce)), erwartet: ["!stift fingerabdruck"]),
            Fall(
                lage: lage(sts: try policy(.enforce, "*.andere.example")),
                erwartet: ["transport(Mailzustellung.Transportmangel.hostNichtGenannt, "]),
            Fall(lage: lage(sts: try policy(.testing)), erwartet: ["\(webpki) webpki", "keine keiner", "klar"]),
            Fall(lage: lage(sts: try policy(.testing, "*.andere.example")), erwartet: ["keine keiner", "klar"]),
            Fall(lage: lage(regel: .fingerabdruck(Self.stift)), erwartet: ["!stift fingerabdruck"]),
            Fall(lage: lage(regel: .pflicht(namen: [])), erwartet: ["\(webpki) webpki"]),
            Fall(lage: lage(listeSicher: true, regel: .pflicht(namen: [])), erwartet: ["\(webpki) webpkiHinterlegt"]),
            Fall(lage: lage(fest: true, listeSicher: true, regel: .pflicht(namen: [])), erwartet: ["\(webpki) webpkiHinterlegt"]),
            Fall(lage: lage(regel: .pflicht(namen: try muster("*.probe.example"))), erwartet: ["\(webpki) webpkiHinterlegt"]),
            Fall(
                lage: lage(regel: .pflicht(namen: try muster("mx.partner.example")), dane: .gilt(Self.satz)),
                erwartet: ["transport(Mailzustellung.Transportmangel.hostNichtGenannt, "]),
        ]
        for (nummer, fall) in faelle.enumerated() {
            let kurz = kurz(fall.lage)
            #expect(kurz == fall.erwartet, "\(nummer)")
        }
    }

    @Test("Mit TLS-Required: No wird auch zugestellt, wo DANE oder MTA-STS es verbieten; Betreiber und REQUIRETLS gehen vor")
    func erlassen() throws {
        let notfalls = ["keine keiner", "klar"]
        let faelle = [
            Fall(lage: lage(tlsErlassen: true), erwartet: notfalls),
            Fall(lage: lage(dane: .gilt(Self.satz), tlsErlassen: true), erwartet: ["!dane dane"] + notfalls),
            Fall(lage: lage(dane: .hindernis(.dnsGefaelscht("x")), tlsErlassen: true), erwartet: notfalls),
            Fall(
                lage: lage(sts: try policy(.enforce), tlsErlassen: true), erwartet: ["!webpki mx.probe.example mtaSts"] + notfalls
            ),
            Fall(lage: lage(sts: try policy(.enforce, "*.andere.example"), tlsErlassen: true), erwartet: notfalls),
            Fall(lage: lage(regel: .verschluesselt, tlsErlassen: true), erwartet: ["!keine keiner"]),
            Fall(
                lage: lage(regel: .verschluesselt, dane: .gilt(Self.satz), tlsErlassen: true),
                erwartet: ["!dane dane", "!keine keiner"]),
            Fall(
                lage: lage(regel: .pflicht(namen: []), tlsErlassen: true), erwartet: ["!webpki mx.probe.example webpki"]
            ),
            Fall(lage: lage(dane: .gilt(Self.satz), requireTls: true, tlsErlassen: true), erwartet: ["!dane dane"]),
            Fall(lage: lage(dane: .gilt(Self.satz), nurQualifiziert: true, tlsErlassen: true), erwartet: ["!dane dane"]),
        ]
        for (nummer, fall) in faelle.enumerated() {
            let kurz = kurz(fall.lage)
            #expect(kurz == fall.erwartet, "\(nummer)")
        }
    }

    @Test("REQUIRETLS und qualifizierter Transport lassen nur Wege, auf denen der Host sich ausweist")
    func verlangen() throws {
        let fehlt = "transport(Mailzustellung.Transportmangel."
        let faelle = [
            Fall(lage: lage(requireTls: true), erwartet: ["\(fehlt)requireTls, "]),
            Fall(lage: lage(listeSicher: true, requireTls: true), erwartet: ["!webpki mx.probe.example webpki"]),
            Fall(lage: lage(dane: .unbrauchbar(Self.satz), requireTls: true), erwartet: ["\(fehlt)requireTls, "]),
            Fall(lage: lage(sts: try policy(.testing), requireTls: true), erwartet: ["!webpki mx.probe.example webpki"]),
            Fall(lage: lage(regel: .keiner, requireTls: true), erwartet: ["\(fehlt)requireTls, "]),
            Fall(lage: lage(dane: .gilt(Self.satz), requireTls: true), erwartet: ["!dane dane"]),
            Fall(lage: lage(nurQualifiziert: true), erwartet: ["\(fehlt)nichtQualifiziert, "]),
            Fall(lage: lage(regel: .keiner, nurQualifiziert: true), erwartet: ["\(fehlt)nichtQualifiziert, "]),
            // A forged MX would name a host of the forger, whose certificate is good.
            Fall(lage: lage(regel: .pflicht(namen: []), nurQualifiziert: true), erwartet: ["\(fehlt)nichtQualifiziert, "]),
            Fall(
                lage: lage(listeSicher: true, regel: .pflicht(namen: []), nurQualifiziert: true),
                erwartet: ["!webpki mx.probe.example webpkiHinterlegt"]),
            Fall(lage: lage(sts: try policy(.testing), nurQualifiziert: true), erwartet: ["\(fehlt)nichtQualifiziert, "]),
            Fall(lage: lage(sts: try policy(.enforce), nurQualifiziert: true), erwartet: ["!webpki mx.probe.example mtaSts"]),
            Fall(lage: lage(regel: .fingerabdruck(Self.stift), nurQualifiziert: true), erwartet: ["!stift fingerabdruck"]),
        ]
        for (nummer, fall) in faelle.enumerated() {
            let kurz = kurz(fall.lage)
            #expect(kurz == fall.erwartet, "\(nummer)")
        }
        #expect(Zustellhindernis.transport(.requireTls, "").istEndgueltig)
        // Only the sender can decide what becomes of it: it waits.
        #expect(!Zustellhindernis.transport(.nichtQualifiziert, "").istEndgueltig)
    }

    @Test("Berichtet wird unter der Richtlinie, die galt; über feste Hosts niemandem")
    func richtlinie() throws {
        func arten(_ lage: Transportlage) -> [TlsPolicy.Kind?] {
            guard case .plaene(let plaene, _) = Transportwahl.entscheide(lage) else { return [] }
            return plaene.map { $0.richtlinie?.kind }
        }
        #expect(arten(lage()) == [.noPolicyFound, nil])
        #expect(arten(lage(dane: .gilt(Self.satz))) == [.tlsa])
        #expect(arten(lage(dane: .unbrauchbar(Self.satz))) == [.tlsa])
        #expect(arten(lage(sts: try policy(.enforce))) == [.sts])
        #expect(arten(lage(sts: try policy(.testing))) == [.sts, nil, nil])
        #expect(arten(lage(fest: true)) == [nil, nil])
        guard case .verweigert(_, let versagen) = Transportwahl.entscheide(lage(dane: .hindernis(.dnsGefaelscht("x")))) else {
            Issue.record("not refused")
            return
        }
        #expect(versagen?.art == .dnssecInvalid)
        guard case .plaene(_, let vorab) = Transportwahl.entscheide(lage(sts: try policy(.testing, "*.andere.example"))) else {
            Issue.record("refused")
            return
        }
        #expect(vorab?.art == .validationFailure && vorab?.richtlinie.kind == .sts)
    }
}
