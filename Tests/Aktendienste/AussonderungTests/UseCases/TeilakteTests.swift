// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Eine Akte geht mit ihren Teilakten") struct TeilakteTests {
    @Test(
        "Vorgesehen, angeboten, geliefert und gelöscht wird die Akte samt Teilakte, diese in ihr",
        arguments: Dialect.allCases, Xdomeafassung.allCases)
    func zusammen(maschine: Dialect, fassung: Xdomeafassung) async throws {
        try await Zweihaeuser.mit(maschine, fassung: fassung) { h in
            let (akte, teil) = try await h.amt.akteMitTeilakte("Eins", teil: "Zwei")
            let (id, dort) = try await h.angeboten([akte])
            let angebot = try await h.archiv.objekte(dort.id)
            #expect(angebot.count == 4)
            #expect(angebot.first { $0.objekt == teil.id.text }?.eltern == akte.id.text)
            // Only the Vorgang in the Teilakte is worth keeping; that makes both its Akten the frame.
            let wertvoll = try #require(angebot.first { $0.eltern == teil.id.text })
            try await h.bewerten(dort.id) { $0.objekt == wertvoll.objekt ? .archivwuerdig : .vernichten }
            let akten = try await h.amt.objekte(id).filter { $0.art == .akte }
            #expect(akten.map(\.bewertung) == [.archivwuerdig, .archivwuerdig])
            try await h.abgeben(id, dort.id)
            let gut = try await h.archiv.store.read { try $0.archivgut(lauf: dort.id) }
            #expect(Set(gut.map(\.objekt)) == [akte.id.text, teil.id.text, wertvoll.objekt])
            #expect(gut.first { $0.objekt == teil.id.text }?.eltern == akte.id.text)
            try await h.vernichten(id)
            #expect(try await h.amt.lauf(id).zustand == .abgeschlossen)
            let (oben, unten) = try await h.amt.store.read { db in (try db.akte(akte.id), try db.akte(teil.id)) }
            #expect(oben?.zustand == .abgegeben && unten?.zustand == .abgegeben)
            #expect(try await h.amt.zahl("akte_dokument") == 1)
        }
    }

    @Test(
        "Fällig ist die Akte erst mit der längsten Frist ihrer Teilakten; allein steht eine Teilakte nicht an",
        arguments: Dialect.allCases)
    func faellig(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (akte, teil) = try await h.amt.akteMitTeilakte("Eins", teil: "Zwei")
            let heute = try #require(Kalendertag(iso: "2060-02-01"))
            func faellig() async throws -> [FaelligeAkte] {
                try await h.amt.store.read {
                    try FaelligeAkten(akteur: h.amt.ada, mit: AussonderungRechte.bearbeiten, am: heute).seite($0)
                }
            }
            let jetzt = try await faellig()
            #expect(jetzt.map(\.akte.id) == [akte.id])
            #expect(jetzt.first?.teilakten == 1 && jetzt.first?.vorgaenge == 2 && jetzt.first?.dokumente == 2)
            try await h.amt.store.commit(Vermerk(.system("test"), "test.frist")) {
                try $0.execute("UPDATE akte_akte SET aufbewahrung_bis = '2099-12-31' WHERE id = \(teil.id)")
            }
            #expect(try await faellig().isEmpty)
            await #expect(throws: AussonderungError.nichtFaellig(akte.zeichen.text)) { try await h.vorsehen([akte]) }
        }
    }

    @Test("Die Sperre einer Akte hält auch ihre Teilakten, die einer Teilakte die ganze Akte", arguments: Dialect.allCases)
    func sperre(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (akte, teil) = try await h.amt.akteMitTeilakte("Eins", teil: "Zwei")
            let sperren = Sperren(store: h.amt.store)
            try await sperren.setzen(akte.id, art: .prozess, grund: "Klage", akteur: h.amt.ada)
            await #expect(throws: AkteError.aussonderungGesperrt(.prozess)) {
                try await h.amt.store.commit(Vermerk(h.amt.ada, "test.vorsehen")) { try $0.akteAussondern(teil.id, .vorsehen) }
            }
            let erste = try #require(try await h.amt.store.read { try $0.aussonderungssperren(akte.id) }.first)
            try await sperren.aufheben(erste.id, version: 1, grund: "erledigt", akteur: h.amt.ada)
            try await sperren.setzen(teil.id, art: .petition, grund: "Petition", akteur: h.amt.ada)
            await #expect(throws: AussonderungError.gesperrt(teil.zeichen.text, "Petition")) { try await h.vorsehen([akte]) }
        }
    }

    @Test("Eine Sperre, die erst nach dem Angebot kommt, lässt Akte und Teilakte zusammen zurück", arguments: Dialect.allCases)
    func spaeteSperre(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (akte, teil) = try await h.amt.akteMitTeilakte("Eins", teil: "Zwei")
            let (id, dort) = try await h.angeboten([akte])
            try await Sperren(store: h.amt.store).setzen(teil.id, art: .petition, grund: "Petition", akteur: h.amt.ada)
            try await h.bewerten(dort.id) { _ in .vernichten }
            #expect(try await h.amt.objekte(id).allSatisfy { $0.zustand == .zurueckgestellt })
            #expect(try await h.amt.store.read { try $0.akte(akte.id)?.zustand } == .zda)
        }
    }

    @Test(
        "Was ein anderes Modul festhält, wird nicht vorgesehen, mit dem Grund in Worten, und nicht gelöscht",
        arguments: Dialect.allCases)
    func halt(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            var dienst = h.amt.dienst
            dienst.halte = [{ _, id, _ in id == akte.id ? "Akteneinsicht AE-2060-0001 ist noch nicht beendet" : nil }]
            h.amt.uhr.stellen(auf: "2060-02-01T08:00:00Z")
            let grund = AussonderungError.gesperrt(akte.zeichen.text, "Akteneinsicht AE-2060-0001 ist noch nicht beendet")
            let vorsehen = AussonderungVorsehen(dienst: dienst)
            await #expect(throws: grund) {
                try await vorsehen([akte.id], partner: h.partner, verfahren: .vierstufig, akteur: h.amt.ada)
            }
            let (id, dort) = try await h.angeboten([akte])
            try await h.bewerten(dort.id) { _ in .vernichten }
            try await Laufentscheidung(dienst: h.amt.dienst).vernichtungBeantragen(id, akteur: h.amt.ada)
            try await Laufentscheidung(dienst: h.amt.dienst).vernichtungFreigeben(id, akteur: h.amt.ben)
            try await Laufarbeit(dienst: dienst)(id)
            #expect(try await h.amt.zahl("akte_dokument") == 1)
            #expect(try await h.amt.objekte(id).contains { $0.fehler?.contains("AE-2060-0001") == true })
            try await h.vernichten(id)
            #expect(try await h.amt.store.read { try $0.akte(akte.id)?.zustand } == .vernichtet)
        }
    }

    @Test("Was nach einem Lauf übrig blieb, kommt mit dem nächsten Vorschlag wieder", arguments: Dialect.allCases)
    func rest(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"])
            let (id, dort) = try await h.angeboten([akte])
            let vorgaenge = try await h.archiv.objekte(dort.id).filter { $0.art == .vorgang }
            try await h.bewerten(dort.id) { $0.objekt == vorgaenge[0].objekt ? .vernichten : .zuBewerten }
            try await h.vernichten(id)
            #expect(try await h.amt.store.read { try $0.akte(akte.id)?.zustand } == .zda)
            let zweiter = try await h.vorsehen([akte])
            #expect(try await h.amt.objekte(zweiter).map(\.objekt) == [akte.id.text, vorgaenge[1].objekt])
        }
    }
}
