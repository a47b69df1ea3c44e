// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Ein Bericht, später noch einmal gezeichnet")
struct WiederzeichnenTests {
    /// What came of drawing, also where it was refused for what nobody had stated.
    private struct Gezeichnet: Sendable {
        let tag: Kalendertag
        let kenntnis: Zeitpunkt
        let formen: [Data]
        let grund: String?
    }

    @Test(
        "Zufällige Stichtage und Kenntnisse geben dieselben Bytes, was auch immer danach angegeben wird", arguments: Dialect.beide
    )
    func zufaellig(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let schreiber = try Berichtswerkstatt.schreiber()
            var gemerkt: [Gezeichnet] = []
            for saat in 1...12 {
                var zufall = Zufall(saat)
                let tag = Probe.iso("2018-11-16").plus(tage: Int.random(in: 0..<1_500, using: &zufall))
                // All that is known, or what was when an earlier one was drawn.
                let frueher = Bool.random(using: &zufall) ? gemerkt.randomElement(using: &zufall)?.kenntnis : nil
                let stand = try await seed.amt.store.read { try $0.kenntnisstand() }
                gemerkt.append(try await Self.zeichnen(seed, tag, frueher ?? stand, schreiber))
                seed.amt.uhr.vor(.seconds(60))
                try await ByteTests.aendern(seed, &zufall)
            }
            var andere = 0
            let stand = try await seed.amt.store.read { try $0.kenntnisstand() }
            for eines in gemerkt {
                let wieder = try await Self.zeichnen(seed, eines.tag, eines.kenntnis, schreiber)
                #expect(wieder.formen == eines.formen && wieder.grund == eines.grund, "\(eines.tag) \(eines.kenntnis)")
                let heute = try await Self.zeichnen(seed, eines.tag, stand, schreiber)
                if heute.formen != eines.formen { andere += 1 }
            }
            // With what is known now they would be others, so the moment does matter.
            #expect(andere >= 10)
            #expect(gemerkt.filter { $0.grund == nil }.count >= 8)
        }
    }

    private static func zeichnen(
        _ seed: Seedprogramm, _ tag: Kalendertag, _ kenntnis: Zeitpunkt, _ schreiber: Berichtsschreiber
    ) async throws -> Gezeichnet {
        do {
            let bericht = try await BerichtZeichnen(store: seed.amt.store)(
                seed.programm, am: tag, bekannt: kenntnis, plan: seed.plan, fassung: try Seedprogramm.fassung("aktuell"),
                akteur: seed.amt.ada)
            let html = try await schreiber.schreiben(bericht, .html)
            return Gezeichnet(
                tag: tag, kenntnis: kenntnis, formen: [html, try await schreiber.schreiben(bericht, .json)], grund: nil)
        } catch let fehler as SteuerungError {
            return Gezeichnet(tag: tag, kenntnis: kenntnis, formen: [], grund: fehler.meldung)
        }
    }
}
