// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Gültigkeit des Aktenplans") struct PlangueltigkeitTests {
    private static func csv(_ zeilen: String...) -> Data {
        Data(
            ("Kennzeichen;Inhaltsangabe;Aufbewahrungsdauer;Aussonderungsart;Gültig ab;Gültig bis\n"
                + zeilen.joined(separator: "\n")).utf8)
    }

    private static func einheit(_ amt: Amt, _ zeichen: String, am tag: String) async throws -> Planeinheit? {
        let tag = try #require(Kalendertag(iso: tag))
        return try await amt.store.read { try $0.planeinheit(try Planzeichen(zeichen), am: tag) }
    }

    @Test("Erster und letzter Tag einer Einheit bleiben, wie die Lieferung sie nennt", arguments: Dialect.allCases)
    func tage(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store)
            let datei = Self.csv(
                "92;Brücken;10;A;01.01.2010;", "93;Fähren;5;V;01.01.2027;31.12.2028", "94;Postkutschen;5;V;;31.12.1999",
                "95;Verdreht;5;V;01.01.2027;31.12.2026", "96;Kein Tag;5;V;bald;")
            let bericht = try await einspielen(datei, akteur: amt.ada)
            #expect(bericht.neu == 2 && bericht.vorbei == ["94"] && bericht.fehler.map(\.zeile) == [5, 6])
            #expect(try await Self.einheit(amt, "92", am: "2026-11-23")?.gueltigAb.iso == "2010-01-01")
            #expect(try await Self.einheit(amt, "93", am: "2026-12-31") == nil)
            #expect(try await Self.einheit(amt, "93", am: "2028-12-31")?.gueltigBis?.iso == "2028-12-31")
            #expect(try await Self.einheit(amt, "93", am: "2029-01-01") == nil)
            #expect(try await einspielen(datei, akteur: amt.ada).unveraendert == 2)
        }
    }

    @Test("Eine bekannte Einheit ändert sich nie rückwirkend, auch wenn die Lieferung das sagt", arguments: Dialect.allCases)
    func nieRueckwirkend(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            amt.uhr.stellen(auf: "2026-11-25T08:00:00Z")
            _ = try await AktenplanEinspielen(store: amt.store)(
                Self.csv("36.10.01;Neu;9;A;01.01.2010;"), akteur: amt.ada)
            #expect(try await Self.einheit(amt, "36.10.01", am: "2026-11-24")?.inhaltsangabe == "Wunschkennzeichen")
            #expect(try await Self.einheit(amt, "36.10.01", am: "2026-11-25")?.inhaltsangabe == "Neu")
        }
    }

    @Test("Eingespielte Pläne stehen mit ihrem Stand in der Liste", arguments: Dialect.allCases)
    func fassungen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store), heute = amt.uhr.jetzt.tag
            func plan(_ name: String, _ inhalt: String, ab: String? = nil) throws -> Planlieferung {
                Planlieferung(
                    bezeichnung: name, fassung: "1", einheiten: [.init(kennzeichen: "90", inhaltsangabe: inhalt)],
                    gueltigAb: ab.flatMap { Kalendertag(iso: $0) })
            }
            amt.uhr.stellen(auf: "2026-11-23T09:00:00Z")
            _ = try await einspielen(try plan("Alt", "A"), akteur: amt.ada)
            amt.uhr.stellen(auf: "2026-11-25T08:00:00Z")
            _ = try await einspielen(try plan("Neu", "B"), akteur: amt.ada)
            // The day the plan itself names.
            _ = try await einspielen(try plan("Morgen", "C", ab: "2027-01-01"), akteur: amt.ada)
            let alle = try await amt.store.read { try $0.planfassungen() }
            #expect(alle.map(\.bezeichnung) == ["Morgen", "Neu", "Alt", "Aktenplan"])
            #expect(Planfassung.staende(alle, am: heute.plus(tage: 2)) == [.angekuendigt, .gueltig, .abgeloest, .abgeloest])
            #expect(try await Self.einheit(amt, "90", am: "2027-01-01")?.inhaltsangabe == "C")
            let probe = try Webprobe(amt)
            let dann = try await probe.seite(AkteURL.aktenplan, von: amt.ada, abfrage: ["am": "2027-01-01"])
            #expect(dann.text.contains("Einheiten am 01.01.2027") && dann.text.contains("angekündigt"))
        }
    }

    @Test("Was in der Lieferung fehlt, wird genannt, bleibt und lässt sich stilllegen", arguments: Dialect.allCases)
    func fehlende(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let einspielen = AktenplanEinspielen(store: amt.store), heute = amt.uhr.jetzt.tag
            let vorher = try await amt.store.read { try $0.aktenplan(am: heute).count }
            let bericht = try await einspielen(Self.csv("36.10.01;Wunschkennzeichen;3;V;;"), akteur: amt.ada)
            #expect(bericht.fehlt.count == vorher - 1 && bericht.fehlt.contains { $0.zeichen == "36.10.02" })
            let probe = try Webprobe(amt)
            #expect(
                try await probe.sende(AkteURL.planStilllegen, von: amt.ada, ["zeichen": "36.10.02"]).ziel == AkteURL.aktenplan)
            let danach = try await Self.einheit(amt, "36.10.02", am: heute.iso)
            #expect(danach?.stillgelegt == true)
            await #expect(throws: AkteError.planeinheitStillgelegt("36.10.02")) {
                try await AkteAnlegen(store: amt.store)(
                    AkteAnlage(aktenplan: "36.10.02", betreff: "X", oe: Amt.zulassung), akteur: amt.ada)
            }
        }
    }

    @Test(
        "Eine Einheit lässt sich von Hand ändern; wer eine alte Fassung sah, bekommt einen Konflikt", arguments: Dialect.allCases)
    func vonHand(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let probe = try Webprobe(amt), pfad = AkteURL.planeinheit("36.10.02")
            let seite = try await probe.seite(pfad, von: amt.ada)
            let fassung = try #require(seite.text.firstMatch(of: /name="fassung" value="([^"]+)"/)).1
            amt.uhr.stellen(auf: "2026-11-25T08:00:00Z")
            let neu = [
                "inhaltsangabe": "Abmeldungen", "aufbewahrung": "unbefristet", "aussonderungsart": "A",
                "fassung": String(fassung),
            ]
            let falsch = try await probe.sende(pfad, von: amt.ada, neu.merging(["aufbewahrung": "lang"]) { $1 })
            #expect(falsch.status == 422 && falsch.text.contains("aufbewahrung-fehler"))
            #expect(try await probe.sende(pfad, von: amt.ada, neu).ziel == AkteURL.aktenplan)
            #expect(try await probe.sende(pfad, von: amt.ada, neu.merging(["inhaltsangabe": "X"]) { $1 }).status == 409)
            let danach = try await Self.einheit(amt, "36.10.02", am: "2026-11-25")
            #expect(
                danach?.inhaltsangabe == "Abmeldungen" && danach?.eigene == Aussonderung(dauer: .unbefristet, art: .archivwuerdig)
            )
            #expect(try await Self.einheit(amt, "36.10.02", am: "2026-11-24")?.inhaltsangabe != "Abmeldungen")
            await #expect(throws: AkteError.verboten) {
                try await PlaneinheitAendern(store: amt.store)(try Planzeichen("36.10.02"), akteur: amt.leser) {
                    PlaneinheitAendern.Angaben(inhaltsangabe: $0.inhaltsangabe, eigene: $0.eigene, stillgelegt: true)
                }
            }
        }
    }
}
