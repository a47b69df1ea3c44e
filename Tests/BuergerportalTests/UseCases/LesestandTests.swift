// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import StoreTesting
import Testing

@testable import Buergerportal
@testable import Web

@Suite("Gelesen und ungelesen") struct LesestandTests {
    @Test(
        "Neues steht bei „Meine Vorgänge“ und am Vorgang, bis die Person es als gelesen markiert; ansehen genügt nicht",
        arguments: Dialect.allCases)
    func buerger(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let schreiben = NachrichtSchreiben(store: schalter.store)
            try await schreiben.vomAmt(vorgang, "Bitte ein Foto.", [], akteur: schalter.ada)
            schalter.uhr.vor(.seconds(60))
            try await schreiben.vomAmt(vorgang, "Oder zwei.", [], akteur: schalter.ada)
            let seite = try await schalter.get(PortalURL.nachrichten(antrag.id), schalter.mina).html
            #expect(seite.contains("2 neue Nachrichten"))
            let bis = try #require(seite.firstMatch(of: /name="bis" value="([^"]+)"/)).1
            for adresse in [PortalURL.vorgaenge, PortalURL.vorgang(antrag.id)] {
                #expect(try await schalter.get(adresse, schalter.mina).html.contains("2 neue Nachrichten"), "\(adresse)")
            }
            #expect(try await schalter.store.read { try $0.ungelesen(konto: schalter.mina.kennung) } == 2)
            #expect(try await schalter.store.read { try $0.ungelesen(konto: schalter.jonas.kennung) } == 0)
            schalter.uhr.vor(.seconds(60))
            try await schreiben.vomAmt(vorgang, "Inzwischen.", [], akteur: schalter.ada)
            let gelesen = "\(PortalURL.nachrichten(antrag.id))/gelesen"
            #expect(try await schalter.post(gelesen, schalter.jonas, besuch: "b", ["bis": String(bis)]).status == 404)
            for _ in 0..<2 { #expect(try await schalter.post(gelesen, schalter.mina, ["bis": String(bis)]).status == 303) }
            #expect(try await schalter.get(PortalURL.vorgaenge, schalter.mina).html.contains("1 neue Nachricht"))
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM portal_gelesen") == 2)
        }
    }

    @Test("Wer antwortet, hat gelesen, was auf der Seite stand; jede Seite zählt für sich", arguments: Dialect.allCases)
    func amt(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let adresse = "/amt/vorgaenge/\(antrag.vorgang?.text ?? "")/nachrichten"
            try await NachrichtSchreiben(store: schalter.store).vomBuerger(
                antrag.id, "Wann?", [], zugriff: schalter.zugriff(schalter.mina))
            let seite = try await schalter.get(adresse, schalter.ada).html
            #expect(seite.contains("1 neue Nachricht"))
            #expect(
                try await schalter.get(PortalURL.nachrichten(antrag.id), schalter.mina).html.contains("neue Nachricht") == false)
            let bis = try #require(seite.firstMatch(of: /name="bis" value="([^"]+)"/)).1
            #expect(try await schalter.post("\(adresse)/gelesen", schalter.fremd, ["bis": String(bis)]).status == 404)
            #expect(try await schalter.post(adresse, schalter.ada, ["text": "Morgen.", "bis": String(bis)]).status == 303)
            #expect(try await schalter.get(adresse, schalter.ada).html.contains("neue Nachricht") == false)
            #expect(try await schalter.get(PortalURL.nachrichten(antrag.id), schalter.mina).html.contains("1 neue Nachricht"))
        }
    }

    @Test("„Meine Vorgänge“ nennt den Stand: offen, in Bearbeitung, zu tun, zurückgenommen", arguments: Dialect.allCases)
    func stufen(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            #expect(try await schalter.get(PortalURL.vorgaenge, schalter.mina).html.contains("Sie müssen etwas tun"))
            #expect(
                try await schalter.get(PortalURL.vorgaenge, schalter.mina, sprache: .en).html.contains("Action needed from you"))
            _ = try await schalter.post(PortalURL.ruecknahme(antrag.id), schalter.mina)
            #expect(try await schalter.get(PortalURL.vorgaenge, schalter.mina).html.contains("Zurückgenommen"))
            let html = try await schalter.get(PortalURL.vorgang(antrag.id), schalter.mina).html
            #expect(html.contains("Sie müssen nichts mehr tun."))
        }
    }
}
