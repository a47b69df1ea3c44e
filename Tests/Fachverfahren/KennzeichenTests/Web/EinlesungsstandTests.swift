// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Kennzeichen

@Suite("Fortschritt des Einlesens") struct EinlesungsstandTests {
    @Test("Anteil, Tempo und Rest stimmen, und was noch niemand weiß, fehlt")
    func rechnen() {
        var bericht = BestandEinlesen.Bericht()
        #expect(Einlesungstempo(bericht).prozent == 0)
        #expect(Einlesungstempo(bericht).rest == nil)
        bericht.zeilen = 110_001
        bericht.begonnen = Probe.jetzt
        bericht.zuletzt = Probe.jetzt + .milliseconds(2_500)
        bericht.neu = 9_000
        bericht.schonDa = 900
        bericht.fehlerhaft = 100
        let tempo = Einlesungstempo(bericht)
        #expect(tempo.prozent == 9)
        #expect(tempo.jeSekunde == 4_000)
        #expect(tempo.rest == 26)
        #expect(Einlesungstempo.text(26) == "26 Sekunden")
        #expect(Einlesungstempo.text(0) == "unter 1 Sekunde")
        #expect(Einlesungstempo.text(200) == "3 Minuten")
    }

    @Test("Ein Bericht aus einer älteren Fassung ohne Zeiten bleibt lesbar")
    func alterBericht() throws {
        let alt = #"{"bytes":10,"gelesen":2,"neu":1,"schonDa":0,"fehlerhaft":1,"maengel":[]}"#
        let bericht = try JSONDecoder().decode(BestandEinlesen.Bericht.self, from: Data(alt.utf8))
        #expect(Einlesungstempo(bericht).prozent == 100)
        #expect(Einlesungstempo(bericht).jeSekunde == nil)
    }

    @Test(
        "Solange gelesen wird, fragt die Seite von selbst weiter; am Ende stehen Mängel, Dauer und kein Balken mehr",
        arguments: Dialect.allCases)
    func seite(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let probe = try Seitenprobe()
            let routen = BestandRouten(dienst: amt.dienst, inhalte: amt.stand.content).alle
            let ablauf = Einlesungsablauf(dienst: amt.dienst, inhalte: amt.stand.content)
            let inhalt = try await amt.stand.content.store(Data("LEV-A 1\nLEV-Ä 2\n\nLEV-A 3\n".utf8))
            let id = try await ablauf.bestellen(inhalt, dateiname: "bestand.csv", akteur: amt.ada)
            func abruf(_ muster: String) async throws -> String {
                try await probe.rufen(routen, .get, muster, amt.ada, amt.uhr.jetzt, parameter: ["id": id.text]).text
            }
            let wartend = try await abruf("\(KennzeichenURL.bestand)/{id}")
            #expect(wartend.contains("data-live-takt"))
            #expect(wartend.contains("data-live-weiter"))
            #expect(wartend.contains("<noscript>"))

            try await Helfer.auftraege(amt.store, [ablauf.auftragsart])
            let ende = try await abruf("\(KennzeichenURL.bestand)/{id}/stand")
            #expect(!ende.contains("data-live-weiter"))
            #expect(ende.contains("fertig, mit Mängeln"))
            #expect(ende.contains("<dt>Dauer</dt>"))
            #expect(ende.contains("LEV-Ä 2"))
            let bericht = try await amt.store.read { try $0.einlesung(id)?.bericht }
            #expect(bericht?.zeilen == 4)
            #expect(bericht?.erledigt == 3)
        }
    }
}
