// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Abfragen und Kennungen im Aktenbaum")
struct BaumabfrageTests {
    @Test("Jeder Ort wird unter seiner Kennung wiedergefunden, an derselben Stelle", arguments: Dialect.allCases)
    func kennungen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let vorgang = try await amt.vorgang()
            for text in ["eins", "zwei"] { _ = try await amt.ablegen(text, in: vorgang.id) }
            let (ada, tag) = (amt.ada, amt.uhr.jetzt.tag)
            try await amt.store.commit(Vermerk(ada, "test.bereich")) { tx throws in
                let ordner = try tx.bereichAnlegen(.vorgang(vorgang.id), in: nil, name: "Ordner", inhalt: nil)
                _ = try tx.bereichAnlegen(.vorgang(vorgang.id), in: ordner.id, name: "darin", inhalt: nil)
            }
            try await amt.store.read { db throws in
                var offen = [Baumort.wurzel]
                var gesehen: Set<String> = []
                while let ort = offen.popLast() {
                    let wieder = try Baumweg(db, ada, am: tag).ort(ort.kennung)
                    // Among one's own, a Vorgang is shown at a second place.
                    if ort.pfad.first != Baumname.meine { #expect(wieder == ort, "\(ort.kennung)") }
                    gesehen.insert(ort.kennung)
                    var kinder = Baumkinder(ort, ada, am: tag)
                    while case let seite = try kinder.naechste(db), !seite.isEmpty { offen += seite }
                }
                #expect(gesehen.filter { $0.hasPrefix("dokument-") }.count == 2)
                #expect(gesehen.filter { $0.hasPrefix("eintrag-") }.count == 2)
            }
        }
    }

    @Test("Fremde Kennungen führen nirgends hin", arguments: Dialect.allCases)
    func fremd(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let (eva, tag) = (amt.eva, amt.uhr.jetzt.tag)
            let eigener = "eigener-\(MitarbeiterID(Zeitpunkt(millisekunden: 7)))"
            let fremde = [
                "vorgang-\(vorgang.id)", "dokument-\(dokument.id)", "bereich-\(vorgang.id)", eigener, "unsinn", "", "plan-x",
                "akte-",
                "vorgang-nix",
            ]
            try await amt.store.read { db throws in
                for kennung in fremde { #expect(try Baumweg(db, eva, am: tag).ort(kennung) == nil, "\(kennung)") }
            }
        }
    }

    @Test("Gefunden wird nach Name, Ort, Größe und Text, und nur was man sehen darf", arguments: Dialect.allCases)
    func abfragen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let vorgang = try await amt.vorgang()
            let eins = try await amt.ablegen("Hallo Quittenbaum", betreff: "Erstes", in: vorgang.id)
            let zwei = try await amt.ablegen("kurz", betreff: "Zweites", in: vorgang.id)
            let tag = amt.uhr.jetzt.tag
            func finde(_ bedingung: Baumabfrage.Bedingung, _ art: Baumabfrage.Art = .dokument, als wer: Akteur) async throws
                -> [String]
            {
                try await amt.store.read { db in
                    try Baumabfrage(art, bedingung, ordnung: [(.betreff, false)]).orte(Baumweg(db, wer, am: tag)).map(\.kennung)
                }
            }
            let (erstes, zweites) = ("dokument-\(eins.id)", "dokument-\(zwei.id)")
            let plan = try Planzeichen("36.10")
            #expect(try await finde(.immer(true), als: amt.ada) == [erstes, zweites])
            #expect(try await finde(.wie(.betreff, "Erst%"), als: amt.ada) == [erstes])
            #expect(try await finde(.vergleich(.groesse, .kleiner, .zahl(10)), als: amt.ada) == [zweites])
            #expect(
                try await finde(
                    .und([.inVorgang(vorgang.id), .nicht(.vergleich(.betreff, .gleich, .text("Erstes")))]), als: amt.ada) == [
                        zweites
                    ])
            #expect(try await finde(.enthaelt("Erstes"), als: amt.ada) == [erstes])
            #expect(try await finde(.inPlan(plan, mitUnteren: true), .vorgang, als: amt.ada) == ["vorgang-\(vorgang.id)"])
            #expect(try await finde(.inPlan(plan, mitUnteren: false), .akte, als: amt.ada).isEmpty)
            #expect(try await finde(.immer(true), als: amt.eva).isEmpty)
            #expect(try await finde(.enthaelt("Erstes"), als: amt.eva).isEmpty)
        }
    }
}
