// SPDX-License-Identifier: EUPL-1.2
import Core
import EvidenceRecord
import Store
import StoreTesting
import Testing
import TimeStamp
import TimeStampTesting

@testable import Akte
@testable import Beweiswert

@Suite("Täglicher Hashbaum und Zeitstempel") struct TagesbaumTests {
    @Test("Alles Abgeschlossene kommt unter einen Zeitstempel, Entwürfe nicht", arguments: Dialect.allCases)
    func tag(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let texte = ["eins", "zwei", "drei"]
            let (_, dokumente) = try await haus.akte(texte)
            #expect(try await haus.store.read { try $0.unbelegteZahl() } == 3)

            try await Beweislauf(dienst: haus.dienst)()
            try await haus.arbeiten()

            for (i, text) in texte.enumerated() {
                let beleg = try await haus.beleg(dokumente[i])
                #expect(beleg.stand.deutsch == "belegt")
                #expect(try haus.pruefe(beleg, text) == [true])
                #expect(throws: EvidenceError.notCovered(chain: 1, place: 1)) { try haus.pruefe(beleg, text + "!") }
            }
            #expect(try await haus.beleg(dokumente[3]).stand.deutsch == "Entwurf")
            let baeume = try await haus.store.read { try $0.baeume() }
            #expect(baeume.count == 1)
            // Three documents and the end of the audit.
            #expect(baeume.first?.anzahl == 4)
            #expect(baeume.first?.stempel?.stelle == "Teststelle")
        }
    }

    @Test("Der Stand des Protokolls ist ein Blatt des Tagesbaums", arguments: Dialect.allCases)
    func protokoll(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            _ = try await haus.akte(["eins"])
            let vorher = try #require(try await haus.store.read { try $0.protokollstand() })
            try await TagesbaumBilden(dienst: haus.dienst)()
            let baum = try #require(try await haus.store.read { try $0.baeume().first })
            #expect(baum.protokoll == vorher)
            #expect(try await haus.store.read { try $0.blaetter(baum) }.contains(vorher.blatt(.sha256)))
        }
    }

    @Test(
        "An einem Tag ohne abgeschlossene Dokumente kommt das Protokoll allein in einen Baum, wenn es sich bewegt hat",
        arguments: Dialect.allCases)
    func nurProtokoll(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let erster = try #require(try await TagesbaumBilden(dienst: haus.dienst)().first)
            try await haus.arbeiten()
            let baum = try #require(try await haus.store.read { try $0.baum(erster) })
            #expect(baum.anzahl == 1 && baum.protokoll != nil && baum.stempel != nil)
            // What trees and stamps write themselves is no reason for another.
            #expect(try await TagesbaumBilden(dienst: haus.dienst)().isEmpty)
            try await haus.store.commit(Vermerk(haus.ada, "test.tat")) { _ in }
            #expect(try await TagesbaumBilden(dienst: haus.dienst)().count == 1)
            // Its stamp is renewed like any other.
            #expect(try await StempelErneuern(dienst: haus.dienst)({ _, _ in true }) == 1)
        }
    }

    @Test("Ein zweiter Lauf ändert nichts, und was dazukommt, bekommt einen eigenen Baum", arguments: Dialect.allCases)
    func nochmal(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            _ = try await haus.akte(["eins", "zwei"])
            #expect(try await TagesbaumBilden(dienst: haus.dienst)().count == 1)
            #expect(try await TagesbaumBilden(dienst: haus.dienst)().isEmpty)
            // More than fits into one tree of this test, and the same content twice.
            let (_, dokumente) = try await haus.akte(["a", "b", "c", "d", "e", "f", "a"])
            #expect(try await TagesbaumBilden(dienst: haus.dienst)().count == 2)
            try await haus.arbeiten()
            #expect(try haus.pruefe(try await haus.beleg(dokumente[0]), "a") == [true])
            #expect(try haus.pruefe(try await haus.beleg(dokumente[6]), "a") == [true])
        }
    }

    @Test("Ohne Zeitstempelstelle entstehen Bäume und warten; wird eine eingerichtet, holt sie nach", arguments: Dialect.allCases)
    func ohneStelle(maschine: Dialect) async throws {
        try await Haus.mit(maschine, stelle: false) { haus in
            let (_, dokumente) = try await haus.akte(["eins"])
            try await Beweislauf(dienst: haus.dienst)()
            try await haus.arbeiten()
            #expect(try await haus.beleg(dokumente[0]).stand.deutsch == "wartet auf Zeitstempel")
            #expect(try await haus.beleg(dokumente[0]).bericht == nil)

            let authority = haus.authority
            var dienst = haus.dienst
            dienst = Beweisdienst(
                store: haus.store, inhalte: haus.stand.content,
                stelle: Stempelstelle(name: "neu", simuliert: false, anker: authority.anchor) { try authority.reply($0) },
                pruefung: Haus.pruefung, katalog: dienst.katalog)
            try await Beweislauf(dienst: dienst).einplanen()
            for baum in try await haus.store.read({ try $0.wartendeBaeume() }) { try await BaumStempeln(dienst: dienst)(baum.id) }
            #expect(try haus.pruefe(try await haus.beleg(dokumente[0]), "eins") == [true])
        }
    }

    @Test("Ein Stempel einer Stelle, der nicht zu trauen ist, wird nicht angenommen", arguments: Dialect.allCases)
    func fremdeStelle(maschine: Dialect) async throws {
        let fremde = try Fremde()
        try await Haus.mit(maschine, antwort: { frage, _ in try fremde.stelle.reply(frage) }) { haus in
            let (_, dokumente) = try await haus.akte(["eins"])
            let baum = try #require(try await TagesbaumBilden(dienst: haus.dienst)().first)
            await #expect(throws: BeweisError.self) { try await BaumStempeln(dienst: haus.dienst)(baum) }
            let steht = try #require(try await haus.store.read { try $0.baum(baum) })
            #expect(steht.stempel == nil)
            #expect(steht.fehler?.contains("Unterschrift") == true)
            #expect(try await haus.beleg(dokumente[0]).bericht == nil)
        }
    }

    @Test("Eine Antwort auf eine andere Frage, eine Absage und Unsinn werden nicht angenommen")
    func falscheAntwort() async throws {
        let antworten: [@Sendable ([UInt8], OpensslAuthority) throws -> [UInt8]] = [
            { _, stelle in
                try stelle.reply(
                    try TimeStampRequest(MessageImprint(.sha256, [UInt8](repeating: 1, count: 32)), nonce: [5]).der())
            },
            { _, _ in [0x30, 0x0A, 0x30, 0x08, 0x02, 0x01, 0x02, 0x30, 0x03, 0x0C, 0x01, 0x6E] },
            { _, _ in Array("<html>".utf8) },
        ]
        for antwort in antworten {
            try await Haus.mit(.sqlite, antwort: antwort) { haus in
                _ = try await haus.akte(["eins"])
                let baum = try #require(try await TagesbaumBilden(dienst: haus.dienst)().first)
                await #expect(throws: BeweisError.self) { try await BaumStempeln(dienst: haus.dienst)(baum) }
                #expect(try await haus.store.read { try $0.baum(baum) }?.stempel == nil)
            }
        }
    }

    @Test(
        "Wird ein Vorgang vernichtet, gehen seine Nachweise; die anderen im selben Baum bleiben belegt",
        arguments: Dialect.allCases)
    func vernichtet(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let (_, weg) = try await haus.akte(["eins"])
            let (_, bleibt) = try await haus.akte(["zwei"])
            try await Beweislauf(dienst: haus.dienst)()
            try await haus.arbeiten()
            try await haus.store.commit(Vermerk(haus.ada, "test.weg")) { tx in
                guard let vorgang = try tx.dokument(weg[0])?.vorgang else { return }
                try BeweiswertModul.mitvernichten(tx, vorgang)
            }
            #expect(try await haus.store.read { try $0.mitglieder(weg[0]) }.isEmpty)
            #expect(try haus.pruefe(try await haus.beleg(bleibt[0]), "zwei") == [true])
        }
    }
}
