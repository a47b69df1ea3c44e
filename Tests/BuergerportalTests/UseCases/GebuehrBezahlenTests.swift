// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Gebühr bezahlen") struct GebuehrBezahlenTests {
    private func bezahlen(_ schalter: Schalter, _ id: AntragID, anfrage: String) async throws -> String {
        try await ZahlungBeginnen(store: schalter.store, anbieter: schalter.portal.anbieter)(
            id, anfrageID: anfrage, zugriff: schalter.zugriff(schalter.mina))
    }

    private func waehlen(_ schalter: Schalter, _ ausgang: String, anfrage: String) async throws {
        let antwort = try await schalter.post(PortalURL.simulierteZahlung(anfrage), schalter.mina, ["ausgang": ausgang])
        #expect(antwort.status == 303)
    }

    private func zustand(_ schalter: Schalter, _ id: AntragID) async throws -> Zahlungszustand? {
        try await schalter.store.read { try $0.zahlung(antrag: id)?.zahlung.zustand }
    }

    @Test("Die Bestätigung nennt den offenen Betrag in einem Satz")
    func bestaetigung() async throws {
        try await Schalter.mit(.sqlite) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let seite = try await schalter.get(PortalURL.bestaetigung(antrag.id), schalter.mina).html
            #expect(seite.contains("<p>Noch zu zahlen: <strong>12,80"))
            #expect(!seite.contains(".:"))
        }
    }

    @Test("Die Rückkehr des Browsers beweist nichts; erst die Auskunft des Dienstes macht bezahlt", arguments: Dialect.allCases)
    func rueckkehr(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.gesendet(schalter.mina).id
            let ziel = try await bezahlen(schalter, id, anfrage: "a1")
            #expect(ziel == "/zahlung/simuliert/a1")
            #expect(try await schalter.get(PortalURL.zahlungRueckkehr(id), schalter.mina).html.contains("Wir warten"))
            #expect(try await zustand(schalter, id) == .begonnen)
            try await waehlen(schalter, "erfolg", anfrage: "a1")
            #expect(try await zustand(schalter, id) == .begonnen)
            try await schalter.arbeiten()
            #expect(try await zustand(schalter, id) == .bezahlt)
            #expect(try await schalter.ereignisse("probe.bezahlt") == 1)
            #expect(try await schalter.store.read { try $0.zahlung(antrag: id)?.beleg != nil })
        }
    }

    @Test("Zweimal gemeldet ist einmal bezahlt, mit einem Beleg", arguments: Dialect.allCases)
    func doppelt(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            _ = try await bezahlen(schalter, antrag.id, anfrage: "a1")
            _ = try await bezahlen(schalter, antrag.id, anfrage: "a1")
            try await waehlen(schalter, "doppelt", anfrage: "a1")
            try await schalter.arbeiten()
            schalter.uhr.vor(.seconds(3600))
            try await schalter.arbeiten()
            #expect(try await schalter.ereignisse("probe.bezahlt") == 1)
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_dokument WHERE typ = 'nachweis'") == 1)
            #expect(try await schalter.wiedervorlagen(antrag.vorgang).isEmpty)
        }
    }

    @Test(
        "Schweigt der Dienst, bleibt die Zahlung ungeklärt, und niemand kann doppelt zahlen, bis die Antwort da ist",
        arguments: Dialect.allCases)
    func schweigen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.gesendet(schalter.mina).id
            _ = try await bezahlen(schalter, id, anfrage: "a1")
            try await waehlen(schalter, "zeitueberschreitung", anfrage: "a1")
            try await schalter.arbeiten()
            #expect(try await zustand(schalter, id) == .unklar)
            await #expect(throws: ZahlungError.laeuftNoch) { try await bezahlen(schalter, id, anfrage: "a2") }
            for _ in 0..<4 {
                schalter.uhr.vor(.seconds(600))
                try await schalter.arbeiten()
            }
            #expect(try await zustand(schalter, id) == .bezahlt)
        }
    }

    @Test("Nach einem Fehlschlag gelingt der zweite Versuch", arguments: Dialect.allCases)
    func fehlschlag(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let id = try await schalter.gesendet(schalter.mina).id
            _ = try await bezahlen(schalter, id, anfrage: "a1")
            try await waehlen(schalter, "fehler", anfrage: "a1")
            try await schalter.arbeiten()
            #expect(try await zustand(schalter, id) == .fehlgeschlagen)
            _ = try await bezahlen(schalter, id, anfrage: "a2")
            try await waehlen(schalter, "erfolg", anfrage: "a2")
            try await schalter.arbeiten()
            #expect(try await zustand(schalter, id) == .bezahlt)
            await #expect(throws: ZahlungError.schonBezahlt) { try await bezahlen(schalter, id, anfrage: "a3") }
        }
    }
}
