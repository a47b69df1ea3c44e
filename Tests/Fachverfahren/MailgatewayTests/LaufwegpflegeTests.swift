// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Wie lange Laufwege bleiben", .serialized) struct LaufwegpflegeTests {
    private func nachrichten(_ store: Store) async throws -> Set<String> {
        try await store.read { Set(try $0.rows("SELECT id FROM mg_nachricht").map { try $0["id"] as String }) }
    }

    private func alter(_ store: Store, _ nachricht: Nachricht, tage: Int) async throws {
        let wann = store.uhr.jetzt - .seconds(86_400 * tage)
        try await store.technical { db in
            try db.update(Warteschlange.nachrichten, set: "erledigt = \(wann)", where: "id = \(nachricht.id)")
        }
    }

    @Test("Nach der Frist ist nichts mehr bekannt; Abgelegtes und Offenes bleibt länger", arguments: Dialect.allCases)
    func frist(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let (gateway, store) = (probe.gateway, probe.store)
            let pflege = Laufwegpflege(store: store)
            let alt = try await gateway.sende(
                brief(von: Aktenprobe.otto, an: Aktenprobe.anna), von: Aktenprobe.otto, an: Aktenprobe.anna)
            let jung = try await gateway.sende(
                brief(von: Aktenprobe.otto, an: Aktenprobe.anna), von: Aktenprobe.otto, an: Aktenprobe.anna)
            let abgelegt = try await probe.sende(Aktenprobe.mail(betreff: "Frage"), an: Aktenprobe.post)
            for nachricht in [alt, jung, abgelegt] { try await gateway.verteilung.lauf.aufraeumen(nachricht.id) }
            // Nobody has a key for it, so it waits for people, however long.
            let gehalten = try await gateway.sende(
                Array("Content-Type: application/pkcs7-mime\r\n\r\nkaputt\r\n".utf8), von: Aktenprobe.otto, an: Aktenprobe.anna)
            try await alter(store, alt, tage: 91)
            try await alter(store, jung, tage: 89)
            try await alter(store, abgelegt, tage: 400)
            let erste = try await pflege(aelterAls: 90, abgelegte: 1_096)
            let uebrig = try await nachrichten(store)
            #expect(erste == 1)
            #expect(uebrig == Set([jung, abgelegt, gehalten].map(\.id.text)))
            let spuren = try await store.read {
                try $0.rows(
                    "SELECT id FROM mg_spur WHERE nachricht = \(alt.id) UNION SELECT id FROM mg_zustellung WHERE nachricht = \(alt.id)"
                ).count
            }
            #expect(spuren == 0)
            try await alter(store, abgelegt, tage: 1_097)
            let zweite = try await pflege(aelterAls: 90, abgelegte: 1_096)
            let danach = try await nachrichten(store)
            #expect(zweite == 1 && danach == Set([jung, gehalten].map(\.id.text)))
            let wieder = try await pflege(aelterAls: 90, abgelegte: 1_096)
            #expect(wieder == 0)
        }
    }

    @Test("Auch was viele Zeilen hat, geht ganz: Fassungen, Kennwörter, Links, Abholung", arguments: Dialect.allCases)
    func alles(maschine: Dialect) async throws {
        try await Probegateway.mit(maschine, regeln: Self.portal, abholung: true) { gateway in
            var alle: [Nachricht] = []
            for art in ["portal@welt.example", "pdf@welt.example"] {
                alle.append(
                    try await gateway.sende(brief(von: Aktenprobe.anna, an: art), von: Aktenprobe.anna, an: art))
            }
            for nachricht in alle {
                let jetzt = gateway.store.uhr.jetzt
                try await gateway.store.technical { db in
                    try db.update(Warteschlange.abholungen, set: "beendet = \(jetzt)", where: "nachricht = \(nachricht.id)")
                    try db.update(
                        Warteschlange.zustellungen, set: "zustand = \(Zustellzustand.zugestellt)",
                        where: "nachricht = \(nachricht.id)")
                }
                _ = try await gateway.schlange.erledigen(nachricht.id)
                try await alter(gateway.store, nachricht, tage: 91)
            }
            let kennungen = alle.map(\.id)
            let zahl = try await Laufwegpflege(store: gateway.store)(aelterAls: 90, abgelegte: 1_096)
            let reste = try await gateway.store.read { db in
                try kennungen.map { nachricht in
                    try db.rows(
                        """
                        SELECT nachricht FROM mg_abholung WHERE nachricht = \(nachricht)
                        UNION ALL SELECT nachricht FROM mg_fassung WHERE nachricht = \(nachricht)
                        UNION ALL SELECT nachricht FROM mg_zustellung WHERE nachricht = \(nachricht)
                        UNION ALL SELECT nachricht FROM mg_spur WHERE nachricht = \(nachricht)
                        """
                    ).count
                }
            }
            #expect(zahl == 2 && reste == [0, 0])
        }
    }

    private static let portal = Regeltexte.werk(
        """
        {"id": "portal", "titel": "Portal", "ebene": "global", "rang": 1, "wenn": {"empfaenger": ["portal@welt.example"]},
         "dann": {"verschluesseln": "muss", "wege": ["portal"]}},
        {"id": "pdf", "titel": "PDF", "ebene": "global", "rang": 2, "wenn": {"empfaenger": ["pdf@welt.example"]},
         "dann": {"verschluesseln": "muss", "wege": ["pdfMitKennwort"]}}
        """)
}
