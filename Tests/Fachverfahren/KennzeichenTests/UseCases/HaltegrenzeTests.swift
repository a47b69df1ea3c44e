// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Wie viele Kennzeichen jemand halten darf") struct HaltegrenzeTests {
    /// Holds like the portal: the plate goes over to an application at once.
    static func beginnen(_ k: Kennzeichen, _ amt: Kennzeichenamt, _ besuch: String, antrag: String) async throws {
        _ = try await amt.halten(k, art: .gewoehnlich, inhaber: besuch, akteur: .oeffentlich)
        try await HaltenUebergeben(dienst: amt.dienst)(k, von: besuch, an: antrag, akteur: .oeffentlich)
    }

    @Test("Auch über Anträge hält ein Besuch nur so viele Kennzeichen, wie die Stadt erlaubt", arguments: Dialect.allCases)
    func einer(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            for n in 1...3 {
                try await Self.beginnen(try Probe.plate("LEV", "A", n), amt, "besuch:1", antrag: "antrag:\(n)")
            }
            let viertes = try Probe.plate("LEV", "A", 4)
            await #expect(throws: KennzeichenError.zuVieleGehalten(hoechstens: 3, minuten: 10)) {
                try await amt.halten(viertes, art: .gewoehnlich, inhaber: "besuch:1", akteur: .oeffentlich)
            }
            #expect(try await amt.zustand(viertes) == .frei)
            // Others are not touched, and the clock makes room again.
            try await Self.beginnen(viertes, amt, "besuch:2", antrag: "antrag:4")
            amt.uhr.vor(.seconds(601))
            try await Self.beginnen(try Probe.plate("LEV", "A", 5), amt, "besuch:1", antrag: "antrag:5")
        }
    }

    @Test("Wird aus dem Gehaltenen eine Reservierung, ist wieder Platz für ein anderes", arguments: Dialect.allCases)
    func reserviert(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            for n in 1...3 {
                try await Self.beginnen(try Probe.plate("LEV", "A", n), amt, "besuch:1", antrag: "antrag:\(n)")
            }
            try await amt.bewegen(
                try Probe.plate("LEV", "A", 2),
                .reservieren(von: Dialogschluessel("antrag:2"), fuer: Personenschluessel("p"), code: "c"))
            #expect(try await amt.zahl("SELECT COUNT(*) FROM kz_platz WHERE inhaber IS NOT NULL") == 2)
            try await Self.beginnen(try Probe.plate("LEV", "A", 4), amt, "besuch:1", antrag: "antrag:4")
        }
    }

    @Test(
        "Wer zurückgeht und dasselbe Kennzeichen noch einmal wählt, kommt in den begonnenen Antrag", arguments: Dialect.allCases)
    func zurueck(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "A", 1)
            try await Self.beginnen(k, amt, "besuch:1", antrag: "antrag:1")
            amt.uhr.vor(.seconds(590))
            let nochmal = try await amt.halten(k, art: .gewoehnlich, inhaber: "besuch:1", akteur: .oeffentlich)
            #expect(nochmal == .imAntrag(dialog: "antrag:1"))
            #expect(try await amt.zustand(k).bis == amt.uhr.jetzt + .seconds(600))
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await amt.halten(k, art: .gewoehnlich, inhaber: "besuch:2", akteur: .oeffentlich)
            }
        }
    }

    @Test(
        "Dreißig Besuche greifen gleichzeitig nach je sechs Kennzeichen: keiner bekommt mehr als drei, keines geht doppelt weg",
        arguments: Dialect.allCases)
    func viele(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let gehalten = try await withThrowingTaskGroup(of: Int.self) { gruppe in
                for besuch in 0..<30 {
                    gruppe.addTask {
                        var zahl = 0
                        for n in 0..<6 {
                            // Two visitors go for each plate.
                            let k = try Probe.plate("LEV", "B", besuch / 2 * 6 + n + 1)
                            do {
                                try await Self.beginnen(k, amt, "besuch:\(besuch)", antrag: "antrag:\(besuch)-\(n)")
                                zahl += 1
                            } catch KennzeichenError.nichtVerfuegbar, KennzeichenError.zuVieleGehalten, StoreError.konflikt {}
                        }
                        return zahl
                    }
                }
                return try await gruppe.reduce(into: [Int]()) { $0.append($1) }
            }
            #expect(gehalten.allSatisfy { $0 <= 3 })
            #expect(gehalten.reduce(0, +) >= 45)
            #expect(
                try await amt.zahl("SELECT COUNT(*) FROM kz_platz WHERE art = 'gehalten' AND halter LIKE 'antrag:%'")
                    == gehalten.reduce(0, +))
            #expect(
                try await amt.zahl(
                    "SELECT COALESCE(MAX(n), 0) FROM (SELECT COUNT(*) AS n FROM kz_platz GROUP BY inhaber) AS z") <= 3)
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }
}
