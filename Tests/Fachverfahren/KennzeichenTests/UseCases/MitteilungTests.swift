// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Testing

@testable import Kennzeichen

@Suite("Mitteilungen des Fahrzeugregisters") struct MitteilungTests {
    static let fahrzeug = Fahrzeugschluessel("bestand")

    @Test(
        "Ein Kennzeichen zieht weg, kommt zurück und wird mit der Abmeldung frei; Beobachter hören davon",
        arguments: Dialect.allCases)
    func lebenslauf(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            _ = try await BestandTests.lesen("LEV-AB 12;zugeteilt", amt)
            try await Beobachten(dienst: amt.dienst).beginnen(k, akteur: try await amt.buerger("Erika Muster"))
            let eintragen = MitteilungEintragen(dienst: amt.dienst)
            try await eintragen(k, .auswaerts, am: Probe.tag, grund: "KBA 1", akteur: amt.ada)
            #expect(try await amt.zustand(k) == .weitergefuehrtAuswaerts(Self.fahrzeug))
            try await eintragen(k, .zurueck, am: Probe.tag, grund: "KBA 2", akteur: amt.ada)
            #expect(try await amt.zustand(k) == .zugeteilt(Self.fahrzeug))
            #expect(try await MerklisteTests.melden(amt)() == 0)
            try await eintragen(k, .abgemeldet, am: Probe.tag, grund: "KBA 3", akteur: amt.ada)
            #expect(try await amt.zustand(k) == .frei)
            #expect(try await MerklisteTests.melden(amt)() == 1)
            #expect(try await GeschichteTests.zeilen(k, amt).last == "zugeteilt → frei (KBA 3)")
        }
    }

    @Test("Ohne Beleg, ohne Recht, für morgen oder für ein freies Kennzeichen geht es nicht")
    func abgelehnt() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let k = try Probe.plate("LEV", "AB", 12)
            let eintragen = MitteilungEintragen(dienst: amt.dienst)
            await #expect(throws: KennzeichenError.uebergangNichtErlaubt) {
                try await eintragen(k, .abgemeldet, am: Probe.tag, grund: "KBA", akteur: amt.ada)
            }
            _ = try await BestandTests.lesen("LEV-AB 12", amt)
            await #expect(throws: KennzeichenError.begruendungFehlt) {
                try await eintragen(k, .abgemeldet, am: Probe.tag, grund: "", akteur: amt.ada)
            }
            await #expect(throws: KennzeichenError.fristUngueltig) {
                try await eintragen(k, .auswaerts, am: Probe.tag.plus(tage: 1), grund: "KBA", akteur: amt.ada)
            }
            await #expect(throws: KennzeichenError.keinRecht) {
                try await eintragen(
                    k, .auswaerts, am: Probe.tag, grund: "KBA", akteur: Kennzeichenamt.person("Leo", [KennzeichenRechte.lesen]))
            }
            #expect(try await amt.zustand(k) == .zugeteilt(Self.fahrzeug))
        }
    }

    @Test("Die Bestandstabelle kennt Kennzeichen, die auswärts leben", arguments: Dialect.allCases)
    func bestand(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let bericht = try await BestandTests.lesen("LEV-AB 12;auswärts\nLEV-AB 13;zugeteilt\nLEV-AB 14\n", amt)
            #expect(bericht.neu == 3)
            #expect(try await amt.zustand(try Probe.plate("LEV", "AB", 12)) == .weitergefuehrtAuswaerts(Self.fahrzeug))
            #expect(try await amt.zustand(try Probe.plate("LEV", "AB", 14)) == .zugeteilt(Self.fahrzeug))
        }
    }
}
