// SPDX-License-Identifier: EUPL-1.2
import Core
import Testing

@testable import Steuerung

@Suite("Zeitlinie: was galt und was bekannt war")
struct ZeitlinieTests {
    /// One statement of a random history.
    private struct Zug {
        let gilt: Geltungszeit
        let wert: Wert?
        let quelle: Quelle
        let bekannt: Int
    }

    private static let tage = 0..<25

    /// A history in which some statements belong to one act, so that they share a moment.
    private static func geschichte(_ saat: Int, laenge: Int = 30) throws -> [Zug] {
        var zufall = Zufall(saat)
        var bekannt = 0
        return try (0..<laenge).map { _ in
            bekannt += Int.random(in: 0...2, using: &zufall)
            let von = Int.random(in: 0..<20, using: &zufall)
            let vor = Bool.random(using: &zufall) ? von + Int.random(in: 1...8, using: &zufall) : nil
            let wert = Int.random(in: 0..<5, using: &zufall)
            return Zug(
                gilt: try Probe.spanne(von, vor), wert: wert == 0 ? nil : .zahl(wert),
                quelle: Bool.random(using: &zufall) ? Probe.quelle : Probe.andere, bekannt: bekannt)
        }
    }

    private static func sage(_ zug: Zug, in linie: inout Zeitlinie, am zeit: Int? = nil) throws -> Bool {
        try linie.setze(
            zug.wert, gilt: zug.gilt, quelle: zug.quelle, wer: "mitarbeiter:1", bekannt: Probe.zeit(zeit ?? zug.bekannt))
    }

    private static func bild(_ linie: Zeitlinie, bekannt: Int) -> [Wert?] {
        tage.map { linie.stand(am: Probe.tag($0), bekannt: Probe.zeit(bekannt))?.wert }
    }

    /// What must hold, found without cutting anything: the last that was said by then about the day.
    private static func soll(_ geschichte: [Zug], bekannt: Int) -> [Wert?] {
        tage.map { tag in geschichte.last { $0.bekannt <= bekannt && $0.gilt.umfasst(Probe.tag(tag)) }?.wert }
    }

    @Test("Zu jedem Tag und jeder Kenntnis gilt, was zuletzt gesagt war, und höchstens eines", arguments: 0..<40)
    func orakel(saat: Int) throws {
        let geschichte = try Self.geschichte(saat)
        var linie = Zeitlinie()
        for zug in geschichte { _ = try Self.sage(zug, in: &linie) }
        let ende = (geschichte.last?.bekannt ?? 0) + 1
        for bekannt in -1...ende {
            #expect(Self.bild(linie, bekannt: bekannt) == Self.soll(geschichte, bekannt: bekannt))
            for tag in Self.tage {
                let treffer = linie.aussagen.filter {
                    $0.gilt.umfasst(Probe.tag(tag)) && $0.bekannt.umfasst(Probe.zeit(bekannt))
                }
                #expect(treffer.count <= 1)
            }
        }
    }

    @Test("Ein gezeichnetes Bild bleibt, was immer später gesagt wird", arguments: 0..<40)
    func unveraendert(saat: Int) throws {
        let geschichte = try Self.geschichte(saat)
        var linie = Zeitlinie()
        var bilder: [Int: [Aussage?]] = [:]
        for (nr, zug) in geschichte.enumerated() {
            _ = try Self.sage(zug, in: &linie)
            // An act is over when the next is known later.
            guard nr + 1 == geschichte.count || geschichte[nr + 1].bekannt > zug.bekannt else { continue }
            let gezeichnet = linie
            bilder[zug.bekannt] = Self.tage.map { gezeichnet.stand(am: Probe.tag($0), bekannt: Probe.zeit(zug.bekannt)) }
        }
        for (bekannt, bild) in bilder {
            let jetzt = Self.tage.map { linie.stand(am: Probe.tag($0), bekannt: Probe.zeit(bekannt)) }
            #expect(jetzt == bild)
        }
    }

