// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Index der vergebenen Kennzeichen") struct IndexTests {
    /// Every step from a seed, so that a failure can be repeated.
    struct Wuerfel: RandomNumberGenerator {
        var stand: UInt64
        mutating func next() -> UInt64 {
            stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return stand ^ (stand >> 29)
        }
    }

    static func platten() throws -> [Kennzeichen] {
        try (1...6).flatMap { [try Probe.plate("LEV", "A", $0), try Probe.plate("OP", "ZZ", $0)] }
    }

    static func abweichungen(_ dienst: Kennzeichendienst, _ amt: Kennzeichenamt) async throws -> [String] {
        var ergebnis: [String] = []
        for k in try platten() {
            let zustand = try await amt.zustand(k)
            if (zustand != .frei) != dienst.belegung.istBelegt(k, am: amt.uhr.jetzt) { ergebnis.append("\(k): \(zustand)") }
        }
        return ergebnis
    }

    @Test("Nach zufälligen Handlungen sagt der Index, was die Tabelle sagt", arguments: Dialect.allCases, [UInt64(1), 2, 3])
    func zufall(maschine: Dialect, saat: UInt64) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            var wuerfel = Wuerfel(stand: saat)
            let platten = try Self.platten()
            // The node joins in first; from then on it lives on events alone.
            try await amt.store.commit(Vermerk(.system("test"), "test")) {
                try $0.ereignis(Abgleichereignis.name, Abgleichereignis(stunde: 0))
            }
            var gesehen = try await Helfer.ereignisse(amt.store)
            try await Helfer.zustellen(gesehen, an: amt.dienst.konsument)
            var taten = 0
            for schritt in 0..<150 {
                guard let k = platten.randomElement(using: &wuerfel) else { return }
                do {
                    try await Self.tue(Int.random(in: 0..<8, using: &wuerfel), k, amt, schritt)
                    taten += 1
                } catch is KennzeichenError {}
                if schritt % 7 == 0 {
                    let neue = try await Helfer.ereignisse(amt.store, nach: gesehen.last?.nr ?? 0)
                    try await Helfer.zustellen(neue, an: amt.dienst.konsument)
                    // At least once: a page may come again.
                    try await Helfer.zustellen(neue, an: amt.dienst.konsument)
                    gesehen += neue
                    #expect(try await Self.abweichungen(amt.dienst, amt) == [])
                }
            }
            #expect(taten > 40)
            // A node that only reads the tables comes to the same.
            let neu = try Kennzeichenamt.neuerDienst(amt.store)
            try await neu.laden()
            #expect(try await Self.abweichungen(neu, amt) == [])
        }
    }

    private static func tue(_ was: Int, _ k: Kennzeichen, _ amt: Kennzeichenamt, _ schritt: Int) async throws {
        switch was {
        case 0, 1: _ = try await amt.halten(k, art: .gewoehnlich, inhaber: "d\(schritt % 3)", akteur: .oeffentlich)
        case 2: try await amt.reservieren(k, person: "p\(schritt)", dialog: "r\(schritt)")
        case 3: try await amt.bewegen(k, .stornieren)
        case 4: try await amt.bewegen(k, .zuteilen(Fahrzeugschluessel("f"), halter: Personenschluessel("p")))
        case 5:
            try await amt.bewegen(
                k, .ausserBetriebSetzen(am: amt.uhr.jetzt.tag, halter: Personenschluessel("p"), behalten: false))
        case 6: _ = try await BestandTests.lesen(k.text, amt)
        default: amt.uhr.vor(.seconds(schritt % 2 == 0 ? 400 : 86_400 * 20))
        }
    }

    @Test("Ein zweiter Knoten folgt den Handlungen des ersten", .timeLimit(.minutes(30)), arguments: Dialect.allCases)
    func zweiKnoten(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let storeB = try amt.stand.zweiterKnoten(modules: Kennzeichenamt.module)
            let dienstB = try Kennzeichenamt.neuerDienst(storeB)
            try await dienstB.laden()
            let (signale, melder) = AsyncStream.makeStream(of: Void.self)
            let knotenB = Ereignisdienst(
                store: storeB,
                konsumenten: [
                    Konsument("probe-b", .jederKnoten, praefix: "kz.") { seite in
                        try await Helfer.zustellen(seite, an: dienstB.konsument)
                        melder.yield()
                    }
                ], log: Logger(label: "b"))
            let lauf = Task { try await knotenB.run() }
            // Node B has joined in as soon as one of these reaches it.
            let klopfen = Task {
                while !Task.isCancelled {
                    try await amt.store.commit(Vermerk(.system("test"), "test")) {
                        try $0.ereignis(Abgleichereignis.name, Abgleichereignis(stunde: 0))
                    }
                }
            }
            var warten = signale.makeAsyncIterator()
            _ = await warten.next()
            klopfen.cancel()
            _ = await klopfen.result

            let k = try Probe.plate("LEV", "AB", 12), bestand = try Probe.plate("OP", "CD", 3)
            let id = try await amt.reservieren(k)
            while !dienstB.belegung.istBelegt(k, am: amt.uhr.jetzt) { _ = await warten.next() }
            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "auf Wunsch", akteur: amt.ada)
            while dienstB.belegung.istBelegt(k, am: amt.uhr.jetzt) { _ = await warten.next() }
            _ = try await BestandTests.lesen(bestand.text, amt)
            while !dienstB.belegung.istBelegt(bestand, am: amt.uhr.jetzt) { _ = await warten.next() }
            let verfahren = Regelverfahren(dienst: amt.dienst)
            try await verfahren.freigeben(
                try await verfahren.vorschlagen(try RegelverfahrenTests.regel("TX"), akteur: amt.ada), akteur: amt.ben)
            let taxi = try Probe.plate("LEV", "TX", 1)
            while dienstB.regelwerk.pruefe(taxi, .online, am: Probe.tag).zulaessig { _ = await warten.next() }
            lauf.cancel()
            _ = await lauf.result
            try await storeB.close()
        }
    }

    @Test("Was während des Neuaufbaus geschieht, geht nicht verloren")
    func neuaufbau() async throws {
        let abgleich = Abgleich(Belegung([try Unterscheidungszeichen("LEV")]))
        let belegung = Belegung([try Unterscheidungszeichen("LEV")])
        let pruefling = Abgleich(belegung)
        let alt = try Probe.plate("LEV", "A", 1), neu = try Probe.plate("LEV", "A", 2)
        try await pruefling.ersetze {
            // Committed after the snapshot, told before the rebuild ends.
            pruefling.uebernimm([.init(kennzeichen: alt, art: .frei), .init(kennzeichen: neu, art: .belegt(bis: nil))])
            return [.init(kennzeichen: alt, art: .belegt(bis: nil))]
        }
        #expect(!belegung.istBelegt(alt, am: Probe.jetzt))
        #expect(belegung.istBelegt(neu, am: Probe.jetzt))
        #expect(pruefling.geladen && !abgleich.geladen)
    }
}
