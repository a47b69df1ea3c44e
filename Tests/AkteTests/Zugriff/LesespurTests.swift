// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Web

@Suite("Jedes Lesen hinterlässt eine Spur") struct LesespurTests {

    private static func aufbau(_ amt: Amt) async throws -> [String: String] {
        let vorgang = try await amt.vorgang()
        let dokument = try await amt.ablegen("Entwurf", final: false, in: vorgang.id)
        let gang = try await GangSpeicherTests.starten(
            amt, [GangSpeicherTests.wunsch("zk", amt.ada)], an: dokument, in: vorgang.id)
        try await amt.setzen(.objekt(.akte(vorgang.akteID)), kreis: [.person(amt.ada.person)])
        let anAkte = try await AktenbeteiligtenHinzufuegen(store: amt.store)(
            BeteiligterAnlage(rolle: .betroffener, name: "Xenia Quell"), in: vorgang.akteID, akteur: amt.ada)
        let beteiligter = try #require(try await amt.store.read { try $0.beteiligte(in: vorgang.id).first })
        return [
            "akten": vorgang.akteID.text, "vorgaenge": vorgang.id.text, "dokumente": dokument.id.text,
            "geschaeftsgaenge": gang.id.text, "gangschritte": gang.schritte[0].id.text, "beteiligte": beteiligter.id.text,
            "aktenbeteiligte": anAkte.id.text,
        ]
    }

    @Test(
        "Jede Seite und jede Schnittstelle, die etwas Geschütztes zeigt, steht im Zugriffsprotokoll", arguments: Dialect.allCases)
    func jedeAdresse(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let werte = try await Self.aufbau(amt)
            let probe = try Webprobe(amt)
            var gelesen = 0
            var ohne: [String] = []
            for route in probe.routen where route.methode == .get && route.pfad.contains("{id}") {
                let teile = route.pfad.split(separator: "/").map(String.init)
                guard let stelle = teile.firstIndex(of: "{id}"), let wert = werte[teile[stelle - 1]] else { continue }
                // Leafing within some minutes is one reading, so each address gets a time of its own.
                amt.uhr.vor(.seconds(600))
                let vorher = try await amt.zahl("akte_zugriffsprotokoll")
                let antwort: Webprobe.Antwort
                do {
                    antwort = try await probe.seite(route.pfad.replacingOccurrences(of: "{id}", with: wert), von: amt.ada)
                } catch {
                    // Not there in this state, such as the working copy of somebody who has none.
                    continue
                }
                guard antwort.status < 300 else { continue }
                gelesen += 1
                if try await amt.zahl("akte_zugriffsprotokoll") == vorher { ohne.append(route.pfad) }
            }
            #expect(ohne.isEmpty, "ohne Zeile im Protokoll: \(ohne.joined(separator: ", "))")
            #expect(gelesen > 40, "nur \(gelesen) Adressen geprüft")
        }
    }

    @Test("Wer abgewiesen wird, hat nichts gelesen", arguments: Dialect.allCases)
    func abgewiesen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let werte = try await Self.aufbau(amt)
            let probe = try Webprobe(amt)
            for pfad in [
                "/api/amt/vorgaenge/\(werte["vorgaenge"] ?? "")/beteiligte", "/amt/akten/\(werte["akten"] ?? "")/verweise",
            ] {
                await #expect(throws: (any Error).self) { try await probe.seite(pfad, von: amt.ben) }
            }
            #expect(try await amt.zahl("akte_zugriffsprotokoll") == 0)
        }
    }

    @Test("Die Suche findet Geschütztes am Inhalt, zeigt daraus aber nichts", arguments: Dialect.allCases)
    func suche(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            for (nr, betreff) in ["Offenes Schreiben", "Geschütztes Schreiben"].enumerated() {
                let dokument = try await amt.ablegen("Die Zange lag im Schuppen \(nr)", betreff: betreff, in: vorgang.id)
                let version = dokument.neueste.id
                try await amt.store.commit(Vermerk(.system("test"), "test.text")) { tx in
                    try tx.dokumenttextMerken("Die Zange lag im Schuppen \(nr)", version: version)
                    try tx.indexieren(dokument, vorgang: vorgang)
                }
                if nr == 1 { try await amt.setzen(.objekt(.dokument(dokument.id)), kreis: [.person(amt.ada.person)]) }
            }
            let probe = try Webprobe(amt)
            let seite = try await probe.seite("/amt/suche", von: amt.ada, abfrage: ["q": "Schuppen", "art": ""]).text
            #expect(seite.contains("Geschütztes Schreiben") && seite.contains("Kein Ausschnitt"))
            let json = try await probe.seite("/api/amt/suche", von: amt.ada, abfrage: ["q": "Schuppen"]).text
            #expect(json.contains("Geschütztes Schreiben") && json.contains("Schuppen 0") && !json.contains("Schuppen 1"))
            let vertraulich = try await amt.vorgang(Amt.wunsch("Geheime Sense", vertraulich: true))
            let ergebnis = try await AkteSuchen(store: amt.store)("Sense", akteur: amt.lea)
            #expect(ergebnis.ohneAusschnitt == [vertraulich.id.text])
        }
    }
}
