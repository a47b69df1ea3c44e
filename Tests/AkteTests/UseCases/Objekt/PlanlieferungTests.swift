// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Aktenplan aus einem anderen System") struct PlanlieferungTests {
    static let kennung = "0190a0b0-0000-7000-8000-000000000001"

    static func lieferung(_ inhalt: String = "Brunnen") -> Planlieferung {
        Planlieferung(
            bezeichnung: "Plan 2027", fassung: "3",
            einheiten: [
                .init(
                    kennzeichen: "90", inhaltsangabe: inhalt, betreffKurz: "Br", aufbewahrungsdauer: "unbefristet",
                    aussonderungsart: "A", kennung: kennung),
                .init(kennzeichen: "IV/3", inhaltsangabe: "Anderes Muster"), .init(kennzeichen: "90", inhaltsangabe: "Doppelt"),
                .init(kennzeichen: "91", inhaltsangabe: "X", aussonderungsart: "Z"),
            ])
    }

    @Test(
        "Einheiten behalten ihre Kennung über Fassungen; was nicht passt, wird mit Grund übergangen", arguments: Dialect.allCases)
    func kennung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store), heute = amt.uhr.jetzt.tag
            let bericht = try await einspielen(Self.lieferung(), akteur: amt.ada)
            #expect(bericht.neu == 1 && bericht.fehler.map(\.zeile) == [2, 3, 4])
            amt.uhr.stellen(auf: "2026-11-25T08:00:00Z")
            // A change by CSV, which knows no identities, keeps the one there is.
            let csv = Data("Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart\n90;Brunnenbau;10;A".utf8)
            _ = try await einspielen(csv, akteur: amt.ada)
            let (alt, neu) = try await amt.store.read { db in
                let zeichen = try Planzeichen("90")
                return (try db.planeinheit(zeichen, am: heute), try db.planeinheit(zeichen, am: heute.plus(tage: 2)))
            }
            #expect(alt?.kennung == Self.kennung && neu?.kennung == Self.kennung && neu?.betreffKurz == "Br")
            #expect(alt?.inhaltsangabe == "Brunnen" && neu?.inhaltsangabe == "Brunnenbau")
        }
    }

    @Test("Ein Plan kann ab einem späteren Tag gelten, nie rückwirkend", arguments: Dialect.allCases)
    func geltung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store), heute = amt.uhr.jetzt.tag
            let neujahr = try #require(Kalendertag(iso: "2027-01-01"))
            await #expect(throws: ObjektError.planTagVergangen) {
                try await einspielen(Self.lieferung(), ab: heute.plus(tage: -1), akteur: amt.ada)
            }
            _ = try await einspielen(Self.lieferung(), ab: neujahr, akteur: amt.ada)
            let zeichen = try Planzeichen("90")
            #expect(try await amt.store.read { try $0.planeinheit(zeichen, am: heute) } == nil)
            #expect(try await amt.store.read { try $0.planeinheit(zeichen, am: neujahr) }?.inhaltsangabe == "Brunnen")
            // What is put in today holds until the announced version begins.
            _ = try await einspielen(Self.lieferung("Quellen"), akteur: amt.ada)
            let jetzt = try await amt.store.read { try $0.planeinheit(zeichen, am: heute) }
            #expect(jetzt?.inhaltsangabe == "Quellen" && jetzt?.gueltigBis == neujahr.plus(tage: -1))
        }
    }
}
