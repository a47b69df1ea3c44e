// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Datenschutz
@testable import Web

@Suite("Datenschutz in der Suche des Hauses")
struct SucheTests {
    private static func fall(_ haus: Datenschutzhaus) async throws {
        _ = try await PanneAufnehmen(dienst: haus.dienst)(
            betreff: "Laptop verloren", was: "Im Zug liegen geblieben", bekannt: haus.store.uhr.jetzt, akteur: haus.fremd)
        _ = try await AntragAufnehmen(dienst: haus.dienst)(
            .init(
                recht: .auskunft, name: "Erika Übermut", email: "erika@example.org", anliegen: "Was steht über mich im Laptop?",
                eingegangen: haus.store.uhr.jetzt.tag), akteur: haus.ina)
    }

    /// What the search of the house shows the actor, with its headings.
    private static func funde(_ haus: Datenschutzhaus, _ text: String, _ akteur: Akteur) async throws -> [String] {
        let anfrage = haus.anfrage("/amt/suche", akteur)
        return try await Modulfunde.alle(DatenschutzModul.suchen, text, anfrage, haus.store).flatMap { gruppe in
            gruppe.zeilen.map { "\(gruppe.titel): \($0.titel) (\($0.art))" }
        }
    }

    @Test("Datenpannen und Anträge findet, wer das Recht an ihnen hat", arguments: Dialect.allCases)
    func finden(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.fall(haus)
            let panne = "Datenpannen: DP-2026-001 Laptop verloren (Datenpanne)"
            let antrag = "Anträge betroffener Personen: BA-2026-001 Erika Übermut (\(Betroffenenrecht.auskunft.deutsch))"
            #expect(try await Self.funde(haus, "laptop", haus.ina) == [panne, antrag])
            #expect(try await Self.funde(haus, "DP-2026-001", haus.ina) == [panne])
            #expect(try await Self.funde(haus, "zug geblieben", haus.ina) == [panne])
            #expect(try await Self.funde(haus, "übermut", haus.ina) == [antrag])
            #expect(try await Self.funde(haus, "erika@example.org", haus.ina) == [antrag])
            #expect(try await Self.funde(haus, "laptop fahrrad", haus.ina).isEmpty)
        }
    }

    @Test(
        "Wer nur das Verzeichnis lesen darf, oder nur eines von beiden, erfährt vom anderen nichts", arguments: Dialect.allCases)
    func schweigen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.fall(haus)
            let alle: Set<OrgNummer> = [Datenschutzhaus.stadt, Datenschutzhaus.verkehr, Datenschutzhaus.soziales]
            let nurPannen = Datenschutzhaus.person("Paul Panne", 8, [DatenschutzRechte.panne], alle)
            let nurAntraege = Datenschutzhaus.person("Anna Antrag", 9, [DatenschutzRechte.betroffene], alle)
            for text in ["laptop", "DP-2026-001", "BA-2026-001", "übermut", "erika@example.org"] {
                for akteur in [haus.leitung, haus.fremd] { #expect(try await Self.funde(haus, text, akteur).isEmpty) }
                #expect(try await Self.funde(haus, text, nurPannen).allSatisfy { $0.hasPrefix("Datenpannen") })
                #expect(try await Self.funde(haus, text, nurAntraege).allSatisfy { $0.hasPrefix("Anträge") })
            }
            #expect(try await Self.funde(haus, "laptop", nurPannen).count == 1)
            #expect(try await Self.funde(haus, "laptop", nurAntraege).count == 1)
        }
    }
}
