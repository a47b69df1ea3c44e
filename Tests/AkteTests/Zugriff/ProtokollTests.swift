// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Zugriffsprotokoll") struct ProtokollTests {
    @Test("Gelesenes aus geschütztem Schriftgut wird festgehalten, anderes nicht", arguments: Dialect.allCases)
    func festhalten(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            _ = try await DokumentOeffnen(store: amt.store)(dokument.id, akteur: amt.ben)
            #expect(try await amt.zahl("akte_zugriffsprotokoll") == 0)
            try await amt.setzen(.objekt(.dokument(dokument.id)), protokoll: true)
            _ = try await DokumentOeffnen(store: amt.store)(dokument.id, akteur: amt.ben)
            _ = try await DokumentOeffnen(store: amt.store)(dokument.id, akteur: amt.ben)
            #expect(try await amt.zahl("akte_zugriffsprotokoll") == 1, "Blättern ist ein Lesen")
            amt.uhr.vor(.seconds(600))
            _ = try await DokumentOeffnen(store: amt.store)(dokument.id, akteur: amt.ben)
            let zeilen = try await amt.protokoll()
            #expect(zeilen.count == 2)
            #expect(zeilen.first?.person == amt.ben.person)
            #expect(zeilen.first?.zeichen == dokument.zeichen.text)
            #expect(zeilen.first?.anlaesse == [.personal])
            #expect(zeilen.first?.weg == .datei)
        }
    }

    @Test("Nur wer das Recht hat, liest es, und nur aus seinen Einheiten", arguments: Dialect.allCases)
    func leserecht(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            try await Lesezugriff(vorgang, .seite, amt.lea)?.festhalten(amt.store)
            #expect(try await amt.protokoll().map(\.anlaesse) == [[.vertraulich]])
            await #expect(throws: AkteError.verboten) {
                _ = try await amt.store.read { try Zugriffsprotokoll(akteur: amt.lea).seite($0) }
            }
            let anderswo = Amt.person("Fern", Amt.fahrerlaubnis, rechte: [AkteRechte.protokollLesen])
            #expect(try await amt.store.read { try Zugriffsprotokoll(akteur: anderswo).seite($0).zeilen }.isEmpty)
        }
    }

    @Test("Es lässt sich nach Person, Zeichen, Tagen und Anlass auswählen", arguments: Dialect.allCases)
    func auswahl(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            let anderer = try await amt.vorgang()
            try await amt.setzen(.objekt(.vorgang(anderer.id)), kreis: [.einheit(Amt.zulassung)])
            try await Lesezugriff(vorgang, .seite, amt.lea)?.festhalten(amt.store)
            try await Lesezugriff(try await amt.stand(anderer.id), .netzlaufwerk, amt.ben)?.festhalten(amt.store)
            #expect(try await amt.protokoll().count == 2)
            #expect(try await amt.protokoll(.init(person: amt.ben.person)).map(\.weg) == [.netzlaufwerk])
            #expect(try await amt.protokoll(.init(zeichen: vorgang.zeichen.text)).count == 1)
            #expect(try await amt.protokoll(.init(zeichen: vorgang.akteZeichen.text)).count == 1)
            #expect(try await amt.protokoll(.init(anlass: .beschraenkt)).map(\.person) == [amt.ben.person])
            #expect(try await amt.protokoll(.init(bis: Kalendertag(iso: "2026-11-22"))).isEmpty)
            #expect(try await amt.protokoll(.init(ab: Kalendertag(iso: "2026-11-23"))).count == 2)
        }
    }

    @Test("Zeilen bleiben, wie sie sind, und verschwinden nach ihrer Frist", arguments: Dialect.allCases)
    func frist(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            try await Lesezugriff(vorgang, .seite, amt.lea)?.festhalten(amt.store)
            let fest = maschine == .sqlite ? "akte_zugriffsprotokoll ist unveraenderlich" : "unveraenderlich"
            await #expect(throws: StoreError.bedingung(fest)) {
                try await amt.store.commit(Vermerk(.system("test"), "test")) { tx in
                    _ = try tx.changed("UPDATE akte_zugriffsprotokoll SET person = 'x'")
                }
            }
            _ = try await Zugriffspflege(store: amt.store).aufraeumen(Zugriffsfristen(protokollTage: 30))
            #expect(try await amt.zahl("akte_zugriffsprotokoll") == 1)
            amt.uhr.vor(.seconds(86_400 * 31))
            _ = try await Zugriffspflege(store: amt.store).aufraeumen(Zugriffsfristen(protokollTage: 30))
            #expect(try await amt.zahl("akte_zugriffsprotokoll") == 0)
        }
    }
}

extension Amt {
    func protokoll(_ auswahl: Zugriffsprotokoll.Auswahl = .init()) async throws -> [Protokollzeile] {
        let aufsicht = Amt.person("Dora", Self.zulassung, rechte: [AkteRechte.protokollLesen])
        return try await store.read { try Zugriffsprotokoll(akteur: aufsicht, auswahl: auswahl).seite($0).zeilen }
    }
}
