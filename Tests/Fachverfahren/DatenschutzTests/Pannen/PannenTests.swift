// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Datenschutz

@Suite("Datenpannen")
struct PannenTests {
    private static let alles: [Pannenfeld: String] = [
        .art: "Bescheid an falsche Adresse", .personen: "1 Person", .datensaetze: "1 Bescheid", .kontakt: "Ina Wacht",
        .folgen: "Kenntnis Dritter", .massnahmen: "Bescheid zurückgeholt",
    ]

    private static func aufnehmen(_ haus: Datenschutzhaus) async throws -> Datenpanne {
        try await PanneAufnehmen(dienst: haus.dienst)(
            betreff: "Falsch verschickt", was: "Bescheid an falsche Adresse", bekannt: haus.store.uhr.jetzt - .seconds(3_600),
            akteur: haus.fremd)
    }

    private static func stand(_ haus: Datenschutzhaus, _ id: DatenpanneID) async throws -> Datenpanne {
        try #require(try await haus.store.read { try $0.datenpanne(id) })
    }

    private static func dokumente(_ haus: Datenschutzhaus, _ panne: Datenpanne) async throws -> [String] {
        try await haus.store.read { db in
            try db.rows("SELECT betreff FROM akte_dokument WHERE vorgang = \(panne.vorgang) ORDER BY lfd").map {
                try $0["betreff"]
            }
        }
    }

    @Test("Wer arbeitet, meldet; daraus wird ein vertraulicher Vorgang mit Frist", arguments: Dialect.allCases)
    func aufnehmen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let erste = try await Self.aufnehmen(haus)
            let zweite = try await Self.aufnehmen(haus)
            #expect(erste.nummer == "DP-2026-001" && zweite.nummer == "DP-2026-002")
            let vorgang = try #require(try await haus.store.read { try $0.vorgang(erste.vorgang) })
            #expect(vorgang.vertraulich && vorgang.typ == "Datenpanne" && vorgang.fachbezug == "ds.panne:\(erste.id)")
            #expect(vorgang.frist?.iso == "2026-03-05" && vorgang.oe == Datenschutzhaus.stadt)
            #expect(!vorgang.betreff.contains("Falsch verschickt"))
            let inZukunft = haus.store.uhr.jetzt + .seconds(60)
            await #expect(throws: DatenschutzError.zukunft(feld: "bekannt-tag")) {
                try await PanneAufnehmen(dienst: haus.dienst)(betreff: "x", was: "x", bekannt: inZukunft, akteur: haus.fremd)
            }
        }
    }

    @Test(
        "Von der Bewertung über Meldung und Benachrichtigung bis zum Abschluss; alles liegt im Vorgang",
        arguments: Dialect.allCases)
    func weg(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let id = try await Self.aufnehmen(haus).id
            let bearbeiten = PanneBearbeiten(dienst: haus.dienst)
            try await bearbeiten.beschreiben(
                id, version: 1, Self.alles, risiko: .hoch, grund: "Gesundheitsdaten", akteur: haus.ina)
            let jetzt = haus.store.uhr.jetzt
            try await bearbeiten.gemeldet(id, version: 2, am: jetzt, zeichen: "LDI 4711", verspaetung: "", akteur: haus.ina)
            let gemeldet = try await Self.stand(haus, id)
            #expect(gemeldet.frist(am: jetzt) == .gemeldet(rechtzeitig: true) && gemeldet.verspaetung == nil)
            #expect(gemeldet.hindernisse.count == 1)
            await #expect(throws: DatenschutzError.nochOffen(gemeldet.hindernisse)) {
                try await bearbeiten.abschliessen(id, version: 3, akteur: haus.ina)
            }
            // Handed in after the deadline: the first notification keeps it.
            haus.vor(.seconds(100 * 3_600))
            try await bearbeiten.gemeldet(
                id, version: 3, am: haus.store.uhr.jetzt, zeichen: nil, verspaetung: "", akteur: haus.ina)
            try await bearbeiten.benachrichtigt(id, version: 4, am: nil, text: "Daten waren verschlüsselt", akteur: haus.ina)
            try await bearbeiten.abschliessen(id, version: 5, akteur: haus.ina)
            let fertig = try await Self.stand(haus, id)
            #expect(fertig.gemeldet == jetzt && fertig.behoerdenzeichen == "LDI 4711" && fertig.abgeschlossen != nil)
            let dokumente = try await Self.dokumente(haus, fertig)
            #expect(
                dokumente == [
                    "Meldung nach Art. 33 DSGVO (DP-2026-001)", "Nachmeldung nach Art. 33 DSGVO (DP-2026-001)",
                    "Dokumentation der Verletzung (DP-2026-001)",
                ])
            await #expect(throws: DatenschutzError.abgeschlossen) {
                try await bearbeiten.beschreiben(
                    id, version: 6, Self.alles, risiko: .keines, grund: "doch nicht", akteur: haus.ina)
            }
        }
    }

    @Test("Nach 72 Stunden geht es nur mit Gründen; ohne Risiko muss nichts gemeldet werden", arguments: Dialect.allCases)
    func verspaetet(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let id = try await Self.aufnehmen(haus).id
            let bearbeiten = PanneBearbeiten(dienst: haus.dienst)
            haus.vor(.seconds(72 * 3_600))
            let jetzt = haus.store.uhr.jetzt
            let grundFehlt = DatenschutzError.fehlt(
                feld: "verspaetung",
                was: "Nach mehr als 72 Stunden verlangt Art. 33 Abs. 1 DSGVO eine Begründung. Bitte tragen Sie sie ein.")
            await #expect(throws: grundFehlt) {
                try await bearbeiten.gemeldet(id, version: 1, am: jetzt, zeichen: nil, verspaetung: " ", akteur: haus.ina)
            }
            try await bearbeiten.gemeldet(
                id, version: 1, am: jetzt, zeichen: nil, verspaetung: "Erst heute aufgeklärt", akteur: haus.ina)
            let panne = try await Self.stand(haus, id)
            #expect(panne.frist(am: jetzt) == .gemeldet(rechtzeitig: false) && panne.verspaetung == "Erst heute aufgeklärt")

            let andere = try await Self.aufnehmen(haus).id
            try await bearbeiten.beschreiben(
                andere, version: 1, [.art: "Nur intern"], risiko: .keines, grund: "sofort gelöscht", akteur: haus.ina)
            try await bearbeiten.abschliessen(andere, version: 2, akteur: haus.ina)
            let offen = try await haus.store.read { try $0.offeneDatenpannen() }
            #expect(offen == 1)
        }
    }

    @Test("Ohne das Recht bewertet, meldet und schließt niemand", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let id = try await Self.aufnehmen(haus).id
            let (bearbeiten, jetzt) = (PanneBearbeiten(dienst: haus.dienst), haus.store.uhr.jetzt)
            await #expect(throws: DatenschutzError.verboten) {
                try await bearbeiten.beschreiben(id, version: 1, Self.alles, risiko: .hoch, grund: "x", akteur: haus.leitung)
            }
            await #expect(throws: DatenschutzError.verboten) {
                try await bearbeiten.gemeldet(id, version: 1, am: jetzt, zeichen: nil, verspaetung: "", akteur: haus.fremd)
            }
        }
    }
}
