// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Reservieren") struct ReservierungTests {
    @Test("Ein gehaltenes Kennzeichen wird reserviert, verlängert und aufgehoben", arguments: Dialect.allCases)
    func lebenslauf(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let id = try await amt.reservieren(k)
            #expect(try await amt.zustand(k).bis == Probe.tag.plus(tage: 91).beginn)

            let bis = try await ReservierungVerlaengern(dienst: amt.dienst)(id, akteur: amt.ada)
            #expect(bis == Probe.tag.plus(tage: 181).beginn)
            #expect(try await amt.zustand(k).bis == bis)

            await #expect(throws: KennzeichenError.begruendungFehlt) {
                try await ReservierungAufheben(dienst: amt.dienst)(id, grund: nil, akteur: amt.ada)
            }
            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "auf Wunsch", akteur: amt.ada)
            #expect(try await amt.zustand(k) == .frei)
            #expect(try await amt.store.read { try $0.reservierung(id)?.stand } == .aufgehoben)
            await #expect(throws: KennzeichenError.uebergangNichtErlaubt) {
                try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "noch einmal", akteur: amt.ada)
            }
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }

    @Test("Eine Reservierung endet durch die Uhr, ohne dass jemand aufräumt", arguments: Dialect.allCases)
    func ablauf(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("OP", "A", 1)
            let id = try await amt.reservieren(k)
            try await amt.dienst.laden()
            amt.uhr.stellen(auf: Probe.tag.plus(tage: 91).beginn - .milliseconds(1))
            #expect(amt.dienst.belegung.istBelegt(k, am: amt.uhr.jetzt))
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await amt.halten(k, art: .gewoehnlich, inhaber: "anderer", akteur: .oeffentlich)
            }
            amt.uhr.vor(.milliseconds(1))
            #expect(!amt.dienst.belegung.istBelegt(k, am: amt.uhr.jetzt))
            await #expect(throws: KennzeichenError.reservierungAbgelaufen) {
                try await ReservierungVerlaengern(dienst: amt.dienst)(id, akteur: amt.ada)
            }
            try await amt.reservieren(k, person: "p2", dialog: "anderer")
            // The old reservation has no power over the new one.
            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "aufräumen", akteur: amt.ada)
            #expect(try await amt.zustand(k) != .frei)
        }
    }

    @Test("Wer ein Kennzeichen verstreichen ließ, kann ein anderes halten", arguments: Dialect.allCases)
    func nachAblauf(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let erstes = try Probe.plate("LEV", "A", 1), zweites = try Probe.plate("LEV", "A", 2),
                drittes = try Probe.plate("LEV", "A", 3)
            _ = try await amt.halten(erstes, art: .gewoehnlich, inhaber: "d", akteur: .oeffentlich)
            amt.uhr.vor(.seconds(601))
            _ = try await amt.halten(zweites, art: .gewoehnlich, inhaber: "d", akteur: .oeffentlich)
            // Taking another one lets the first go, so that nobody empties the shelf.
            _ = try await amt.halten(drittes, art: .gewoehnlich, inhaber: "d", akteur: .oeffentlich)
            #expect(try await amt.zustand(zweites) == .frei)
            #expect(try await amt.zustand(drittes).istGehalten(von: Dialogschluessel("d")))
        }
    }

    @Test("Mehr als drei Kennzeichen bekommt eine Person nicht, auch nicht gleichzeitig", arguments: Dialect.allCases)
    func hoechstens(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let ergebnisse = await withTaskGroup(of: Bool.self) { gruppe in
                for n in 1...8 {
                    gruppe.addTask {
                        do {
                            try await amt.reservieren(try Probe.plate("LEV", "B", n), dialog: "d\(n)")
                            return true
                        } catch KennzeichenError.zuVieleReservierungen(hoechstens: 3) {
                            return false
                        } catch {
                            Issue.record("unerwartet: \(error)")
                            return false
                        }
                    }
                }
                return await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(ergebnisse == 3)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM kz_reservierung") == 3)
            try await amt.reservieren(try Probe.plate("LEV", "B", 20), person: "jemand anderes", dialog: "x")
        }
    }

    @Test("Fremde Unterscheidungszeichen vergibt die Stadt nicht", arguments: Dialect.allCases)
    func fremd(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let koeln = try Probe.plate("K", "AB", 12)
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await amt.halten(koeln, art: .gewoehnlich, inhaber: "d", akteur: .oeffentlich)
            }
            try await amt.bewegen(koeln, .halten(von: Dialogschluessel("d")))
            let stadt = amt.dienst.stadt
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await amt.store.commit(Vermerk(.oeffentlich, "test")) { tx in
                    try tx.kennzeichenReservieren(
                        Reservierungswunsch(
                            kennzeichen: koeln, art: .gewoehnlich, person: "p", name: "n", weg: .online, antrag: nil,
                            vorgang: nil, codeHash: "h"),
                        dialog: "d", stadt)
                }
            }
        }
    }

    @Test("Ohne Recht ändert niemand eine Reservierung")
    func ohneRecht() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let id = try await amt.reservieren(try Probe.plate("LEV", "C", 7))
            let leser = Kennzeichenamt.person("Leo Leser", [KennzeichenRechte.lesen])
            await #expect(throws: KennzeichenError.keinRecht) {
                try await ReservierungVerlaengern(dienst: amt.dienst)(id, akteur: leser)
            }
            await #expect(throws: KennzeichenError.keinRecht) {
                try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "x", akteur: leser)
            }
        }
    }
}
