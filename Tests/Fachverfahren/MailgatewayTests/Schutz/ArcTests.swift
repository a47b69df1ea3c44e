// SPDX-License-Identifier: EUPL-1.2
import Core
import Dkim
import Foundation
import Kryptodienst
import Mailzustellung
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("ARC-Siegel über das, was das Gateway verändert", .serialized) struct ArcSiegelTests {
    private let otto = "otto@welt.example"
    private let anna = "anna@stadt.example"

    /// A false mark in the subject is taken out, which changes the message.
    private var geaenderte: [UInt8] { brief(von: otto, an: anna, betreff: "[sicher] Bescheid") }

    private func fehler(_ bytes: [UInt8], _ pruefer: Dkimpruefer) async throws -> (kette: ArcChain, fehler: ArcFault?) {
        var pruefung = ArcVerifier<Dkimsumme>()
        try pruefung.feed(bytes[...])
        let kette = try pruefung.finish()
        var schluessel: [String: DkimKey] = [:]
        for name in kette.keyNames { schluessel[name] = await pruefer.schluessel(name) }
        let fehler = kette.fault(key: { schluessel[$0] }) {
            Dkimunterschrift.gilt($0, schluessel: $1, bytes: $2, unterschrift: $3)
        }
        return (kette, fehler)
    }

    @Test("Was sich änderte, ist besiegelt und sagt, welche Signatur vorher galt; was gleich blieb, nicht")
    func besiegelt() async throws {
        let welt = Signierprobe(domain: "welt.example")
        let namen = Namenprobe([welt.name: [welt.eintrag]])
        try await Probegateway.mit(namen: namen) { gateway in
            let eintrag = try await gateway.dkimschluessel(.rsa2048)
            namen.setze(eintrag.name, eintrag.wert)
            let nachricht = try await gateway.sende(try welt.signiert(geaenderte), von: otto, an: anna)
            let geliefert = try #require(gateway.weg.lieferungen.first)
            let pruefer = Dkimpruefer(namen: namen, uhr: gateway.store.uhr)
            let geprueft = try await fehler(geliefert.bytes, pruefer)
            #expect(geprueft.kette != .absent && geprueft.fehler == nil)
            let gilt = try await pruefer.domains(geliefert.bytes)
            #expect(gilt.isEmpty)
            let ergebnisse = "ARC-Authentication-Results: i=1; mx.stadt.example;\r\n\tdkim=pass header.d=welt.example"
            #expect(geliefert.text.contains(ergebnisse))
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            let zeile = try #require(spur.eintraege.first { $0.ereignis == .besiegelt })
            #expect(zeile.angaben == ["kette": "noch kein Siegel", "siegel": "stadt.example, s1"])
            _ = try await gateway.sende(try welt.signiert(brief(von: otto, an: anna)), von: otto, an: anna)
            #expect(gateway.weg.lieferungen.last?.text.contains("ARC-Seal") == false)
        }
    }

    @Test("Eine gültige Kette wird fortgesetzt, eine gebrochene als gebrochen besiegelt")
    func ketten() async throws {
        let namen = Namenprobe()
        try await Probegateway.mit(namen: namen) { gateway in
            let eintrag = try await gateway.dkimschluessel(.rsa2048)
            namen.setze(eintrag.name, eintrag.wert)
            _ = try await gateway.sende(geaenderte, von: otto, an: anna)
            let erste = try #require(gateway.weg.lieferungen.first).bytes
            let anfang = try #require(erste.firstRange(of: Array("ARC-Seal".utf8))?.lowerBound)
            // As another server would hand it on, and we change it once more.
            let weiter = Array(erste[anfang...])
            _ = try await gateway.sende(Array("X-Weg: 1\r\n".utf8) + weiter, von: otto, an: anna)
            #expect(gateway.weg.lieferungen.last?.text.contains("ARC-Seal: i=2") == false)
            let falscherBetreff = String(decoding: weiter, as: UTF8.self).replacing("Subject:", with: "Subject: [sicher]")
            _ = try await gateway.sende(Array(falscherBetreff.utf8), von: otto, an: anna)
            #expect(gateway.weg.lieferungen.last?.text.contains("ARC-Seal: i=2; a=rsa-sha256; cv=fail;") == true)
        }
    }

    @Test("Ohne RSA-Schlüssel und für Post aus dem Haus gibt es kein Siegel")
    func ohne() async throws {
        let namen = Namenprobe()
        try await Probegateway.mit(namen: namen) { gateway in
            try await gateway.dkimschluessel(.ed25519)
            _ = try await gateway.sende(geaenderte, von: otto, an: anna)
            #expect(gateway.weg.lieferungen.last?.text.contains("ARC-Seal") == false)
        }
    }
}
