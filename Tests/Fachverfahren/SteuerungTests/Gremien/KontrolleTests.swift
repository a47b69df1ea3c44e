// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Gremien: Beschlusskontrolle")
struct KontrolleTests {
    private static func kontrolle(_ probe: Ratsprobe, am tag: String = "2026-11-30") async throws -> [Kontrolleintrag] {
        try await probe.amt.abfrage.alle(Stichtagsbild.kontrollarten, am: Probe.iso(tag), akteur: probe.amt.ada).kontrolle
    }

    private static func eintrag(_ probe: Ratsprobe, _ name: String) async throws -> Kontrolleintrag {
        let id = try probe.id(name)
        return try #require(try await kontrolle(probe).first { $0.id == id })
    }

    private static func fort(
        _ probe: Ratsprobe, _ name: String, _ stand: Umsetzungsstand, frist: String?, grund: String?
    ) async throws {
        try await BeschlussFortschreiben(store: probe.amt.store)(
            try probe.id(name),
            .init(
                stand: stand, sachstand: "Es geht weiter.", frist: frist.flatMap { Datumsangabe(eingabe: $0) },
                verzugsgrund: grund,
                quelle: Probe.quelle), akteur: probe.amt.ada)
    }

    @Test("Ohne Auswahl stehen alle Jahre in der Liste, das Archiv nur auf Wunsch")
    func alleJahre() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let alle = try await Self.kontrolle(probe)
            let gezeigt = alle.filter(Kontrollauswahl().nimmt)
            #expect(gezeigt.contains { $0.tag?.zeittext == "25.09.2025" })
            #expect(!gezeigt.contains { $0.teil == .archiv })
            var mitArchiv = Kontrollauswahl()
            mitArchiv.mitArchiv = true
            #expect(alle.filter(mitArchiv.nimmt).count == alle.count)
            #expect(alle.contains { $0.teil == .archiv })
        }
    }

    @Test("Antragsteller ist, wer den Antrag stellte, sonst die Verwaltung; überfällig ist, wessen Zeit vorbei ist")
    func angaben() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let wlan = try await Self.eintrag(probe, "be-wlan")
            #expect(wlan.antragsteller == "Fraktion Zukunft")
            #expect(wlan.ueberfaellig)
            let akte = try await Self.eintrag(probe, "be-akte")
            #expect(akte.antragsteller == "Verwaltung")
            #expect(!akte.ueberfaellig)
        }
    }

    @Test("Jeder Filter lässt übrig, was er sagt")
    func filter() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let alle = try await Self.kontrolle(probe)
            func titel(_ aendern: (inout Kontrollauswahl) throws -> Void) rethrows -> [String] {
                var auswahl = Kontrollauswahl()
                try aendern(&auswahl)
                return alle.filter(auswahl.nimmt).map(\.titel).sorted()
            }
            #expect(titel { $0.nurUeberfaellig = true } == ["WLAN in städtischen Gebäuden"])
            #expect(try titel { $0.zustaendig = try probe.id("fb-personal") } == ["Einführung der elektronischen Akte"])
            #expect(titel { $0.suche = "zukunft" } == ["WLAN in städtischen Gebäuden"])
            #expect(
                titel { $0.von = Probe.iso("2026-01-01") } == [
                    "Ankauf eines Grundstücks am Hafen", "Baustellenkarte für Musterstadt",
                ])
            #expect(titel { $0.bis = Probe.iso("2025-12-31") }.count == 2)
            #expect(titel { $0.stand = .erledigt } == ["Baustellenkarte für Musterstadt"])
        }
    }

    @Test("Wer zu spät ist oder die Zeit verschiebt, sagt warum", arguments: Dialect.beide)
    func verzug(_ maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            let fehlt = SteuerungError.textFehlt(feld: "Grund des Verzugs")
            await #expect(throws: fehlt) {
                try await Self.fort(probe, "be-wlan", .inUmsetzung, frist: "bis 31.07.2026", grund: nil)
            }
            await #expect(throws: fehlt) {
                try await Self.fort(probe, "be-akte", .inUmsetzung, frist: "bis 31.12.2028", grund: nil)
            }
            await #expect(throws: fehlt) { try await Self.fort(probe, "be-akte", .inUmsetzung, frist: nil, grund: nil) }
            try await Self.fort(probe, "be-akte", .inUmsetzung, frist: "bis 31.12.2028", grund: "Es fehlt Personal.")
            #expect(try await Self.eintrag(probe, "be-akte").verzugsgrund == "Es fehlt Personal.")
            try await Self.fort(probe, "be-akte", .inUmsetzung, frist: "bis 30.06.2028", grund: nil)
        }
    }

    @Test(
        "Erledigtes wird einmal gezeigt und ist dann im Archiv; ein früherer Stichtag zeigt es wie damals",
        arguments: Dialect.beide)
    func ablegen(_ maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            try await Self.fort(probe, "be-akte", .erledigt, frist: nil, grund: nil)
            #expect(try await Self.eintrag(probe, "be-akte").teil == .abgeschlossen)
            #expect(try await Self.eintrag(probe, "be-akte").erledigt?.zeittext == "30.11.2026")
            let berichten = AbschlussBerichten(store: probe.amt.store), tag = Probe.iso("2026-11-30")
            #expect(try await berichten(gremium: try probe.id("hda"), am: tag, akteur: probe.amt.ada) == 0)
            #expect(try await berichten(gremium: nil, am: tag, akteur: probe.amt.ada) == 2)
            #expect(try await Self.eintrag(probe, "be-akte").teil == .archiv)
            #expect(try await berichten(gremium: nil, am: tag, akteur: probe.amt.ada) == 0)
            let id = try probe.id("be-akte")
            #expect(try await Self.kontrolle(probe, am: "2026-11-29").first { $0.id == id }?.teil == .offen)
        }
    }

    @Test("Die öffentliche Liste hat nur öffentliche Beschlüsse")
    func oeffentlich() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let titel = try await probe.abfrage().beschluesse.map(\.eintrag.titel)
            #expect(titel.contains("WLAN in städtischen Gebäuden"))
            #expect(!titel.contains { $0.contains("Hafen") })
        }
    }
}
