// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Kennzeichen

@Suite("Bestand einlesen") struct BestandTests {
    static let tabelle = """
        Kennzeichen;Stand
        LEV-AB 12;zugeteilt
        lev cd 34;zugeteilt
        K-AB 1;zugeteilt
        LEV-ÄB 1;zugeteilt
        LEV-AB 0;zugeteilt
        OP-A 9999E;zugeteilt
        LEV-AB 12;doppelt
        "offen;zugeteilt
        """

    static func lesen(_ text: String, _ amt: Kennzeichenamt) async throws -> BestandEinlesen.Bericht {
        try await BestandEinlesen(dienst: amt.dienst)(Data(text.utf8), akteur: amt.ada) { _ in }
    }

    @Test(
        "Gute Zeilen werden gelesen, schlechte mit Nummer und Grund gemeldet, ein zweites Mal ändert nichts",
        arguments: Dialect.allCases)
    func schlechteZeilen(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let erster = try await Self.lesen(Self.tabelle, amt)
            #expect(erster.neu == 3)
            #expect(erster.schonDa == 1)
            #expect(erster.fehlerhaft == 4)
            #expect(erster.maengel.map(\.zeile) == [4, 5, 6, 9])
            #expect(erster.maengel.allSatisfy { !$0.grund.isEmpty })
            #expect(erster.bytes == Self.tabelle.utf8.count)
            #expect(try await amt.zustand(try Probe.plate("OP", "A", 9999)) == .zugeteilt(Fahrzeugschluessel("bestand")))
            let zweiter = try await Self.lesen(Self.tabelle, amt)
            #expect(zweiter.neu == 0)
            #expect(zweiter.schonDa == 4)
            #expect(zweiter.maengel == erster.maengel)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM kz_platz") == 3)
        }
    }

    @Test(
        "Was hier reserviert ist, bleibt es und wird gemeldet; was abgelaufen ist, wird übernommen", arguments: Dialect.allCases)
    func streit(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let reserviert = try Probe.plate("LEV", "A", 1), verstrichen = try Probe.plate("LEV", "A", 2)
            let aufgehoben = try Probe.plate("LEV", "A", 3)
            _ = try await amt.halten(verstrichen, art: .gewoehnlich, inhaber: "x", akteur: .oeffentlich)
            let id = try await amt.reservieren(aufgehoben, person: "p3", dialog: "y")
            try await ReservierungAufheben(dienst: amt.dienst)(id, grund: "auf Wunsch", akteur: amt.ada)
            amt.uhr.vor(.seconds(3600))
            try await amt.reservieren(reserviert)
            let bericht = try await Self.lesen("LEV-A 1\nLEV-A 2\nLEV-A 3\n", amt)
            #expect(bericht.neu == 2)
            #expect(bericht.maengel.map(\.zeile) == [1])
            #expect(try await amt.zustand(verstrichen) == .zugeteilt(Fahrzeugschluessel("bestand")))
            #expect(try await amt.zustand(aufgehoben) == .zugeteilt(Fahrzeugschluessel("bestand")))
            #expect(try await amt.zustand(reserviert).art == "reserviert")
        }
    }

    @Test("Mehrere Stücke ergeben zusammen den ganzen Bestand, und der Fortschritt wächst", arguments: Dialect.allCases)
    func stuecke(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let zeilen = (1...999).flatMap { ["LEV-A \($0)", "LEV-B \($0)", "OP-C \($0)"] }
            let einlesung = Einlesungsablauf(dienst: amt.dienst, inhalte: amt.stand.content)
            let inhalt = try await amt.stand.content.store(Data(zeilen.joined(separator: "\r\n").utf8))
            let id = try await einlesung.bestellen(inhalt, dateiname: "bestand.csv", akteur: amt.ada)
            #expect(try await amt.store.read { try $0.einlesung(id)?.stand } == .wartet)
            try await Helfer.auftraege(amt.store, [einlesung.auftragsart])
            let fertig = try await amt.store.read { try $0.einlesung(id) }
            #expect(fertig?.stand == .fertig)
            #expect(fertig?.bericht.neu == 2997)
            #expect(fertig?.bericht.bytes == Int(inhalt.groesse))
            try await amt.dienst.laden()
            #expect(amt.dienst.belegung.anzahl(try Unterscheidungszeichen("OP"), am: amt.uhr.jetzt) == 999)
        }
    }

    @Test("Ein offenes Anführungszeichen verschluckt keine Zeile stillschweigend", arguments: Dialect.allCases)
    func offenesAnfuehrungszeichen(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            var zeilen = (1...60).map { "LEV-AB \($0);zugeteilt" }
            zeilen[9] = "\"LEV-AB 10;zugeteilt"
            for ende in ["", "\n"] {
                let bericht = try await Self.lesen(zeilen.joined(separator: "\n") + ende, amt)
                #expect(bericht.erledigt == 60)
                #expect(bericht.maengel.first?.zeile == 10)
                #expect(bericht.fehlerhaft == bericht.maengel.count && bericht.fehlerhaft > 1)
                #expect(bericht.maengel.map(\.zeile) == Array(10..<(10 + bericht.fehlerhaft)))
            }
            // Nothing closes it before the end either.
            let kurz = try await Self.lesen("LEV-CD 1\n\"LEV-CD 2\nLEV-CD 3\nLEV-CD 4\n", amt)
            #expect(kurz.neu == 1)
            #expect(kurz.maengel.map(\.zeile) == [2, 3, 4])
        }
    }
}
