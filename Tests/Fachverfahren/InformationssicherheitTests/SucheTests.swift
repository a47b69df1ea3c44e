// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Informationssicherheit

@Suite("Informationssicherheit in der Suche des Hauses")
struct SucheTests {
    private static func funde(_ haus: Sicherheitshaus, _ suche: Modulsuche, _ text: String, _ akteur: Akteur) async throws
        -> [Modultreffer]
    {
        let frage = try #require(Modulsuche.Frage(text, hoechstens: 6, heute: haus.store.uhr.jetzt.tag))
        return try await haus.store.read { try suche.finden(frage, akteur, $0) }
    }

    @Test("Verbund, Zielobjekt, Maßnahme und Risiko findet, wer die Einheit sehen darf", arguments: Dialect.allCases)
    func konzept(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let verbund = try await haus.verbund(), suche = InformationssicherheitModul.suche
            try await haus.objekt("A1", .anwendung, in: verbund)
            _ = try await RisikoFuehren(store: haus.store).anlegen(
                verbund, .init(gefaehrdung: "Ausfall der Kühlung"), akteur: haus.levi)
            try await MassnahmeFuehren(store: haus.store, nachbarn: haus.dienst.nachbarn)(
                Massnahme(
                    id: MassnahmeID(haus.store.uhr.jetzt), verbund: verbund, titel: "Kühlung verdoppeln", beschreibung: "",
                    verantwortlich: "Levi Schild", faellig: nil, stand: .geplant, version: 1), neu: true, akteur: haus.levi)
            #expect(try await Self.funde(haus, suche, "bürgerbüro", haus.leitung).map(\.art) == ["Informationsverbund"])
            #expect(try await Self.funde(haus, suche, "a1 name", haus.leitung).map(\.titel) == ["A1 Name"])
            #expect(try await Self.funde(haus, suche, "KÜHLUNG", haus.leitung).map(\.art) == ["Maßnahme", "Risiko"])
            let anderswo = Sicherheitshaus.person("Otto Ort", 9, [SicherheitRechte.lesen], [Sicherheitshaus.stadt])
            #expect(try await Self.funde(haus, suche, "kühlung", anderswo).isEmpty)
        }
    }

    @Test("Vorfälle haben eine eigene Suche mit eigenem Recht", arguments: Dialect.allCases)
    func vorfall(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let vorfall = try await VorfallAufnehmen(dienst: haus.dienst)(
                betreff: "Anhang geöffnet", was: "Verschlüsselte Dateien", bemerkt: haus.store.uhr.jetzt, akteur: haus.fremd)
            let suche = InformationssicherheitModul.vorfallsuche
            let funde = try await Self.funde(haus, suche, "verschlüsselte anhang", haus.levi)
            #expect(funde.map(\.url) == [SicherheitURL.vorfall(vorfall.id)])
            #expect(suche.recht == SicherheitRechte.vorfall && InformationssicherheitModul.suche.recht == SicherheitRechte.lesen)
            #expect(try await Self.funde(haus, InformationssicherheitModul.suche, "verschlüsselte", haus.levi).isEmpty)
        }
    }
}
