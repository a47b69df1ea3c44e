// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Portfolio")
struct PortfolioTests {
    private static let gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))

    private static func portfolio(_ amt: Programmbuero, am tag: String = "2019-01-15") async throws -> Portfolio {
        Portfolio(try await amt.abfrage.alle(am: Probe.iso(tag), akteur: amt.ada))
    }

    private static func verzahnen(_ amt: Programmbuero, _ von: ObjektID, setztVoraus mit: ObjektID) async throws {
        let felder = Verzahnungsfelder()
        try await amt.anlegen(.verzahnung, akteur: amt.ada) { id in
            [
                felder.von.setzen(id, von, gilt, Probe.quelle), felder.mit.setzen(id, mit, gilt, Probe.quelle),
                felder.art.setzen(id, .setztVoraus, gilt, Probe.quelle),
                felder.grund.setzen(id, "Braucht es", gilt, Probe.quelle),
            ]
        }
    }

    @Test("Jeder Faktor zählt seine Stufe mal sein Gewicht, Aufwand und Abhängigkeiten dagegen", arguments: Dialect.beide)
    func punkte(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let f = Vorhabenfelder(), programm = try await amt.programm()
            let id = try await amt.vorhaben("Portal", in: programm), vorher = try await amt.vorhaben("Netz", in: programm)
            try await amt.setzen(
                [
                    f.pflichtfrist.setzen(id, Datumsangabe(eingabe: "bis 31.12.2019"), Self.gilt, Probe.quelle),
                    f.faelle.setzen(id, 10_000, Self.gilt, Probe.quelle), f.minuten.setzen(id, 12, Self.gilt, Probe.quelle),
                    f.stunden.setzen(id, 150, Self.gilt, Probe.quelle),
                    f.risikominderung.setzen(id, .gering, Self.gilt, Probe.quelle),
                    f.aufwand.setzen(id, .monate, Self.gilt, Probe.quelle),
                ], akteur: amt.ada)
            try await Self.verzahnen(amt, id, setztVoraus: vorher)
            let b = try #require(try await Self.portfolio(amt).bewertungen.first)
            #expect(b.vorhaben.titel == "Portal")
            #expect(b.anteile.map(\.stufe) == [4, 4, 2, 2, nil, 3, 1])
            #expect(b.anteile.map(\.punkte) == [12, 12, 4, 4, 0, -6, -1])
            #expect(b.punkte == 25 && b.nutzen == 53)
            #expect(b.unbekannt == [.strategiebeitrag] && b.blocker == [vorher])
            // Own weights, from a day on: before it those of the house count.
            try await amt.setzen(
                [Programmfelder().gewichtPflicht.setzen(programm, 10, .ab(Probe.iso("2019-02-01")), Probe.quelle)],
                akteur: amt.ada)
            let januar = try await Self.portfolio(amt).bewertungen.first?.punkte
            let februar = try await Self.portfolio(amt, am: "2019-02-01").bewertungen.first?.punkte
            #expect(januar == 25 && februar == 53)
        }
    }

    @Test("Eine Einstufung geht vor den Punkten; Umgesetztes und Ruhendes fehlt")
    func reihenfolge() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let f = Vorhabenfelder(), programm = try await amt.programm()
            var ids: [String: ObjektID] = [:]
            for titel in ["Viel", "Wenig", "Zuerst", "Zuletzt", "Ruht"] {
                ids[titel] = try await amt.vorhaben(titel, in: programm)
            }
            func id(_ titel: String) throws -> ObjektID { try #require(ids[titel]) }
            try await amt.setzen(
                [
                    f.strategiebeitrag.setzen(try id("Viel"), .sehrHoch, Self.gilt, Probe.quelle),
                    f.strategiebeitrag.setzen(try id("Zuletzt"), .sehrHoch, Self.gilt, Probe.quelle),
                    f.einstufung.setzen(
                        try id("Zuerst"), Begruendet(.vorrangig, grund: "Ratsbeschluss"), Self.gilt, Probe.quelle),
                    f.einstufung.setzen(
                        try id("Zuletzt"), Begruendet(.nachrangig, grund: "Kein Personal"), Self.gilt, Probe.quelle),
                    f.stand.setzen(try id("Ruht"), .zurueckgestellt, Self.gilt, Probe.quelle),
                ], akteur: amt.ada)
            let titel = try await Self.portfolio(amt).bewertungen.map(\.vorhaben.titel)
            #expect(titel == ["Zuerst", "Viel", "Wenig", "Zuletzt"])
        }
    }

    @Test("Ad hoc ist, was sich lohnt, in Tagen geht und auf nichts wartet")
    func adhoc() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let f = Vorhabenfelder(), programm = try await amt.programm()
            let vorher = try await amt.vorhaben("Netz", in: programm)
            var setzungen: [Setzung] = []
            for (titel, aufwand, nutzen) in [
                ("Gleich", Aufwandstufe.eineWoche, Wirkstufe.mittel), ("Lang", .monate, .sehrHoch), ("Nutzlos", .einTag, .gering),
                ("Wartet", .einTag, .sehrHoch),
            ] {
                let id = try await amt.vorhaben(titel, in: programm)
                setzungen += [
                    f.aufwand.setzen(id, aufwand, Self.gilt, Probe.quelle),
                    f.risikominderung.setzen(id, nutzen, Self.gilt, Probe.quelle),
                ]
                if titel == "Wartet" { try await Self.verzahnen(amt, id, setztVoraus: vorher) }
            }
            try await amt.setzen(setzungen, akteur: amt.ada)
            let titel = try await Self.portfolio(amt).adhoc.map(\.vorhaben.titel)
            #expect(titel == ["Gleich"])
            // Once what it waited for is done, nothing stands in its way.
            try await amt.setzen([f.stand.setzen(vorher, .abgebrochen, Self.gilt, Probe.quelle)], akteur: amt.ada)
            let danach = try await Self.portfolio(amt).adhoc.map(\.vorhaben.titel)
            #expect(Set(danach) == ["Gleich", "Wartet"])
        }
    }

    @Test("Eine Kette zählt ihre Länge, auch wenn sie im Kreis führt")
    func kette() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let programm = try await amt.programm()
            var ids: [ObjektID] = []
            for nr in 1...4 { ids.append(try await amt.vorhaben("V\(nr)", in: programm)) }
            for (von, mit) in zip(ids, ids.dropFirst()) { try await Self.verzahnen(amt, von, setztVoraus: mit) }
            try await Self.verzahnen(amt, ids[3], setztVoraus: ids[2])
            let portfolio = try await Self.portfolio(amt)
            let tiefen = Dictionary(
                uniqueKeysWithValues: portfolio.bewertungen.map { ($0.vorhaben.id, $0.stufe(.abhaengigkeit)) })
            #expect(ids.map { tiefen[$0] } == [3, 2, 1, 1])
        }
    }

    @Test("Die Seite zeigt Punkte, Faktoren, Gewichte und wer seinen Rang geändert hat", arguments: Dialect.beide)
    func seite(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt), f = Vorhabenfelder(), programm = try await amt.programm()
            let leer = try await seiten.rufe(.get, SteuerungURL.portfolio).text
            #expect(leer.contains("Nichts zu bewerten"))
            let alt = try await amt.vorhaben("Altes", in: programm), neu = try await amt.vorhaben("Anderes", in: programm)
            let spaet = Geltungszeit.ab(Probe.iso("2019-01-10"))
            try await amt.setzen(
                [
                    f.aufwand.setzen(alt, .einTag, Self.gilt, Probe.quelle),
                    f.strategiebeitrag.setzen(alt, .gering, Self.gilt, Probe.quelle),
                    f.strategiebeitrag.setzen(neu, .sehrHoch, spaet, Probe.quelle),
                    f.aufwand.setzen(neu, .eineWoche, spaet, Probe.quelle),
                ], akteur: amt.ada)
            let text = try await seiten.rufe(
                .get, SteuerungURL.portfolio, abfrage: ["stichtag": "2019-02-01", "seit": "2019-01-05"]
            ).text
            #expect(text.contains("1 hinauf (war 2)") && text.contains("1 hinab (war 1)"))
            #expect(
                text.contains("Strategiebeitrag 5\u{00A0}×\u{00A0}2") && text.contains("Vorgabe des Hauses")
                    && text.contains("Unbekannt: "))
            #expect(text.contains("Ad-hoc-Maßnahmen") && text.contains("2 von 2 Vorhaben nach Nutzen und Aufwand"))
            #expect(text.components(separatedBy: "<circle").count == 3)
        }
    }
}
