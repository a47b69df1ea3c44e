// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Rechte an der Akte") struct RechteTests {
    @Test("Wer in der Einheit nichts lesen darf, erfährt von keinem Vorgang", arguments: Dialect.allCases)
    func fremd(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            await #expect(throws: AkteError.nichtGefunden) {
                _ = try await amt.store.read { try Vorgangsmappe($0, vorgang.id, akteur: amt.eva) }
            }
            await #expect(throws: AkteError.nichtGefunden) {
                try await DokumentOeffnen(store: amt.store)(dokument.id, akteur: amt.eva)
            }
            await #expect(throws: AkteError.nichtGefunden) { try await amt.ablegen(in: vorgang.id, von: amt.eva) }
            let (stelle, akten, vorgaenge) = try await amt.store.read { db in
                (
                    try db.fundstelle(vorgang.zeichen.text, akteur: amt.eva), try Aktenliste(akteur: amt.eva).anzahl(db).gezaehlt,
                    try Vorgangsliste(akteur: amt.eva, akte: vorgang.akteID).seite(db).zeilen.count
                )
            }
            #expect(stelle == nil)
            #expect(akten == 0)
            #expect(vorgaenge == 0)
        }
    }

    @Test("Wer nur lesen darf, sieht den Vorgang, ändert aber nichts", arguments: Dialect.allCases)
    func nurLesen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            #expect(try await amt.store.read { try Vorgangsmappe($0, vorgang.id, akteur: amt.leser).beteiligte.count } == 1)
            await #expect(throws: AkteError.verboten) { try await amt.ablegen(in: vorgang.id, von: amt.leser) }
            await #expect(throws: AkteError.verboten) {
                try await VorgangSchliessen(store: amt.store)(vorgang.id, version: vorgang.version, akteur: amt.leser)
            }
            await #expect(throws: AkteError.verboten) {
                try await VorgangAnlegen(store: amt.store)(Amt.wunsch(), akteur: amt.leser)
            }
            await #expect(throws: AkteError.verboten) {
                try await AktenplanEinspielen(store: amt.store)(.init(), akteur: amt.leser)
            }
        }
    }

    @Test("Vertrauliches sehen nur, wer dafür das Recht hat, und wer es bearbeitet", arguments: Dialect.allCases)
    func vertraulich(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            #expect(AkteRechte.sieht(amt.lea, vorgang))
            #expect(!AkteRechte.sieht(amt.ada, vorgang))
            #expect(try await amt.store.read { try Aktenliste(akteur: amt.ada).anzahl($0).gezaehlt } == 0)
            let bei = try await VorgangWeitergeben(store: amt.store)(
                vorgang.id, an: .person(amt.ada.person), notiz: nil, version: vorgang.version, akteur: amt.lea)
            #expect(AkteRechte.sieht(amt.ada, bei))
            #expect(!AkteRechte.sieht(amt.ben, bei))
        }
    }

    @Test("Die Liste zeigt genau, was die Regel erlaubt", arguments: Dialect.allCases)
    func listeGleichRegel(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            var alle: [VorgangKopf] = []
            for oe in [Amt.zulassung, Amt.fahrerlaubnis] {
                for vertraulich in [false, true] {
                    for bearbeiter in [nil, amt.ada.person, amt.eva.person] {
                        var anlage = Amt.wunsch(vertraulich: vertraulich)
                        anlage.oe = oe
                        var vorgang = try await amt.vorgang(anlage)
                        if let bearbeiter {
                            vorgang = try await amt.store.commit(Vermerk(.system("test"), "test")) { [vorgang] tx in
                                try tx.vorgangZuweisen(vorgang.id, an: bearbeiter)
                            }
                        }
                        alle.append(vorgang)
                    }
                }
            }
            let ohneRechte = Amt.person("Ohne", Amt.zulassung, rechte: [])
            let personen = [
                amt.ada, amt.ben, amt.eva, amt.lea, amt.leser, ohneRechte, .oeffentlich, Amt.vertretung(amt.ben, fuer: amt.eva),
            ]
            for akteur in personen {
                let gelistet: [VorgangID] = try await amt.store.read { db in
                    try db.rows("SELECT v.id FROM akte_vorgang v WHERE \(Filter.vorgaenge(akteur))").map { try $0["id"] }
                }
                #expect(Set(gelistet) == Set(alle.filter { AkteRechte.sieht(akteur, $0) }.map(\.id)), "\(akteur.kennung)")
            }
        }
    }
}
