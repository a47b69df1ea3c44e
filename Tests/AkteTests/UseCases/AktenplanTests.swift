// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Aktenplan") struct AktenplanTests {
    func csv(_ zeilen: String...) -> Data {
        Data((["Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart"] + zeilen).joined(separator: "\n").utf8)
    }

    @Test(
        "Der mitgelieferte Plan ist fehlerfrei und sagt für jede Einheit, wie lange und was danach", arguments: Dialect.allCases)
    func mitgeliefert(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let bericht = try await AktenplanEinspielen(store: amt.store)(
                try AktenplanEinspielen.mitgeliefert(), probe: true, akteur: amt.ada)
            #expect(bericht.fehler.isEmpty)
            #expect(bericht.neu == 0)
            #expect(bericht.unveraendert >= 40)
            let heute = amt.uhr.jetzt.tag
            let unklar = try await amt.store.read { db in
                try db.aktenplan(am: heute).filter { einheit in
                    let ende = try db.aussonderung(einheit.zeichen, am: heute)
                    return ende.dauer == nil || ende.art == nil
                }
            }
            #expect(unklar.isEmpty)
        }
    }

    @Test("Untereinheiten erben Aufbewahrung und Aussonderungsart einzeln", arguments: Dialect.allCases)
    func erben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await AktenplanEinspielen(store: amt.store)(csv("80;A;12;A", "80.1;B;;V", "80.1.1;C;;"), akteur: amt.ada)
            let ende = try await amt.store.read { try $0.aussonderung(try Planzeichen("80.1.1"), am: amt.uhr.jetzt.tag) }
            #expect(ende == Aussonderung(dauer: .jahre(12), art: .vernichten))
        }
    }

    @Test("Eine geänderte Einheit gilt ab heute neu; die alte Fassung und alte Akten bleiben", arguments: Dialect.allCases)
    func fassungen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let alt = try await amt.vorgang()
            let gestern = amt.uhr.jetzt.tag
            amt.uhr.stellen(auf: "2026-11-24T08:00:00Z")
            let bericht = try await AktenplanEinspielen(store: amt.store)(
                csv("36.10.01;Kennzeichenwünsche;5;B", "kaputt;x;;", "81;Neu;1;V"), akteur: amt.ada)
            #expect(bericht == Planbericht(neu: 1, geaendert: 1, unveraendert: 0, fehler: bericht.fehler, fehlt: bericht.fehlt))
            #expect(bericht.fehler.map(\.zeile) == [3])
            let zeichen = try Planzeichen("36.10.01")
            let (vorher, nachher) = try await amt.store.read { db in
                (try db.planeinheit(zeichen, am: gestern), try db.planeinheit(zeichen, am: gestern.plus(tage: 1)))
            }
            #expect(vorher?.inhaltsangabe == "Wunschkennzeichen")
            #expect(vorher?.gueltigBis == gestern)
            #expect(nachher?.inhaltsangabe == "Kennzeichenwünsche")
            #expect(try await amt.stand(alt.id).aussonderung.dauer == .jahre(3))
        }
    }

    @Test("Die Probe verändert nichts", arguments: Dialect.allCases)
    func probe(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let bericht = try await AktenplanEinspielen(store: amt.store)(csv("82;Probe;1;V"), probe: true, akteur: amt.ada)
            #expect(bericht.neu == 1)
            #expect(try await amt.store.read { try $0.planeinheit(try Planzeichen("82"), am: amt.uhr.jetzt.tag) } == nil)
        }
    }

    @Test("In eine stillgelegte Einheit kommt nichts Neues", arguments: Dialect.allCases)
    func stillgelegt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let plan = Data(
                "Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart;Stillgelegt\n36.10.01;Wunschkennzeichen;3;V;ja"
                    .utf8)
            _ = try await AktenplanEinspielen(store: amt.store)(plan, akteur: amt.ada)
            await #expect(throws: AkteError.planeinheitStillgelegt("36.10.01")) { try await amt.vorgang() }
        }
    }
}
