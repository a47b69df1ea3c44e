// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Akte
@testable import Datenschutz

@Suite("Anträge betroffener Personen")
struct AntragTests {
    struct Fristfall: Sendable {
        let eingang: String
        let verlaengert: Bool
        let heute: String
        let beantwortet: String?
        let text: String
        let art: String
    }

    static let fristfaelle = [
        Fristfall(
            eingang: "2026-03-02", verlaengert: false, heute: "2026-03-02", beantwortet: nil,
            text: "noch 31 Tage, bis 02.04.2026", art: "info"),
        // The last month has no 31st.
        Fristfall(
            eingang: "2026-01-31", verlaengert: false, heute: "2026-02-21", beantwortet: nil, text: "noch 7 Tage, bis 28.02.2026",
            art: "warnung"),
        // A Sunday is not put off.
        Fristfall(
            eingang: "2026-04-03", verlaengert: false, heute: "2026-05-02", beantwortet: nil, text: "noch 1 Tag, bis 03.05.2026",
            art: "warnung"),
        Fristfall(
            eingang: "2026-04-03", verlaengert: false, heute: "2026-05-03", beantwortet: nil, text: "heute fällig", art: "fehler"),
        Fristfall(
            eingang: "2026-04-03", verlaengert: false, heute: "2026-05-04", beantwortet: nil,
            text: "Frist überschritten seit 03.05.2026", art: "fehler"),
        Fristfall(
            eingang: "2026-03-02", verlaengert: true, heute: "2026-04-03", beantwortet: nil, text: "noch 60 Tage, bis 02.06.2026",
            art: "info"),
        Fristfall(
            eingang: "2026-03-02", verlaengert: false, heute: "2026-09-01", beantwortet: "2026-04-02",
            text: "rechtzeitig beantwortet", art: "erfolg"),
        Fristfall(
            eingang: "2026-03-02", verlaengert: false, heute: "2026-09-01", beantwortet: "2026-04-03",
            text: "verspätet beantwortet", art: "warnung"),
    ]

    private static func tag(_ iso: String) -> Kalendertag { Kalendertag(iso: iso) ?? Kalendertag(tagnummer: 0) }

    @Test("Ein Monat ab Eingang, drei mit Mitteilung; die Liste sagt in Worten, wie es steht", arguments: fristfaelle)
    func frist(fall: Fristfall) {
        let marke = Antragsfrist(eingang: Self.tag(fall.eingang), verlaengert: fall.verlaengert)
            .marke(beantwortet: fall.beantwortet.map(Self.tag), heute: Self.tag(fall.heute))
        #expect(marke.text == fall.text)
        #expect(marke.art == fall.art)
    }

    private static func aufnehmen(_ haus: Datenschutzhaus, _ recht: Betroffenenrecht = .auskunft) async throws
        -> BetroffenenantragID
    {
        try await AntragAufnehmen(dienst: haus.dienst)(
            AntragAufnehmen.Eingabe(
                recht: recht, name: "Erika Beispiel", email: "Erika@example.org", anliegen: "Was haben Sie über mich?",
                eingegangen: haus.store.uhr.jetzt.tag), akteur: haus.ina)
    }

    private static func stand(_ haus: Datenschutzhaus, _ id: BetroffenenantragID) async throws -> Betroffenenantrag {
        try #require(try await haus.store.read { try $0.betroffenenantrag(id) })
    }

    @Test("Ein Antrag wird ein vertraulicher Vorgang mit Frist und Beteiligter", arguments: Dialect.allCases)
    func aufnehmen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let antrag = try await Self.stand(haus, try await Self.aufnehmen(haus))
            #expect(antrag.nummer == "BA-2026-001" && antrag.email == "erika@example.org")
            let vorgang = try #require(try await haus.store.read { try $0.vorgang(antrag.vorgang) })
            #expect(vorgang.vertraulich && vorgang.frist?.iso == "2026-04-02")
            #expect(!vorgang.betreff.contains("Erika"))
        }
    }

    @Test("Verlängert wird nur mit Gründen und im ersten Monat", arguments: Dialect.allCases)
    func verlaengern(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let id = try await Self.aufnehmen(haus)
            let bearbeiten = AntragBearbeiten(dienst: haus.dienst)
            haus.vor(.seconds(86_400 * 32))
            let heute = haus.store.uhr.jetzt.tag
            await #expect(throws: DatenschutzError.verlaengerungZuSpaet(bis: "02.04.2026")) {
                try await bearbeiten.verlaengern(id, version: 1, am: heute, grund: "viele Anträge", akteur: haus.ina)
            }
            try await bearbeiten.verlaengern(id, version: 1, am: Self.tag("2026-04-02"), grund: "viele Anträge", akteur: haus.ina)
            let antrag = try await Self.stand(haus, id)
            #expect(antrag.frist.ende.iso == "2026-06-02")
        }
    }

    @Test(
        "Ohne geprüfte Identität wird nichts erfüllt; eine Ablehnung braucht Gründe und liegt als Brief im Vorgang",
        arguments: Dialect.allCases)
    func beantworten(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let id = try await Self.aufnehmen(haus)
            let (bearbeiten, heute) = (AntragBearbeiten(dienst: haus.dienst), haus.store.uhr.jetzt.tag)
            await #expect(throws: DatenschutzError.identitaetOffen) {
                try await bearbeiten.beantworten(id, version: 1, .erfuellt, begruendung: "", am: heute, akteur: haus.ina)
            }
            let grund = DatenschutzError.fehlt(
                feld: "begruendung",
                was: "Bitte begründen Sie, warum dem Antrag nicht ganz entsprochen wird (Art. 12 Abs. 4 DSGVO).")
            await #expect(throws: grund) {
                try await bearbeiten.beantworten(id, version: 1, .abgelehnt, begruendung: " ", am: heute, akteur: haus.ina)
            }
            await #expect(throws: DatenschutzError.kontoFehlt) {
                try await bearbeiten.identitaet(id, version: 1, wie: "Ausweis", mitKonto: true, akteur: haus.ina)
            }
            try await bearbeiten.identitaet(id, version: 1, wie: "Ausweis gesehen", mitKonto: false, akteur: haus.ina)
            try await bearbeiten.beantworten(
                id, version: 2, .abgelehnt, begruendung: "offensichtlich unbegründet", am: heute, akteur: haus.ina)
            let antrag = try await Self.stand(haus, id)
            let betreffe: [String] = try await haus.store.read { db in
                try db.rows("SELECT betreff FROM akte_dokument WHERE vorgang = \(antrag.vorgang)").map { try $0["betreff"] }
            }
            #expect(antrag.ergebnis == .abgelehnt && betreffe == ["Antwort auf BA-2026-001 (Art. 15 DSGVO)"])
            await #expect(throws: DatenschutzError.abgeschlossen) {
                try await bearbeiten.identitaet(id, version: 3, wie: "noch einmal", mitKonto: false, akteur: haus.ina)
            }
            await #expect(throws: DatenschutzError.verboten) {
                try await bearbeiten.identitaet(id, version: 3, wie: "x", mitKonto: false, akteur: haus.leitung)
            }
        }
    }
}
