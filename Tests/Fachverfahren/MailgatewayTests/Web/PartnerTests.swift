// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Mailrichtlinie
import Mailzustellung
import MtaSts
import Store
import StoreTesting
import Testing
import Web

@testable import Mailgateway

@Suite("Partner und ihre Verschlüsselung") struct PartnerTests {
    private static let hex = String(repeating: "ab", count: 32)

    private struct Fall: Sendable {
        let regel: String
        let werte: [String]
        let beliebig: Partnerregel
        let pflicht: Partnerregel
    }

    private static func faelle() throws -> [Fall] {
        let stift = try #require(Fingerabdruck(art: .schluessel, hex: hex))
        let namen = Partnerregel.pflicht(namen: [try .init("mx.kreis.example"), try .init("*.kreis.example")])
        return [
            Fall(regel: "none", werte: [], beliebig: .keiner, pflicht: .verschluesselt),
            Fall(regel: "may", werte: [], beliebig: .opportunistisch, pflicht: .verschluesselt),
            Fall(regel: "encrypt", werte: [], beliebig: .verschluesselt, pflicht: .verschluesselt),
            Fall(regel: "dane", werte: [], beliebig: .opportunistisch, pflicht: .verschluesselt),
            Fall(regel: "dane-only", werte: [], beliebig: .danePflicht, pflicht: .danePflicht),
            Fall(regel: "verify", werte: [], beliebig: .pflicht(namen: []), pflicht: .pflicht(namen: [])),
            Fall(regel: "secure", werte: ["mx.kreis.example", "*.kreis.example"], beliebig: namen, pflicht: namen),
            Fall(
                regel: "fingerprint", werte: ["schluessel:\(hex)"], beliebig: .fingerabdruck([stift]),
                pflicht: .fingerabdruck([stift])),
        ]
    }

    @Test("Jede Regel wirkt auf die Zustellung, und keine verlangt weniger als die Nachricht", arguments: Dialect.allCases)
    func wirkung(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let betrieb = try probe.mailbetrieb()
            let wahl = Partnerwahl(store: probe.store)
            for fall in try Self.faelle() {
                try await betrieb.partnerSetzen("Kreis.example", regel: fall.regel, werte: fall.werte, bemerkung: "Vertrag")
                let ohne = try await wahl.ziel("kreis.example", .beliebig)
                #expect(ohne.regel == fall.beliebig, "\(fall.regel)")
                let mit = try await wahl.ziel("kreis.example", .pflicht)
                #expect(mit.regel == fall.pflicht, "\(fall.regel)")
            }
            try await betrieb.partnerSetzen(".kreis.example", regel: "encrypt", werte: [], bemerkung: "")
            let (unter, fremd) = (
                try await wahl.ziel("amt.kreis.example", .beliebig), try await wahl.ziel("welt.example", .beliebig)
            )
            #expect(unter.regel == .verschluesselt && fremd.regel == .opportunistisch)
            try await betrieb.partnerLoeschen("kreis.example")
            let alle = try await betrieb.partner()
            #expect(alle.map(\.muster) == [".kreis.example"])
            let vermerke = try await probe.store.read {
                try $0.rows("SELECT nr FROM audit_eintrag WHERE handlung = 'mg.partner.setzen'").count
            }
            #expect(vermerke == 9)
        }
    }

    private struct Fehleingabe: Sendable {
        let muster: String
        let regel: String
        var werte: [String] = []
        let fehler: PartnerError
    }

    @Test("Was nicht gelten könnte, wird mit dem gesagt, was zu schreiben ist")
    func fehleingaben() async throws {
        let kurz = "schluessel:abcd"
        let faelle = [
            Fehleingabe(muster: "kreis", regel: "verify", fehler: .muster("kreis")),
            Fehleingabe(muster: "a b.example", regel: "verify", fehler: .muster("a b.example")),
            Fehleingabe(muster: "a.example", regel: "immer", fehler: .unbekannteRegel("immer")),
            Fehleingabe(muster: "a.example", regel: "verify", werte: ["mx.a.example"], fehler: .wertUeberfluessig),
            Fehleingabe(muster: "a.example", regel: "secure", fehler: .namenFehlen),
            Fehleingabe(muster: "a.example", regel: "secure", werte: ["kein name"], fehler: .name("kein name")),
            Fehleingabe(muster: "a.example", regel: "fingerprint", fehler: .fingerabdruckFehlt),
            Fehleingabe(muster: "a.example", regel: "fingerprint", werte: [kurz], fehler: .fingerabdruck(kurz)),
        ]
        try await Gatewayprobe.mit(.sqlite) { probe in
            let betrieb = try probe.mailbetrieb()
            for fall in faelle {
                await #expect(throws: fall.fehler) {
                    try await betrieb.partnerSetzen(fall.muster, regel: fall.regel, werte: fall.werte, bemerkung: "")
                }
            }
        }
    }

    @Test("Auf der Seite trägt ein, wer Regeln ändern darf; andere sehen nur zu")
    func seite() async throws {
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seite = try Seitenprobe(probe)
            let leer = try await seite.rufe(.get, MailURL.partner, probe.betrieb)
            #expect(leer.text.contains("Noch keine Partner") && !leer.text.contains("<select"))
            let falsch = try await seite.rufe(
                .post, MailURL.partner, probe.regelnde, formular: ["muster": "kreis.example", "regel": "secure", "werte": " "])
            #expect(falsch.status == 422 && falsch.text.contains("werte-fehler") && falsch.text.contains("kreis.example"))
            let gut = try await seite.rufe(
                .post, MailURL.partner, probe.regelnde,
                formular: [
                    "muster": "kreis.example", "regel": "secure", "werte": "mx.kreis.example\r\n", "bemerkung": "Vertrag 7",
                ])
            #expect(gut.status == 303)
            let liste = try await seite.rufe(.get, MailURL.partner, probe.regelnde, abfrage: ["muster": "kreis.example"]).text
            #expect(liste.contains("secure mx.kreis.example") && liste.contains("Vertrag 7") && liste.contains("Eintrag löschen"))
            let weg = try await seite.rufe(.post, MailURL.partnerLoeschen, probe.regelnde, formular: ["muster": "kreis.example"])
            #expect(weg.status == 303)
            let danach = try await probe.store.read { try $0.partner() }
            #expect(danach.isEmpty)
        }
    }
}
