// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Merkliste") struct MerklisteTests {
    static func melden(_ amt: Kennzeichenamt) -> BeobachtungMelden {
        BeobachtungMelden(dienst: amt.dienst, portal: "https://portal.muster.example", stadtname: "Stadt Leverkusen")
    }

    static func mails(_ amt: Kennzeichenamt) async throws -> Int {
        try await amt.zahl("SELECT COUNT(*) FROM auftrag WHERE art = 'mail.senden'")
    }

    @Test("Wird ein Kennzeichen frei, bekommt die Person genau eine Mail, in der es nicht steht", arguments: Dialect.allCases)
    func einmal(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let buerger = try await amt.buerger("Erika Muster")
            let id = try await amt.reservieren(k)
            try await Beobachten(dienst: amt.dienst).beginnen(k, akteur: buerger)
            try await Self.melden(amt)()
            #expect(try await Self.mails(amt) == 0)

            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "auf Wunsch", akteur: amt.ada)
            let lauf = Stundenlauf(store: amt.store, melden: Self.melden(amt))
            let ereignisse = try await Helfer.ereignisse(amt.store)
            try await Helfer.zustellen(ereignisse, an: lauf.konsument)
            #expect(try await Self.mails(amt) == 1)
            // At least once: the same page again, and the hourly round besides.
            try await Helfer.zustellen(ereignisse, an: lauf.konsument)
            try await Self.melden(amt)()
            #expect(try await Self.mails(amt) == 1)
            let mail: String? = try await amt.store.read { try $0.value("SELECT daten FROM auftrag WHERE art = 'mail.senden'") }
            #expect(mail?.contains("LEV") == false)
        }
    }

    @Test(
        "Läuft eine Reservierung ab, meldet es der Stundenlauf, und er bestellt sich selbst genau einmal wieder",
        arguments: Dialect.allCases)
    func durchDieUhr(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let buerger = try await amt.buerger("Erika Muster")
            try await amt.reservieren(k)
            try await Beobachten(dienst: amt.dienst).beginnen(k, akteur: buerger)
            let lauf = Stundenlauf(store: amt.store, melden: Self.melden(amt))
            try await lauf.einplanen()
            try await lauf.einplanen()
            #expect(try await Helfer.auftraege(amt.store, [lauf.auftragsart]) == 1)
            #expect(try await Self.mails(amt) == 0)
            amt.uhr.stellen(auf: Probe.tag.plus(tage: 91).beginn)
            #expect(try await Helfer.auftraege(amt.store, [lauf.auftragsart]) == 1)
            #expect(try await Self.mails(amt) == 1)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM auftrag WHERE art = 'kz.stundenlauf' AND zustand = 'wartet'") == 1)
        }
    }

    @Test(
        "Ein gesperrtes Kennzeichen lässt sich beobachten wie ein vergebenes und wird nie als frei gemeldet",
        arguments: Dialect.allCases)
    func gesperrt(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "SS", 88)
            let buerger = try await amt.buerger("Erika Muster")
            let beobachten = Beobachten(dienst: amt.dienst)
            try await beobachten.beginnen(k, akteur: buerger)
            #expect(try await Self.melden(amt)() == 0)
            let id = try #require(buerger.buerger?.id)
            let liste = try await beobachten.liste(id, am: amt.uhr.jetzt)
            #expect(liste.map(\.frei) == [false])
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await beobachten.beginnen(try Probe.plate("K", "A", 1), akteur: buerger)
            }
        }
    }

    @Test("Mehr als fünf Kennzeichen beobachtet niemand; dasselbe noch einmal zählt nicht")
    func hoechstens() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let buerger = try await amt.buerger("Erika Muster")
            let beobachten = Beobachten(dienst: amt.dienst)
            for n in 1...5 { try await beobachten.beginnen(try Probe.plate("LEV", "A", n), akteur: buerger) }
            try await beobachten.beginnen(try Probe.plate("LEV", "A", 5), akteur: buerger)
            await #expect(throws: KennzeichenError.zuVieleBeobachtungen(hoechstens: 5)) {
                try await beobachten.beginnen(try Probe.plate("LEV", "A", 6), akteur: buerger)
            }
        }
    }
}
