// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Liste der Vorhaben")
struct VorhabenlisteTests {
    @Test("Sie zeigt jeden Stichtag, wie er zu jeder Zeit bekannt war", arguments: Dialect.beide)
    func stichtag(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt), felder = Vorhabenfelder()
            let programm = try await amt.programm()
            let id = try await amt.vorhaben("Portal bauen", in: programm)
            amt.uhr.stellen(auf: "2019-03-01T08:00:00Z")
            try await amt.setzen(
                [felder.titel.setzen(id, "Portal erneuern", .ab(Probe.iso("2019-02-01")), Probe.quelle)], akteur: amt.ada)
            func liste(_ abfrage: [String: String]) async throws -> String {
                try await seiten.rufe(.get, SteuerungURL.vorhaben, abfrage: abfrage).text
            }
            let jetzt = try await liste([:])
            let vorher = try await liste(["stichtag": "2019-01-31"])
            let damals = try await liste(["stichtag": "2019-02-15", "bekannt": "2019-02-28"])
            let frueh = try await liste(["stichtag": "2017-01-01"])
            #expect(jetzt.contains("Portal erneuern"))
            #expect(vorher.contains("Portal bauen"))
            #expect(damals.contains("Portal bauen") && damals.contains("wie es am 28.02.2019 bekannt war"))
            #expect(damals.contains("/amt/steuerung/objekte/\(id)?stichtag=2019-02-15&amp;bekannt=2019-02-28"))
            #expect(frueh.contains("Kein Vorhaben zu diesem Stichtag"))
        }
    }

    private struct Fall: Sendable {
        let abfrage: [String: String]
        let titel: Set<String>
    }

    private static let faelle = [
        Fall(abfrage: ["stand": "umsetzung"], titel: ["Alpha"]),
        Fall(abfrage: ["stand": "ohne"], titel: ["Beta", "Gamma"]),
        Fall(abfrage: ["horizont": "adhoc"], titel: ["Beta"]),
        Fall(abfrage: ["ampel": "rot"], titel: ["Alpha"]),
        Fall(abfrage: ["ampel": "ohne"], titel: ["Gamma"]),
        Fall(abfrage: ["stand": "unsinn"], titel: ["Alpha", "Beta", "Gamma"]),
        Fall(abfrage: ["stand": "umsetzung", "horizont": "adhoc"], titel: []),
    ]

    @Test("Jede Auswahl zeigt, was passt", arguments: faelle.indices)
    func auswahl(nr: Int) async throws {
        let fall = Self.faelle[nr]
        try await Programmbuero.mit(.sqlite) { amt in
            let felder = Vorhabenfelder(), gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))
            let programm = try await amt.programm()
            let alpha = try await amt.vorhaben("Alpha", in: programm), beta = try await amt.vorhaben("Beta", in: programm)
            _ = try await amt.vorhaben("Gamma", in: programm)
            try await amt.setzen(
                [
                    felder.stand.setzen(alpha, .umsetzung, gilt, Probe.quelle),
                    felder.ampelZeit.setzen(alpha, Begruendet(.gruen, grund: "Alles da"), gilt, Probe.quelle),
                    felder.ampelBudget.setzen(alpha, Begruendet(.rot, grund: "Geld fehlt"), gilt, Probe.quelle),
                    felder.horizont.setzen(beta, .adhoc, gilt, Probe.quelle),
                    felder.ampelZeit.setzen(beta, Begruendet(.gelb, grund: "Knapp"), gilt, Probe.quelle),
                ], akteur: amt.ada)
            let seite = try await Seitenprobe(amt).rufe(.get, SteuerungURL.vorhaben, abfrage: fall.abfrage).text
            let gezeigt = Set(["Alpha", "Beta", "Gamma"].filter { seite.contains("data-oeffnen>\($0)</a>") })
            #expect(gezeigt == fall.titel)
        }
    }

    @Test("Wer nicht lesen darf, und ein Tag, den es nicht gibt, werden abgewiesen")
    func abgewiesen() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt)
            await #expect(throws: SteuerungError.keinRecht) {
                try await seiten.rufe(.get, SteuerungURL.vorhaben, akteur: Programmbuero.person([]))
            }
            await #expect(throws: SteuerungError.tagUngueltig) {
                try await seiten.rufe(.get, SteuerungURL.vorhaben, abfrage: ["stichtag": "31.02.2019"])
            }
        }
    }
}
