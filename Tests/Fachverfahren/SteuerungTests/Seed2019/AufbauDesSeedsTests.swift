// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Seed 2019: Aufbau und Fassungen")
struct AufbauDesSeedsTests {
    @Test("Zehn Folien, jede mit ihrem Titel zuerst", arguments: Dialect.beide)
    func folien(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let folien = try await seed.bericht().folien
            #expect(folien.map { $0.titel.first?.text } == Seed2019.folien.map(\.first))
            #expect(folien.map { $0.saetze.map { Formen.normal($0.text) } } == Seed2019.folien.map { $0.map(Formen.normal) })
            #expect(folien.map(\.titel.count) == [1, 1, 1, 1, 1, 2, 2, 2, 1, 1])
        }
    }

    @Test("Ein Baustein ohne Bericht sagt das, und Folien lassen ihn aus")
    func leereBausteine() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let ausgabe = try await seed.bericht()
            let leere = ausgabe.abschnitte.filter(\.istLeer)
            #expect(leere.map(\.name) == ["datenschutz", "flankierend"])
            #expect(leere.allSatisfy { $0.zeilen.last == .keinBericht })
            #expect(ausgabe.abschnitte.count == ausgabe.folien.count + 2)
        }
    }

    @Test("Die Listen sind geschachtelt wie damals")
    func schachtelung() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let folien = try await seed.bericht().folien
            #expect(Self.baeume(folien[4]).map(\.kinder.count) == [7])
            var gruppen: [Vorhabengruppe: Int] = [:]
            for case .gruppe(let gruppe, _, let vorhaben) in folien[7].bloecke { gruppen[gruppe] = vorhaben.count }
            #expect(gruppen == [.umgesetzt: 2, .aktuell: 4])
            let teile = Self.baeume(folien[8])
            #expect(teile.map(\.kinder.count) == [4, 0])
            #expect(teile.map(\.weitere.count) == [1, 1])
            #expect(teile.last?.weitere.first?.gewissheit == .voraussichtlich)
        }
    }

    @Test("Hinter jedem Satz steht eine Angabe oder eine Person mit Tag")
    func belege() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let ohne = try await seed.bericht().saetze.filter { $0.grundlage.belege.isEmpty }
            #expect(ohne.map(\.text) == Seed2019.folien.last)
            #expect(ohne.map(\.grundlage) == [.redaktionell(wer: "Redaktion des Statusberichts", am: Probe.iso("2019-02-14"))])
        }
    }

    @Test("Die heutige Fassung schreibt richtig und erzählt dieselben Tatsachen", arguments: Dialect.beide)
    func aktuell(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            let alt = try await seed.bericht()
            let neu = try await seed.bericht("aktuell")
            #expect(neu.faktenpruefsumme == alt.faktenpruefsumme)
            #expect(neu.folien.count == 9)
            let texte = neu.saetze.map(\.text)
            let alteTexte = Set(alt.saetze.map(\.text))
            #expect(
                texte.filter { !alteTexte.contains($0) } == [
                    "Thema Digitalisierung als ständiger Tagesordnungspunkt im Personal- und Organisationsausschuss "
                        + "(Fachausschuss)",
                    "Umsetzung „Digitalisierung bei der Stadt Leverkusen“",
                    "Bausteine (Statusbericht 16.11.2018)",
                    "1 Datenschutz und Informationssicherheit",
                    "2 Umsetzung E-Government-Gesetz des Landes NRW",
                    "4 Flankierende Maßnahmen",
                    "5 gpaNRW (IT-Prüfung)",
                    "1 Datenschutz und Informationssicherheit",
                    "2 Umsetzung E-Government-Gesetz NRW",
                    "2 Umsetzung E-Government-Gesetz NRW",
                    "2 Umsetzung E-Government-Gesetz NRW",
                    "4 Flankierende Maßnahmen",
                    "5 Prüfung der gpaNRW (IT-Prüfung)",
                    "Digitalisierung (erster Termin 05.12.2018)",
                ])
        }
    }

    private static func baeume(_ abschnitt: Abschnitt) -> [Satzbaum] {
        abschnitt.bloecke.flatMap { block -> [Satzbaum] in
            if case .liste(let baeume) = block { return baeume }
            return []
        }
    }
}
