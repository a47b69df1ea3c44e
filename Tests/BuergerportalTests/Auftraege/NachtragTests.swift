// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import StoreTesting
import Testing

@testable import Buergerportal

@Suite("Nachträge nach dem Abschluss") struct NachtragTests {
    private func schliessen(_ vorgang: VorgangID, _ schalter: Schalter) async throws {
        try await schalter.store.commit(Vermerk(.system("test"), "test")) { _ = try $0.vorgangSchliessen(vorgang) }
    }

    @Test(
        "Schließt das Amt vor dem Ende der Bekanntgabe, kommt der Nachweis als Nachtrag mit Grund in die Akte",
        arguments: Dialect.allCases)
    func nachweis(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let id = try await schalter.bescheid(antrag)
            try await schalter.mail("mail.gesendet", "bekanntgabe:\(id)")
            try await BescheidAbrufen(store: schalter.store, inhalte: schalter.inhalte)(id, akteur: schalter.mina)
            try await schliessen(vorgang, schalter)
            schalter.uhr.vor(.seconds(86_400))
            for _ in 0..<2 { try await schalter.arbeiten() }
            #expect(try await schalter.stand(id).nachweis != nil)
            let (kopf, vermerke) = try await schalter.store.read { db in
                (try db.vorgang(vorgang), try db.aktenvermerke(in: vorgang).map(\.text))
            }
            #expect(kopf?.zustand == .zda)
            #expect(vermerke.count == 1)
            #expect(vermerke.first?.contains("Nachtrag nach dem Abschluss: Nachweis der Bekanntgabe") == true)
        }
    }

    @Test(
        "Wer in einen geschlossenen Vorgang schreibt, liest, was zu tun ist, und verliert den Text nicht",
        arguments: Dialect.allCases)
    func nachricht(maschine: Dialect) async throws {
        try await Schalter.mit(maschine) { schalter in
            let antrag = try await schalter.gesendet(schalter.mina)
            let vorgang = try #require(antrag.vorgang)
            let adresse = PortalURL.nachrichten(antrag.id)
            #expect(try await schalter.post(adresse, schalter.mina, ["text": "Noch rechtzeitig."]).status == 303)
            try await schliessen(vorgang, schalter)
            try await schalter.arbeiten()
            #expect(try await schalter.zahl("SELECT COUNT(*) FROM akte_dokument WHERE typ = 'nachricht'") == 1)
            let seite = try await schalter.get(adresse, schalter.mina).html
            #expect(
                seite.contains("stellen Sie einen neuen Antrag") && seite.contains("href=\"/leistungen\">Neuen Antrag stellen"))
            #expect(!seite.contains("Nachricht senden</button>"))
            let spaet = try await schalter.post(adresse, schalter.mina, ["text": "Zu spät, leider."])
            #expect(spaet.status == 409)
            #expect(spaet.html.contains("Zu spät, leider.") && spaet.html.contains("Neuen Antrag stellen"))
            let amt = "/amt/vorgaenge/\(vorgang)/nachrichten"
            #expect(try await schalter.get(amt, schalter.ada).html.contains("öffnen Sie ihn bitte wieder"))
        }
    }
}
