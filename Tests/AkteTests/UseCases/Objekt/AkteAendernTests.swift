// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Akten ändern und umprotokollieren") struct AkteAendernTests {
    static func akte(_ amt: Amt) async throws -> AkteKopf {
        try await AkteAnlegen(store: amt.store)(
            AkteAnlage(aktenplan: "36.10.02", betreff: "Zulassungen", oe: Amt.zulassung), akteur: amt.ada)
    }

    @Test("Länger aufbewahren darf jede Bearbeitung, kürzer nur mit Recht und Grund", arguments: Dialect.allCases)
    func aufbewahrung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await Self.akte(amt)
            let vorgang = try await VorgangAnlegen(store: amt.store)(Amt.wunsch(), in: akte.id, akteur: amt.ada)
            let aendern = AkteAendern(store: amt.store)
            func angaben(_ jahre: Int) -> AkteAendern.Angaben {
                .init(betreff: "Zulassungen", schriftgut: .init(), aufbewahrung: .jahre(jahre))
            }
            let ohne = Amt.person("Otto Ohne", Amt.zulassung, rechte: [AkteRechte.lesen, AkteRechte.bearbeiten])
            await #expect(throws: AkteError.aufbewahrungVerkuerzt) {
                try await aendern(akte.id, angaben(5), grund: "darum", version: 1, akteur: ohne)
            }
            await #expect(throws: AkteError.aufbewahrungVerkuerzt) {
                try await aendern(akte.id, angaben(5), version: 1, akteur: amt.ada)
            }
            let laenger = try await aendern(akte.id, angaben(12), version: 1, akteur: ohne)
            #expect(laenger.aussonderung.dauer == .jahre(12))
            // The open Vorgang is kept at least as long as its Akte.
            #expect(try await amt.stand(vorgang.id).aussonderung.dauer == .jahre(12))
            let kuerzer = try await aendern(
                akte.id, angaben(5), grund: "Anordnung vom 1.11.", version: laenger.version, akteur: amt.ada)
            #expect(kuerzer.aussonderung.dauer == .jahre(5))
            #expect(try await amt.stand(vorgang.id).aussonderung.dauer == .jahre(12))
        }
    }

    @Test("Eine längere Akte nimmt einem Vorgang nicht, was ins Archiv soll", arguments: Dialect.allCases)
    func archivwuerdig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let a = try await VorgangAendern(store: amt.store)(
                vorgang.id, .init(betreff: "X", vertraulich: false, aussonderungsart: .archivwuerdig), version: 1, akteur: amt.ada
            )
            #expect(a.aussonderung.art == .archivwuerdig)
            let akte = try #require(try await amt.store.read { try $0.akte(vorgang.akteID) })
            let laenger = AkteAendern.Angaben(betreff: akte.betreff, schriftgut: .init(), aufbewahrung: .jahre(40))
            _ = try await AkteAendern(store: amt.store)(akte.id, laenger, version: akte.version, akteur: amt.ada)
            #expect(try await amt.stand(vorgang.id).aussonderung == Aussonderung(dauer: .jahre(40), art: .archivwuerdig))
        }
    }

    @Test("Ein Vorgang darf weniger als seine Akte nur mit Recht und Grund aufbewahren", arguments: Dialect.allCases)
    func vorgang(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let angaben = VorgangAendern.Angaben(betreff: "X", vertraulich: false, aufbewahrung: .jahre(1))
            await #expect(throws: AkteError.aufbewahrungVerkuerzt) {
                try await VorgangAendern(store: amt.store)(vorgang.id, angaben, version: 1, akteur: amt.ada)
            }
            let neu = try await VorgangAendern(store: amt.store)(
                vorgang.id, angaben, grund: "Doppelt abgelegt", version: 1, akteur: amt.ada)
            #expect(neu.aussonderung.dauer == .jahre(1))
        }
    }

    @Test("Umprotokollieren gibt ein neues Zeichen, das alte führt weiter zur Akte", arguments: Dialect.allCases)
    func umprotokollieren(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await Self.akte(amt)
            let neu = try await AkteUmprotokollieren(store: amt.store)(
                akte.id, nach: "36.20.01", grund: "Falsch abgelegt", version: 1, akteur: amt.ada)
            #expect(neu.zeichen.text == "36.20.01-2026/0001" && neu.plan.text == "36.20.01")
            #expect(neu.aussonderung.dauer == .jahre(15))
            let stelle = try await amt.store.read { try $0.fundstelle(akte.zeichen.text, akteur: amt.ada) }
            #expect(stelle == .akte(akte.id))
            await #expect(throws: AkteError.grundFehlt) {
                try await AkteUmprotokollieren(store: amt.store)(
                    akte.id, nach: "36.10.02", grund: " ", version: neu.version, akteur: amt.ada)
            }
            await #expect(throws: AkteError.nichtGefunden) {
                try await AkteUmprotokollieren(store: amt.store)(
                    akte.id, nach: "36.10.02", grund: "x", version: neu.version, akteur: amt.eva)
            }
        }
    }

    @Test("Teilakten zählen in ihrer Akte, schließen vor ihr und haben keine eigenen Teilakten", arguments: Dialect.allCases)
    func teilakten(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let akte = try await Self.akte(amt)
            let anlegen = TeilakteAnlegen(store: amt.store)
            let erste = try await anlegen("Band 1", in: akte.id, akteur: amt.ada)
            let zweite = try await anlegen("Band 2", in: akte.id, akteur: amt.ada)
            #expect([erste, zweite].map(\.zeichen.text) == ["\(akte.zeichen)-B01", "\(akte.zeichen)-B02"])
            #expect(try await amt.store.read { try $0.teilakten(akte.id) } == [erste, zweite])
            let fund = try await amt.store.read { try $0.fundstelle(erste.zeichen.text, akteur: amt.ada) }
            #expect(fund == .akte(erste.id))
            await #expect(throws: ObjektError.teilakteInTeilakte) { try await anlegen("Band", in: erste.id, akteur: amt.ada) }
            let schliessen = AkteSchliessen(store: amt.store)
            await #expect(throws: ObjektError.teilaktenOffen(2)) {
                try await schliessen(akte.id, version: 1, akteur: amt.ada)
            }
            _ = try await VorgangAnlegen(store: amt.store)(Amt.wunsch(), in: erste.id, akteur: amt.ada)
            await #expect(throws: AkteError.akteHatOffeneVorgaenge(1)) {
                try await schliessen(erste.id, version: 1, akteur: amt.ada)
            }
            _ = try await schliessen(zweite.id, version: 1, akteur: amt.ada)
        }
    }
}
