// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Wiedervorlage") struct WiedervorlageTests {
    func faellig(_ amt: Amt, _ akteur: Akteur) async throws -> [String] {
        let liste = FaelligeWiedervorlagen(akteur: akteur, heute: amt.uhr.jetzt.tag)
        return try await amt.store.read { db in
            let seite = try liste.seite(db)
            #expect(try liste.anzahl(db).gezaehlt == seite.zeilen.count)
            return seite.zeilen.map(\.grund)
        }
    }

    func setzen(_ amt: Amt, _ grund: String, fuer: MitarbeiterID?, am iso: String = "2026-11-30", in vorgang: VorgangID)
        async throws -> Wiedervorlage
    {
        try await WiedervorlageSetzen(store: amt.store)(
            WiedervorlageAnlage(tag: try #require(Kalendertag(iso: iso)), grund: grund, fuer: fuer), in: vorgang, akteur: amt.ada)
    }

    @Test("Sie erscheint ab null Uhr des Tages, nicht vorher, und bis sie erledigt ist", arguments: Dialect.allCases)
    func abMitternacht(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let wiedervorlage = try await setzen(amt, "nachfragen", fuer: amt.ada.person, in: try await amt.vorgang().id)
            amt.uhr.stellen(auf: "2026-11-29T22:59:59Z")
            #expect(try await faellig(amt, amt.ada).isEmpty)
            amt.uhr.stellen(auf: "2026-11-29T23:00:00Z")
            #expect(try await faellig(amt, amt.ada) == ["nachfragen"])
            #expect(try await faellig(amt, amt.ben).isEmpty)
            amt.uhr.stellen(auf: "2026-12-24T08:00:00Z")
            #expect(try await faellig(amt, amt.ada) == ["nachfragen"])
            try await WiedervorlageErledigen(store: amt.store)(wiedervorlage.id, akteur: amt.ada)
            #expect(try await faellig(amt, amt.ada).isEmpty)
            await #expect(throws: AkteError.wiedervorlageErledigt) {
                try await WiedervorlageErledigen(store: amt.store)(wiedervorlage.id, akteur: amt.ada)
            }
        }
    }

    @Test("In der Abwesenheit sieht sie die Vertretung", arguments: Dialect.allCases)
    func vertretung(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await setzen(amt, "nachfragen", fuer: amt.ada.person, am: "2026-11-23", in: try await amt.vorgang().id)
            #expect(try await faellig(amt, Amt.vertretung(amt.ben, fuer: amt.ada)) == ["nachfragen"])
            #expect(try await faellig(amt, amt.ben).isEmpty)
        }
    }

    @Test("Ohne Namen gilt sie der Sachbearbeitung, und solange es keine gibt, der Einheit", arguments: Dialect.allCases)
    func ohneNamen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            _ = try await setzen(amt, "offen", fuer: nil, am: "2026-11-23", in: vorgang.id)
            #expect(try await faellig(amt, amt.ben) == ["offen"])
            #expect(try await faellig(amt, amt.eva).isEmpty)
            _ = try await VorgangUebernehmen(store: amt.store)(vorgang.id, akteur: amt.ada)
            #expect(try await faellig(amt, amt.ada) == ["offen"])
            #expect(try await faellig(amt, amt.ben).isEmpty)
        }
    }

    @Test("Ein vergangener Tag und ein leerer Grund werden abgelehnt", arguments: Dialect.allCases)
    func eingaben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            await #expect(throws: AkteError.wiedervorlageVergangen) {
                _ = try await setzen(amt, "gestern", fuer: nil, am: "2026-11-22", in: vorgang.id)
            }
            await #expect(throws: AkteError.grundFehlt) { _ = try await setzen(amt, " \n", fuer: nil, in: vorgang.id) }
        }
    }
}
