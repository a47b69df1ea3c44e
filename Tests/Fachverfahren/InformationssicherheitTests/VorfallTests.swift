// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import StoreTesting
import Testing

@testable import Informationssicherheit

@Suite("Sicherheitsvorfälle")
struct VorfallTests {
    private static func stufen() throws -> [Meldestufe] {
        try Meldestufe.lesen(try InformationssicherheitModul.tabelle("meldefristen", nil))
    }

    @Test("24 und 72 Stunden ab dem Bemerken, ein Monat ab der Meldung, auch über das Monatsende und die Zeitumstellung")
    func fristen() throws {
        let stufen = try Self.stufen()
        let bemerkt = try #require(Zeitpunkt(iso8601: "2026-03-28T11:00:00Z"))
        #expect(
            stufen.map { $0.ende(ab: bemerkt).iso8601 } == [
                "2026-03-29T11:00:00.000Z", "2026-03-31T11:00:00.000Z", "2026-04-28T10:00:00.000Z",
            ])
        let ende = try #require(Zeitpunkt(iso8601: "2026-01-31T12:00:00Z"))
        #expect(stufen[2].ende(ab: ende).tag.iso == "2026-02-28")
    }

    @Test("Eine kaputte Tabelle der Fristen wird mit ihrer Zeile genannt")
    func tabelle() {
        for zeile in [
            "a\tb\terheblich\tbemerkt\t24x\tq\th", "a\tb\tx\tbemerkt\t24h\tq\th", "a\tb\terheblich\tfehlt\t24h\tq\th", "a",
        ] {
            #expect(throws: SicherheitError.datenUnlesbar(datei: "meldefristen.tsv", zeile: 2)) {
                _ = try Meldestufe.lesen("kopf\n\(zeile)\n")
            }
        }
    }

    @Test(
        "Von der Meldung im Haus bis zum Abschluss; die Uhr läuft, alles liegt im vertraulichen Vorgang",
        arguments: Dialect.allCases)
    func weg(maschine: Dialect) async throws {
        try await Sicherheitshaus.mit(maschine) { haus in
            let jetzt = haus.store.uhr.jetzt
            let v = try await VorfallAufnehmen(dienst: haus.dienst)(
                betreff: "Anhang geöffnet", was: "Verschlüsselte Dateien", bemerkt: jetzt, akteur: haus.fremd)
            #expect(v.nummer == "SV-2026-001")
            let vorgang = try #require(try await haus.store.read { try $0.vorgang(v.vorgang) })
            #expect(vorgang.vertraulich && vorgang.typ == "Sicherheitsvorfall" && !vorgang.betreff.contains("Anhang"))
            let bearbeiten = VorfallBearbeiten(dienst: haus.dienst)
            await #expect(throws: SicherheitError.vorfallKlasseOffen) {
                try await bearbeiten.gemeldet(v.id, version: 1, stufe: "erstmeldung", am: jetzt, an: "BSI", akteur: haus.levi)
            }
            await #expect(throws: SicherheitError.verboten) {
                try await bearbeiten.schritt(v.id, version: 1, text: "x", akteur: haus.fremd)
            }
            try await bearbeiten.einstufen(
                v.id, version: 1, klasse: .erheblich, grund: "mehrere Ämter", beschreibung: "Verschlüsselte Dateien", lehren: nil,
                zielobjekt: nil, akteur: haus.levi)
            haus.vor(.seconds(30 * 3_600))
            let stufen = haus.dienst.meldestufen
            let spaet = try #require(try await haus.store.read { try $0.vorfall(v.id) })
            let uhr = spaet.uhr(stufen, jetzt: haus.store.uhr.jetzt).map(\.stand)
            #expect(uhr[0] == .ueberschritten(seit: jetzt + .seconds(24 * 3_600)))
            #expect(uhr[1] == .laeuft(bis: jetzt + .seconds(72 * 3_600), rest: .seconds(42 * 3_600)))
            #expect(uhr[2] == .wartet(auf: "Meldung mit erster Bewertung"))
            try await bearbeiten.schritt(v.id, version: 2, text: "Netz getrennt", akteur: haus.levi)
            try await bearbeiten.gemeldet(
                v.id, version: 3, stufe: "erstmeldung", am: jetzt + .seconds(3_600), an: "BSI", akteur: haus.levi)
            try await bearbeiten.panne(v.id, version: 4, nummer: nil, akteur: haus.levi)
            await #expect(throws: SicherheitError.schonVerknuepft) {
                try await bearbeiten.panne(v.id, version: 5, nummer: "DP-2026-001", akteur: haus.levi)
            }
            await #expect {
                try await bearbeiten.abschliessen(v.id, version: 5, akteur: haus.levi)
            } throws: { fehler in
                if case .nochOffen(let gruende) = fehler as? SicherheitError { gruende.count == 3 } else { false }
            }
            for (version, stufe) in [(Int64(5), "meldung"), (6, "abschluss")] {
                try await bearbeiten.gemeldet(
                    v.id, version: version, stufe: stufe, am: haus.store.uhr.jetzt, an: "BSI", akteur: haus.levi)
            }
            try await bearbeiten.einstufen(
                v.id, version: 7, klasse: .erheblich, grund: "mehrere Ämter", beschreibung: "Verschlüsselte Dateien",
                lehren: "Anhänge werden geprüft", zielobjekt: nil, akteur: haus.levi)
            try await bearbeiten.abschliessen(v.id, version: 8, akteur: haus.levi)
            await #expect(throws: SicherheitError.abgeschlossen) {
                try await bearbeiten.schritt(v.id, version: 9, text: "x", akteur: haus.levi)
            }
            let (fertig, dokumente) = try await haus.store.read { db in
                (
                    try db.vorfall(v.id),
                    try db.rows("SELECT betreff FROM akte_dokument WHERE vorgang = \(v.vorgang) ORDER BY lfd").map {
                        try $0["betreff"] as String
                    }
                )
            }
            #expect(fertig?.panne == "DP-2026-001" && fertig?.meldungen["erstmeldung"]?.an == "BSI")
            #expect(dokumente.count == 4 && dokumente.last?.hasPrefix("Dokumentation") == true)
        }
    }
}
