// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Testing

@testable import Buergerportal

@Suite("Antrag zurücknehmen") struct RuecknahmeTests {
    @Test(
        "Nach der Rücknahme sehen beide Seiten sie, das Fachverfahren gibt frei, und ein zweiter Klick ändert nichts",
        arguments: Dialect.allCases)
    func zuruecknehmen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let adresse = PortalURL.ruecknahme(antrag.id)
            let vorher = try await schalter.get(PortalURL.vorgang(antrag.id), schalter.mina).html
            #expect(vorher.contains(adresse))
            #expect(try await schalter.get(adresse, schalter.mina).html.contains("nicht rückgängig"))
            #expect(try await schalter.ereignisse("probe.zurueckgenommen") == 0)
            for _ in 0..<2 {
                #expect(try await schalter.post(adresse, schalter.mina).ziel == PortalURL.vorgang(antrag.id))
            }
            try await schalter.arbeiten()
            #expect(try await schalter.ereignisse("probe.zurueckgenommen") == 1)
            let stand = try await schalter.get(PortalURL.vorgang(antrag.id), schalter.mina).html
            #expect(stand.contains("Antrag zurückgenommen"))
            for weg in [adresse, "Bitte bezahlen.", "Wir prüfen", "Jetzt bezahlen"] { #expect(!stand.contains(weg), "\(weg)") }
            #expect(try await schalter.wiedervorlagen(antrag.vorgang).map { $0.contains("zurückgenommen") } == [true])
            let nachrichten = try await schalter.store.read { try $0.nachrichten(antrag.id) }
            #expect(nachrichten.map(\.text) == [AntragZuruecknehmen.erklaerung])
            #expect(nachrichten.map(\.vomAmt) == [false])
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_dokument WHERE typ = 'nachricht'") == 1)
        }
    }

    @Test("Was entschieden oder geschlossen ist oder anderen gehört, kann niemand zurücknehmen", arguments: Dialect.allCases)
    func zuSpaet(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let entschieden = try await schalter.gesendet(schalter.mina)
            _ = try await schalter.bescheid(entschieden)
            let geschlossen = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(geschlossen.vorgang)
            try await schalter.store.commit(Vermerk(.system("test"), "test")) { _ = try $0.vorgangSchliessen(vorgang) }
            for antrag in [entschieden, geschlossen] {
                let adresse = PortalURL.ruecknahme(antrag.id)
                #expect(try await schalter.get(adresse, schalter.mina).status == 409)
                #expect(try await schalter.post(adresse, schalter.mina).status == 409)
                #expect(try await schalter.get(PortalURL.vorgang(antrag.id), schalter.mina).html.contains(adresse) == false)
            }
            let eigener = try await schalter.gesendet(schalter.mina)
            let entwurf = try await schalter.entwurf(schalter.mina)
            #expect(try await schalter.post(PortalURL.ruecknahme(eigener.id), schalter.jonas, besuch: "b").status == 404)
            #expect(try await schalter.post(PortalURL.ruecknahme(entwurf), schalter.mina).status == 404)
            #expect(try await schalter.ereignisse("probe.zurueckgenommen") == 0)
        }
    }

    @Test(
        "Nach der Rücknahme wird nichts mehr bezahlt; was noch eingeht, wird eine Aufgabe der Kasse", arguments: Dialect.allCases)
    func gebuehr(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let zahlen = ZahlungBeginnen(store: schalter.store, anbieter: schalter.portal.anbieter)
            _ = try await zahlen(antrag.id, anfrageID: "a1", zugriff: schalter.zugriff(schalter.mina))
            try await AntragZuruecknehmen(store: schalter.store)(
                antrag.id, Probeleistung.angebot, zugriff: schalter.zugriff(schalter.mina))
            _ = try await schalter.post(PortalURL.simulierteZahlung("a1"), schalter.mina, ["ausgang": "erfolg"])
            try await schalter.arbeiten()
            #expect(try await schalter.ereignisse("probe.bezahlt") == 0)
            #expect(try await schalter.wiedervorlagen(antrag.vorgang).contains { $0.contains("nach der Rücknahme") })
            let anderer = try await schalter.gesendet(schalter.mina)
            try await AntragZuruecknehmen(store: schalter.store)(
                anderer.id, Probeleistung.angebot, zugriff: schalter.zugriff(schalter.mina))
            await #expect(throws: PortalError.zurueckgenommen) {
                _ = try await zahlen(anderer.id, anfrageID: "a2", zugriff: schalter.zugriff(schalter.mina))
            }
        }
    }
}
