// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Schnittstelle der E-Akte")
struct SchnittstelleTests {
    @Test("Jede Liste sagt, womit man sie eingrenzt und wie man weiterblättert")
    func abfrage() async throws {
        try await Amt.mit(.sqlite) { amt in
            let routen = AkteModul(store: amt.store, inhalte: amt.stand.content).modul.routen
            let erwartet = [
                "/api/amt/akten": ["plan", "nach"], "/api/amt/akten/{id}/vorgaenge": ["nach"],
                "/api/amt/suche": ["q", "art", "einheit", "jahr", "zustand", "folge", "anzahl", "nach"],
                "/api/amt/postkorb": ["korb", "oe", "umfang", "nach"], "/api/amt/vorgaenge/{id}/dokumente": ["nach"],
            ]
            for (pfad, namen) in erwartet {
                let route = try #require(routen.first { $0.methode == .get && $0.pfad == pfad })
                #expect(route.api?.abfrage.map(\.name) == namen, "\(pfad)")
            }
            #expect(try !OpenAPIDokument(routen, titel: "Probe").json().contains("Abfrage:"))
        }
    }

    @Test("Eine Seite nach der anderen kommt alles genau einmal")
    func blaettern() async throws {
        try await Amt.mit(.sqlite) { amt in
            let probe = try Webprobe(amt)
            let vorgang = try await amt.vorgang()
            for i in 1...3 { _ = try await amt.ablegen("Text \(i)", betreff: "Brief \(i)", in: vorgang.id) }
            struct Liste: Decodable {
                struct Eintrag: Decodable { let betreff: String }
                let eintraege: [Eintrag]
            }
            func seite(_ nach: String?) async throws -> [String] {
                let antwort = try await probe.seite(
                    "/api/amt/vorgaenge/\(vorgang.id)/dokumente", von: amt.ada, abfrage: nach.map { ["nach": $0] } ?? [:])
                return try JSONDecoder().decode(Liste.self, from: Data(antwort.text.utf8)).eintraege.map(\.betreff)
            }
            #expect(try await seite(nil) == ["Brief 1", "Brief 2", "Brief 3"])
            #expect(try await seite("2") == ["Brief 3"])
        }
    }

    @Test("Wo die Bytes einer Datei erwartet werden, sagt es die Beschreibung; sonst ist es JSON")
    func strom() async throws {
        try await Amt.mit(.sqlite) { amt in
            let routen = AkteModul(store: amt.store, inhalte: amt.stand.content).modul.routen
            let stroeme = routen.filter { $0.api?.strom == true }
            #expect(stroeme.map(\.pfad) == ["/api/amt/dokumente/{id}/arbeitskopie"])
            #expect(stroeme.allSatisfy { $0.api?.eingabe == nil && $0.grenze > 100 * 1_048_576 })
            let text = try OpenAPIDokument(stroeme, titel: "Probe").json()
            #expect(text.contains("octet-stream") && text.contains("dateiname"))
        }
    }
}
