// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Postkorb") struct KorbTests {
    func korb(_ amt: Amt, _ akteur: Akteur, _ art: Korb.Art = .postkorb) async throws -> [Korbzeile] {
        let korb = Korb(akteur: akteur, heute: amt.uhr.jetzt.tag)
        return try await amt.store.read { try korb.seite($0, art).zeilen }
    }

    @Test("Was eingeht, liegt im Gruppenkorb; wer übernimmt, hat es im Postkorb", arguments: Dialect.allCases)
    func uebernehmen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            #expect(try await korb(amt, amt.ben, .gruppe(Amt.zulassung)).map(\.vorgang.id) == [vorgang.id])
            _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.ada)
            #expect(try await korb(amt, amt.ada).map(\.vorgang.id) == [vorgang.id])
            #expect(try await korb(amt, amt.ben, .gruppe(Amt.zulassung)).isEmpty)
            #expect(try await korb(amt, amt.ben, .einheit(Amt.zulassung)).count == 1)
            await #expect(throws: AkteError.schonZugewiesen) {
                try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.ben)
            }
        }
    }

    @Test("Von zwanzig gleichzeitigen Übernahmen gelingt genau eine", arguments: Dialect.allCases)
    func wettlauf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let erfolge = try await withThrowingTaskGroup(of: Bool.self) { gruppe in
                for _ in 0..<20 {
                    let person = Amt.person("Wettläufer", Amt.zulassung)
                    gruppe.addTask {
                        do {
                            _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: person)
                            return true
                        } catch AkteError.schonZugewiesen {
                            return false
                        }
                    }
                }
                return try await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(erfolge == 1)
        }
    }

    @Test("Weitergegeben wird an eine Person oder eine Einheit, mit Notiz als Vermerk", arguments: Dialect.allCases)
    func weitergeben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let weiter = VorgangWeitergeben(store: amt.store)
            let bei = try await weiter(
                vorgang.id, an: .person(amt.eva.person), notiz: "Bitte prüfen", version: vorgang.version, akteur: amt.ada)
            // Assigned across the border of the unit: Eva sees and works on this one, although it stays in charge of Zulassung.
            #expect(bei.oe == Amt.zulassung)
            #expect(try await korb(amt, amt.eva).count == 1)
            _ = try await amt.ablegen(in: vorgang.id, von: amt.eva)
            #expect(try await amt.store.read { try $0.aktenvermerke(in: vorgang.id).map(\.text) } == ["Bitte prüfen"])
            let dort = try await weiter(
                vorgang.id, an: .gruppe(Amt.fahrerlaubnis), notiz: nil, version: bei.version, akteur: amt.eva)
            #expect(dort.oe == Amt.fahrerlaubnis)
            #expect(dort.bearbeiter == nil)
            await #expect(throws: AkteError.nichtGefunden) { try await amt.ablegen(in: vorgang.id) }
            let verlauf = try await amt.store.read { try Verlauf.vorgang($0, vorgang.id, akteur: amt.eva) }
            #expect(verlauf.contains { $0.feld == "oe" && $0.alt == "36.1 Zulassung" && $0.neu == "36.2 Fahrerlaubnis" })
            #expect(verlauf.contains { $0.feld == "bearbeiter" && $0.neu == "Eva Fern" })
        }
    }

    @Test("An Unbekannte oder an eine Einheit, die es nicht gibt, wird nichts weitergegeben", arguments: Dialect.allCases)
    func unbekannt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let weiter = VorgangWeitergeben(store: amt.store)
            let fremd = MitarbeiterID(amt.uhr.jetzt)
            await #expect(throws: AkteError.unbekanntePerson) {
                try await weiter(vorgang.id, an: .person(fremd), notiz: "x", version: vorgang.version, akteur: amt.ada)
            }
            await #expect(throws: AkteError.unbekannteEinheit) {
                try await weiter(vorgang.id, an: .gruppe(OrgNummer(999)), notiz: "x", version: vorgang.version, akteur: amt.ada)
            }
            #expect(try await amt.store.read { try $0.aktenvermerke(in: vorgang.id).isEmpty })
        }
    }

    @Test("Ungelesen ist, was sich seit dem letzten Öffnen bewegt hat", arguments: Dialect.allCases)
    func ungelesen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.ada)
            #expect(try await korb(amt, amt.ada).map(\.ungelesen) == [true])
            try await GelesenMarkieren(store: amt.store)(vorgang.id, akteur: amt.ada)
            #expect(try await korb(amt, amt.ada).map(\.ungelesen) == [false])
            amt.uhr.vor(.seconds(60))
            _ = try await amt.ablegen(richtung: .eingang, in: vorgang.id, von: amt.ben)
            #expect(try await korb(amt, amt.ada).map(\.ungelesen) == [true])
            amt.uhr.vor(.seconds(60))
            try await GelesenMarkieren(store: amt.store)(vorgang.id, akteur: amt.ada)
            let zahl = try await amt.store.read { try Korb(akteur: amt.ada, heute: amt.uhr.jetzt.tag).ungelesen($0, .postkorb) }
            #expect(zahl.gezaehlt == 0)
        }
    }

    @Test("In der Abwesenheit liegt der Postkorb auch bei der Vertretung, die übernehmen kann", arguments: Dialect.allCases)
    func vertretung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.ada)
            let eva = Amt.vertretung(amt.eva, fuer: amt.ada)
            #expect(try await korb(amt, eva).map(\.vorgang.id) == [vorgang.id])
            #expect(try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: eva).bearbeiter == amt.eva.person)
        }
    }

    @Test("Seiten des Korbs reihen sich ohne Lücke und ohne Doppel aneinander", arguments: Dialect.allCases)
    func seiten(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            for i in 0..<23 {
                if i % 3 == 0 { amt.uhr.vor(.seconds(1)) }
                _ = try await amt.vorgang()
            }
            let korb = Korb(akteur: amt.ada, heute: amt.uhr.jetzt.tag)
            var gesehen: [VorgangID] = []
            var marke: Seitenmarke?
            repeat {
                let seite = try await amt.store.read { [marke] db in
                    try korb.seite(db, .gruppe(Amt.zulassung), nach: marke, limit: 5)
                }
                gesehen += seite.zeilen.map(\.vorgang.id)
                marke = seite.weiter
            } while marke != nil
            #expect(gesehen.count == 23)
            #expect(Set(gesehen).count == 23)
            #expect(try await amt.store.read { try korb.anzahl($0, .gruppe(Amt.zulassung)).gezaehlt } == 23)
        }
    }
}