    @Test("Dasselbe noch einmal zu sagen ändert nichts", arguments: 0..<40)
    func wiederholung(saat: Int) throws {
        var linie = Zeitlinie()
        for (nr, zug) in try Self.geschichte(saat).enumerated() {
            _ = try Self.sage(zug, in: &linie, am: nr * 2)
            let vorher = linie
            let geaendert = try Self.sage(zug, in: &linie, am: nr * 2 + 1)
            #expect(!geaendert)
            #expect(linie == vorher)
        }
    }

    @Test("Was bekannt war, bleibt stehen: nur das Ende der Kenntnis kommt hinzu", arguments: 0..<20)
    func nichtsGeloescht(saat: Int) throws {
        var linie = Zeitlinie()
        for (nr, zug) in try Self.geschichte(saat).enumerated() {
            let vorher = linie
            _ = try Self.sage(zug, in: &linie, am: nr)
            for alt in vorher.aussagen {
                let neu = linie.aussagen.first { $0.id == alt.id }
                #expect(neu == alt || neu == alt.geschlossen(am: Probe.zeit(nr)))
                #expect(neu == alt || alt.bekannt.offen)
            }
        }
    }

    @Test("Der Rest einer ersetzten Aussage behält Quelle, Person und den Tag, an dem sie zuerst gesagt wurde")
    func rest() throws {
        var linie = Zeitlinie()
        try linie.setze(
            .text("alt"), gilt: try Probe.spanne(0), quelle: Probe.quelle, wer: "mitarbeiter:1", bekannt: Probe.zeit(1))
        try linie.setze(
            .text("neu"), gilt: try Probe.spanne(5, 8), quelle: Probe.andere, wer: "mitarbeiter:2", bekannt: Probe.zeit(2))
        let davor = linie.stand(am: Probe.tag(4), bekannt: Probe.zeit(2))
        let danach = linie.stand(am: Probe.tag(8), bekannt: Probe.zeit(2))
        for rest in [davor, danach] {
            #expect(rest?.wert == .text("alt"))
            #expect(rest?.quelle == Probe.quelle)
            #expect(rest?.wer == "mitarbeiter:1")
            #expect(rest?.erfasst == Probe.zeit(1))
            #expect(rest?.bekannt.von == Probe.zeit(2))
        }
        #expect(linie.stand(am: Probe.tag(7), bekannt: Probe.zeit(2))?.wer == "mitarbeiter:2")
        #expect(linie.aussagen.count == 4)
    }

    @Test("Dass es keinen Wert gibt, ist etwas anderes als nichts zu wissen")
    func keinWert() throws {
        var linie = Zeitlinie()
        #expect(linie.stand(am: Probe.tag(1), bekannt: Probe.zeit(1)) == nil)
        try linie.setze(nil, gilt: try Probe.spanne(0), quelle: Probe.quelle, wer: "mitarbeiter:1", bekannt: Probe.zeit(1))
        let stand = linie.stand(am: Probe.tag(1), bekannt: Probe.zeit(1))
        #expect(stand != nil)
        #expect(stand?.wert == nil)
    }

    @Test("Derselbe Wert aus einer anderen Quelle ist eine neue Aussage")
    func andereQuelle() throws {
        var linie = Zeitlinie()
        let gilt = try Probe.spanne(0)
        try linie.setze(.ja(true), gilt: gilt, quelle: Probe.quelle, wer: "mitarbeiter:1", bekannt: Probe.zeit(1))
        let geaendert = try linie.setze(.ja(true), gilt: gilt, quelle: Probe.andere, wer: "mitarbeiter:1", bekannt: Probe.zeit(2))
        #expect(geaendert)
    }

    @Test("Im Nachhinein wird nichts bekannt")
    func nachhinein() throws {
        var linie = Zeitlinie()
        let gilt = try Probe.spanne(0)
        try linie.setze(.ja(true), gilt: gilt, quelle: Probe.quelle, wer: "mitarbeiter:1", bekannt: Probe.zeit(5))
        #expect(throws: SteuerungError.kenntnisZuAlt) {
            try linie.setze(.ja(false), gilt: gilt, quelle: Probe.quelle, wer: "mitarbeiter:1", bekannt: Probe.zeit(4))
        }
    }

    @Test("Eine Geltung ohne einen Tag gibt es nicht")
    func leereGeltung() {
        #expect(throws: SteuerungError.geltungLeer) { try Probe.spanne(3, 3) }
    }
}
