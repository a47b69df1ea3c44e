// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import JsonTree
import Oscal
import Store
import StoreTesting
import Testing

@testable import Informationssicherheit

@Suite("Kataloge, Grundschutz-Check, Risiken, Maßnahmen")
struct KonzeptTests {
    @Test("Ein Katalog kommt ganz an und ganz wieder heraus; Fassungen stehen nebeneinander", arguments: Dialect.allCases)
    func katalog(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let daten = try Sicherheitshaus.probekatalog(), einlesen = KatalogEinlesen(store: haus.store)
            let erster = try await einlesen(daten, akteur: haus.levi)
            let zweiter = try await einlesen(daten, akteur: haus.levi)
            #expect(erster.neu && !zweiter.neu && erster.id == zweiter.id)
            let (text, anforderungen) = try await haus.store.read {
                (try $0.katalogtext(erster.id), try $0.anforderungen(erster.id))
            }
            #expect(try JsonValue(bytes: Array(text.utf8)) == JsonValue(bytes: daten))
            #expect(anforderungen.map(\.kennung) == ["PROBE.1.1", "PROBE.1.1.1", "ORGA.1"])
            #expect(anforderungen[1].istErhoeht && anforderungen[1].ueber == "PROBE.1.1" && anforderungen[0].modal == "MUSS")
            #expect(anforderungen[0].bausteintitel == "Betrieb" && anforderungen[0].gruppentitel == "Sicherung")
            func geaendert(_ was: String, _ wozu: String) -> [UInt8] {
                Array(String(decoding: daten, as: UTF8.self).replacing(was, with: wozu).utf8)
            }
            await #expect(throws: SicherheitError.katalogSchonDa(titel: "Probekatalog")) {
                _ = try await einlesen(geaendert("Daten sichern", "Daten bewahren"), akteur: haus.levi)
            }
            await #expect {
                _ = try await einlesen(Array("{\"profile\": {}}".utf8), akteur: haus.levi)
            } throws: { ($0 as? SicherheitError)?.meldung.contains("profile") == true }
            await #expect(throws: SicherheitError.verboten) { _ = try await einlesen(daten, akteur: haus.leitung) }
            let neu = try await einlesen(
                Array(
                    String(decoding: geaendert("\"version\": \"2026-05\"", "\"version\": \"2026-06\""), as: UTF8.self)
                        .replacing("Daten sichern", with: "Daten bewahren").utf8), akteur: haus.levi)
            let vergleich = try await haus.store.read {
                Katalogvergleich(von: try $0.anforderungen(erster.id), nach: try $0.anforderungen(neu.id))
            }
            #expect(vergleich.wechsel.map(\.art) == [.geaendert] && vergleich.wechsel.first?.neu?.titel == "Daten bewahren")
        }
    }

    @Test(
        "Art und Schutzbedarf bestimmen, was gilt; geprüft wird mit Grund; Risiko und Maßnahme; alles kommt in die Ausgabe",
        arguments: Dialect.allCases)
    func weg(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let verbund = try await haus.verbund()
            let a = try await haus.objekt("A1", .anwendung, in: verbund, vertraulichkeit: .hoch)
            let s = try await haus.objekt("S1", .itsystem, in: verbund)
            let katalog = try await KatalogEinlesen(store: haus.store)(try Sicherheitshaus.probekatalog(), akteur: haus.levi).id
            let modellieren = Modellieren(store: haus.store)
            let normal = try await modellieren(s, katalog: katalog, baustein: nil, ohneAuswahl: false, akteur: haus.levi)
            #expect(normal == 2)
            try await ZielobjektFuehren(store: haus.store).abhaengigkeit(Abhaengigkeit(von: a, auf: s), akteur: haus.levi)
            // The inherited need makes the raised requirement apply too.
            let erhoeht = try await modellieren(s, katalog: katalog, baustein: "PROBE", ohneAuswahl: false, akteur: haus.levi)
            #expect(erhoeht == 1)
            await #expect(throws: SicherheitError.nichtsZuModellieren) {
                _ = try await modellieren(a, katalog: katalog, baustein: "PROBE", ohneAuswahl: false, akteur: haus.levi)
            }
            let pruefungen = try await haus.store.read { try $0.pruefungen(verbund) }
            #expect(pruefungen.map(\.anforderung) == ["PROBE.1.1", "PROBE.1.1.1", "ORGA.1"])
            let schreiben = PruefungSchreiben(store: haus.store)
            await #expect {
                try await schreiben(pruefungen[0].id, version: 1, .init(zustand: .entbehrlich), akteur: haus.levi)
            } throws: { ($0 as? SicherheitError)?.feld == "grund" }
            await #expect(throws: SicherheitError.nachweisUnbekannt) {
                try await schreiben(
                    pruefungen[0].id, version: 1,
                    .init(zustand: .ja, grund: "x", nachweis: "/amt/dokumente/01900000-0000-7000-8000-000000000000"),
                    akteur: haus.levi)
            }
            try await schreiben(pruefungen[0].id, version: 1, .init(zustand: .ja, grund: "geprüft"), akteur: haus.levi)
            try await schreiben(pruefungen[1].id, version: 1, .init(zustand: .nein, grund: "fehlt"), akteur: haus.levi)
            await #expect(throws: SicherheitError.veraltet) {
                try await schreiben(pruefungen[1].id, version: 1, .init(zustand: .ja, grund: "x"), akteur: haus.levi)
            }
            let fortschritt = Fortschritt(try await haus.store.read { try $0.pruefungen(verbund) })
            #expect(fortschritt.geprueft == 2 && fortschritt.erfuellt == 33)

            let risiken = RisikoFuehren(store: haus.store)
            let r = try await risiken.anlegen(verbund, .init(zielobjekt: s, gefaehrdung: "Ausfall"), akteur: haus.levi)
            await #expect(throws: SicherheitError.nichtZuTragen) { try await risiken.tragen(r, version: 1, akteur: haus.leitung) }
            try await risiken.aendern(
                r, version: 1,
                .init(
                    gefaehrdung: "Ausfall", eintritt: .selten, auswirkung: .begrenzt, behandlung: .tragen, begruendung: "klein"),
                akteur: haus.levi)
            await #expect(throws: SicherheitError.verboten) { try await risiken.tragen(r, version: 2, akteur: haus.levi) }
            try await risiken.tragen(r, version: 2, akteur: haus.leitung)
            let getragen = try #require(try await haus.store.read { try $0.risiko(r) })
            #expect(getragen.getragenVon == haus.leitung.kennung && haus.dienst.matrix.kategorie(.selten, .begrenzt) == .gering)

            let massnahmen = MassnahmeFuehren(store: haus.store, nachbarn: Sicherheitshaus.nachbarn)
            func massnahme(_ vorhaben: String?) -> Massnahme {
                Massnahme(
                    id: MassnahmeID(haus.store.uhr.jetzt), verbund: verbund, titel: "Zweiter Ort", beschreibung: "",
                    verantwortlich: "IT",
                    faellig: Kalendertag(iso: "2026-01-31"), stand: .geplant, risiko: r, pruefung: pruefungen[1].id,
                    vorhaben: vorhaben,
                    version: 1)
            }
            await #expect(throws: SicherheitError.unbekannt(feld: "vorhaben")) {
                try await massnahmen(massnahme("v9"), neu: true, akteur: haus.levi)
            }
            try await massnahmen(massnahme("v1"), neu: true, akteur: haus.levi)
            let offen = try await haus.store.read { try $0.massnahmen(verbund) }
            #expect(offen.count == 1 && offen[0].ueberfaellig(am: haus.store.uhr.jetzt.tag))
            try await risiken.aendern(r, version: 3, .init(gefaehrdung: "Ausfall", behandlung: .offen), akteur: haus.levi)
            #expect(try await haus.store.read { try $0.risiko(r)?.getragen } == nil)

            let system = try await haus.store.read { db in
                try Sicherheitsbild(
                    verbund: try db.verbund(verbund, haus.levi), traeger: "Stadt", ort: "https://stadt.example", akteur: haus.levi
                ).oscal(db)
            }
            #expect(system.impact.confidentiality == "hoch" && system.checks.map(\.state) == [.implemented, .missing, .open])
            #expect(OscalModel.allCases.allSatisfy { system.document($0) != nil })
            await #expect(throws: SicherheitError.benutzt) {
                try await ZielobjektFuehren(store: haus.store).entfernen(s, akteur: haus.levi)
            }
        }
    }
}
