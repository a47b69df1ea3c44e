// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Ansichten über das ganze Programm")
struct LageTests {
    private static func meilenstein(
        _ amt: Programmbuero, _ vorhaben: ObjektID, _ titel: String, plan: String? = nil, ist: String? = nil
    ) async throws -> ObjektID {
        let felder = Meilensteinfelder(), gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))
        return try await amt.anlegen(.meilenstein, akteur: amt.ada) { id in
            [
                felder.titel.setzen(id, titel, gilt, Probe.quelle), felder.vorhaben.setzen(id, vorhaben, gilt, Probe.quelle),
                felder.art.setzen(id, .zwischenschritt, gilt, Probe.quelle),
                felder.plan.setzen(id, plan.flatMap { Datumsangabe(eingabe: $0) }, gilt, Probe.quelle),
                felder.ist.setzen(id, ist.flatMap { Datumsangabe(eingabe: $0) }, gilt, Probe.quelle),
            ]
        }
    }

    @Test("Der Fahrplan zeichnet Erreichtes, Offenes, Verstrichenes und Ungewisses je anders", arguments: Dialect.beide)
    func fahrplan(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt)
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            _ = try await amt.vorhaben("Ohne Schritte", in: try await amt.programm())
            _ = try await Self.meilenstein(amt, id, "Fertig", plan: "01.03.2018", ist: "01.04.2018")
            _ = try await Self.meilenstein(amt, id, "Versäumt", plan: "01.12.2018")
            _ = try await Self.meilenstein(amt, id, "Kommt", plan: "01.06.2021")
            _ = try await Self.meilenstein(amt, id, "Vielleicht", plan: "voraussichtlich Ende 2020")
            _ = try await Self.meilenstein(amt, id, "Irgendwann", plan: "nach Abnahme")
            let text = try await seiten.rufe(.get, SteuerungURL.fahrplan, abfrage: ["stichtag": "2019-02-14"]).text
            let zeichnung = try #require(text.split(separator: "<svg").last?.split(separator: "</svg>").first.map(String.init))
            func zahl(_ form: String) -> Int { zeichnung.components(separatedBy: "class=\"\(form)\"").count - 1 }
            #expect(zahl("rh-z-voll") == 1)
            #expect(zahl("rh-z-leer") == 2)
            #expect(zahl("rh-z-kreuz") == 1)
            #expect(zahl("rh-z-spanne") == 1)
            #expect(zahl("rh-z-heute") == 1)
            #expect(zeichnung.contains("1 Vorhaben mit 5 Meilensteinen von 2018 bis 2021, 1 davon erreicht"))
            for wort in ["Termin verstrichen", "voraussichtlich Ende 2020", "nach Abnahme", "am 01.04.2018"] {
                #expect(text.contains(wort), "\(wort)")
            }
            #expect(!text.contains("Ohne Schritte"))
        }
    }

    private struct Termin: Sendable {
        let plan: String
        let lage: Fahrplan.Lage
    }

    private static let termine = [
        Termin(plan: "13.02.2019", lage: .verstrichen), Termin(plan: "14.02.2019", lage: .offen),
        Termin(plan: "Februar 2019", lage: .offen), Termin(plan: "bis Januar 2019", lage: .verstrichen),
        Termin(plan: "ab 01.01.2019", lage: .offen), Termin(plan: "voraussichtlich Ende 2018", lage: .offen),
        Termin(plan: "nach Abnahme", lage: .offen),
    ]

    @Test("Verstrichen ist nur, was sicher vorbei ist", arguments: termine.indices)
    func lage(nr: Int) async throws {
        let fall = Self.termine[nr]
        try await Programmbuero.mit(.sqlite) { amt in
            let vorhaben = try await amt.vorhaben("Portal", in: try await amt.programm())
            let id = try await Self.meilenstein(amt, vorhaben, "Schritt", plan: fall.plan)
            let sicht = try await amt.abfrage.objekt(id, am: Probe.iso("2019-02-14"), akteur: amt.ada)
            #expect(Meilenstein(sicht)?.lage(am: Probe.iso("2019-02-14")) == fall.lage)
        }
    }

    @Test(
        "Was sich bewegt hat: verschobene Termine mit Tagen, Neues, Geändertes; und was man später erfuhr",
        arguments: Dialect.beide)
    func bewegung(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt), felder = Vorhabenfelder()
            let programm = try await amt.programm()
            let id = try await amt.vorhaben("Portal", in: programm)
            let stein = try await Self.meilenstein(amt, id, "Start", plan: "01.06.2019")
            amt.uhr.stellen(auf: "2019-03-01T08:00:00Z")
            let gilt = Geltungszeit.ab(Probe.iso("2019-02-01"))
            try await amt.setzen(
                [
                    Meilensteinfelder().plan.setzen(stein, Datumsangabe(eingabe: "01.09.2019"), gilt, Probe.quelle),
                    felder.stand.setzen(id, .umsetzung, gilt, Probe.quelle),
                ], akteur: amt.ada)
            _ = try await amt.vorhaben("Neues", in: programm, ab: "2019-02-10")
            func zeige(_ abfrage: [String: String]) async throws -> String {
                try await seiten.rufe(.get, SteuerungURL.bewegung, abfrage: abfrage).text
            }
            let halbjahr = try await zeige(["seit": "2019-01-15", "stichtag": "2019-03-15"])
            #expect(
                halbjahr.contains("92 Tage später") && halbjahr.contains("in Umsetzung") && halbjahr.contains("Vorhaben: Neues"))
            let erfahren = try await zeige([
                "seit": "2019-02-15", "seit_bekannt": "2019-02-15", "stichtag": "2019-02-15", "bekannt": "2019-03-15",
            ])
            #expect(erfahren.contains("92 Tage später") && erfahren.contains("wie es am 15.02.2019 bekannt war"))
            let ruhig = try await zeige(["seit": "2018-05-01", "stichtag": "2018-06-01"])
            #expect(ruhig.contains("Nichts hat sich bewegt"))
        }
    }

    @Test("Ampeln stehen mit Grund und Tag, die schlechteste zuerst; ohne Ampel sagt es die Seite")
    func ampeln() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt), felder = Vorhabenfelder(), gilt = Geltungszeit.ab(Probe.iso("2019-01-02"))
            let programm = try await amt.programm()
            let gut = try await amt.vorhaben("Läuft gut", in: programm), schlecht = try await amt.vorhaben("Stockt", in: programm)
            let leer = try await seiten.rufe(.get, SteuerungURL.ampeln).text
            #expect(leer.contains("Keine Ampel gesetzt"))
            try await amt.setzen(
                [
                    felder.ampelZeit.setzen(gut, Begruendet(.gruen, grund: "Im Plan"), gilt, Probe.quelle),
                    felder.ampelBudget.setzen(schlecht, Begruendet(.rot, grund: "Mittel fehlen"), gilt, Probe.quelle),
                    felder.ampelZeit.setzen(schlecht, Begruendet(.gruen, grund: "Geht noch"), gilt, Probe.quelle),
                ], akteur: amt.ada)
            let text = try await seiten.rufe(.get, SteuerungURL.ampeln).text
            let vorn = try #require(text.range(of: "Stockt")), hinten = try #require(text.range(of: "Läuft gut"))
            #expect(vorn.lowerBound < hinten.lowerBound)
            #expect(text.contains("Mittel fehlen") && text.contains("seit 02.01.2019"))
        }
    }

    @Test("Nötige Entscheidungen stehen mit ihrem Vorhaben, die älteste zuerst")
    func entscheidungen() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt), feld = Vorhabenfelder().entscheidungsbedarf
            let id = try await amt.vorhaben("Portal", in: try await amt.programm())
            let leer = try await seiten.rufe(.get, SteuerungURL.entscheidungen).text
            #expect(leer.contains("Keine Entscheidung nötig"))
            try await amt.setzen(
                [
                    feld.setzen(id, platz: 1, "Stelle schaffen", .ab(Probe.iso("2018-12-01")), Probe.quelle),
                    feld.setzen(id, platz: 2, "Mittel freigeben", .ab(Probe.iso("2018-06-01")), Probe.quelle),
                ], akteur: amt.ada)
            let text = try await seiten.rufe(.get, SteuerungURL.entscheidungen).text
            let erste = try #require(text.range(of: "Mittel freigeben")), zweite = try #require(text.range(of: "Stelle schaffen"))
            #expect(erste.lowerBound < zweite.lowerBound)
        }
    }
}
