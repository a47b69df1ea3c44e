// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Geschichte eines Kennzeichens") struct GeschichteTests {
    static func zeilen(_ k: Kennzeichen, _ amt: Kennzeichenamt) async throws -> [String] {
        try await amt.store.read { try $0.historie(k.text) }.reversed().map(Historientext.von)
    }

    @Test("Die Übergabe an den Antrag ist ein Schritt: das Kennzeichen ist nie frei", arguments: Dialect.allCases)
    func uebergabe(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            _ = try await amt.halten(k, art: .gewoehnlich, inhaber: "besuch:1", akteur: .oeffentlich)
            amt.uhr.vor(.seconds(300))
            let uebergeben = HaltenUebergeben(dienst: amt.dienst)
            try await uebergeben(k, von: "besuch:1", an: "antrag:1", akteur: .oeffentlich)

            let zustand = try await amt.zustand(k)
            #expect(zustand.istGehalten(von: Dialogschluessel("antrag:1")))
            #expect(zustand.bis == amt.uhr.jetzt + .seconds(600))
            #expect(
                try await Self.zeilen(k, amt) == [
                    "frei → im Dialog gehalten", "bleibt gehalten, jetzt für den begonnenen Antrag",
                ]
            )
            let ereignisse = try await Helfer.ereignisse(amt.store).filter { $0.name == Belegungsereignis.name }
            #expect(try ereignisse.allSatisfy { try $0.lesen(Belegungsereignis.self).belegt })

            // Asked for twice, for instance by a double click, it stays what it is.
            try await uebergeben(k, von: "besuch:1", an: "antrag:1", akteur: .oeffentlich)
            await #expect(throws: KennzeichenError.nichtVerfuegbar) {
                try await uebergeben(k, von: "besuch:2", an: "antrag:2", akteur: .oeffentlich)
            }
            amt.uhr.vor(.seconds(601))
            await #expect(throws: KennzeichenError.nichtMehrGehalten) {
                try await uebergeben(k, von: "besuch:1", an: "antrag:1", akteur: .oeffentlich)
            }
        }
    }

    @Test(
        "Bestätigen, Verlängern und Aufheben stehen in der Geschichte des Kennzeichens, jedes einmal",
        arguments: Dialect.allCases)
    func lebenslauf(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let id = try await amt.reservieren(k)
            try await amt.store.commit(Vermerk(amt.ada, "kz.reservierung.bestaetigen")) { tx in
                guard let reservierung = try tx.reservierung(id) else { throw KennzeichenError.nichtGefunden }
                try tx.standSetzen(reservierung, .bestaetigt)
            }
            _ = try await ReservierungVerlaengern(dienst: amt.dienst)(id, akteur: amt.ada)
            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "auf Wunsch", akteur: amt.ada)
            let zeilen = try await Self.zeilen(k, amt)
            #expect(zeilen.count == 5)
            #expect(zeilen[1] == "im Dialog gehalten → reserviert")
            #expect(zeilen[2] == "Reservierung bestätigt")
            #expect(zeilen[3].hasPrefix("Reservierung verlängert: 22.02.2027"))
            #expect(zeilen[4] == "reserviert → frei (auf Wunsch)")
            #expect(try await amt.store.pruefeAudit().bruch == nil)
        }
    }
}
