// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Steuerung

@Suite("Stände aus den Verfahren im Bericht")
struct StandlaufTests {
    /// A module that tells what the test sets.
    private final class Modulprobe: Sendable {
        let angaben = Mutex<[Standangabe]>([])

        var probe: Standprobe { Standprobe("isms", "Informationssicherheit") { [self] _ in angaben.withLock { $0 } } }
    }

    private static func lauf(_ seed: Seedprogramm, am tag: String, _ modul: Modulprobe, _ angaben: [Standangabe]) async throws {
        modul.angaben.withLock { $0 = angaben }
        seed.amt.uhr.stellen(auf: "\(tag)T05:00:00Z")
        try await Standlauf(store: seed.amt.store, proben: [modul.probe])()
    }

    private static func abschnitt(_ seed: Seedprogramm, am tag: String) async throws -> Abschnitt? {
        try await seed.bericht("aktuell", am: tag).abschnitte.first { $0.name == "staende-1" }
    }

    @Test("Was ein Verfahren sagt, steht von dem Tag an im Baustein, mit seiner Tatsache; vorher nicht", arguments: Dialect.beide)
    func stand(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let modul = Modulprobe(), damals = try await seed.bericht().abschnitte
            try await Self.lauf(seed, am: "2026-03-02", modul, [])
            let leer = try await seed.amt.zahl("SELECT COUNT(*) FROM st_objekt WHERE art = 'modulstand'")
            #expect(leer == 0)
            try await Self.lauf(
                seed, am: "2026-03-03", modul, [Standangabe(1, "Geprüft: 2 von 8"), Standangabe(3, "Maßnahmen: 4")])
            let danach = try #require(try await Self.abschnitt(seed, am: "2026-03-03"))
            #expect(danach.saetze.map(\.text).suffix(3) == ["Informationssicherheit", "Geprüft: 2 von 8", "Maßnahmen: 4"])
            let beleg = try #require(danach.saetze.last?.grundlage.belege.first)
            #expect(beleg.art == .modulstand && beleg.aussage.gilt.von == Probe.iso("2026-03-03"))
            #expect(beleg.aussage.quelle == .herkunft("Stand des laufenden Systems: Informationssicherheit", url: nil))
            let tagDavor = try await Self.abschnitt(seed, am: "2026-03-02")
            #expect(tagDavor == nil)
            #expect(try await seed.bericht().abschnitte == damals)
        }
    }

    @Test("Ein Baustein, von dem nur ein Verfahren etwas sagt, sagt nicht mehr, dass es keinen Bericht gibt")
    func keinSchweigen() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let vorher = try await seed.bericht("aktuell", am: "2026-03-03").abschnitte
            #expect(vorher.contains { $0.name == "datenschutz" && $0.bloecke == [.keinBericht] })
            try await Self.lauf(seed, am: "2026-03-03", Modulprobe(), [Standangabe(1, "Geprüft: 2 von 8")])
            let nachher = try await seed.bericht("aktuell", am: "2026-03-03").abschnitte
            #expect(!nachher.contains { $0.name == "datenschutz" } && nachher.contains { $0.name == "staende-1" })
        }
    }

    @Test("Gleiches wird nicht noch einmal gesagt; was wegfällt, gilt nur bis dahin", arguments: Dialect.beide)
    func aendern(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let modul = Modulprobe(), zahl: SQL = "SELECT COUNT(*) FROM st_aussage WHERE art = 'modulstand'"
            try await Self.lauf(seed, am: "2026-03-02", modul, [Standangabe(1, "Geprüft: 2 von 8"), Standangabe(2, "Offen: 6")])
            let erste = try await seed.amt.zahl(zahl)
            try await Self.lauf(seed, am: "2026-03-03", modul, [Standangabe(1, "Geprüft: 2 von 8"), Standangabe(2, "Offen: 6")])
            #expect(try await seed.amt.zahl(zahl) == erste)
            try await Self.lauf(seed, am: "2026-03-04", modul, [Standangabe(1, "Geprüft: 3 von 8")])
            let danach = try await Self.abschnitt(seed, am: "2026-03-04")?.saetze.map(\.text).suffix(2)
            let davor = try await Self.abschnitt(seed, am: "2026-03-03")?.saetze.map(\.text).suffix(2)
            #expect(danach == ["Informationssicherheit", "Geprüft: 3 von 8"])
            #expect(davor == ["Geprüft: 2 von 8", "Offen: 6"])
            try await Self.lauf(seed, am: "2026-03-05", modul, [])
            let zuletzt = try await Self.abschnitt(seed, am: "2026-03-05")
            #expect(zuletzt == nil)
        }
    }
}
