// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Pruefungswesen

@Suite("An IT-Prüfungen erinnern")
struct ErinnerungTests {
    /// Real accounts, since mails need addresses: the programme office, a head of the unit, somebody in charge there.
    private struct Leute {
        let buero: MitarbeiterID
        let leitung: MitarbeiterID
        let zustaendig: MitarbeiterID
    }

    private static func leute(_ haus: Pruefungshaus) async throws -> Leute {
        let verwaltung = Verwaltung(store: haus.store)
        try await verwaltung.rollenSetzen(
            [
                Rolle(name: "buero", titel: "Büro", rechte: [PruefungswesenRechte.lesen, PruefungswesenRechte.fuehren]),
                Rolle(name: "leitung", titel: "Leitung", rechte: [PruefungswesenRechte.lesen, PruefungswesenRechte.umsetzen]),
                Rolle(name: "lesen", titel: "Lesen", rechte: [PruefungswesenRechte.lesen]),
            ], akteur: .system("test"))
        func konto(_ name: String, _ oe: OrgNummer, _ rolle: String) async throws -> MitarbeiterID {
            try await verwaltung.mitarbeiterAnlegen(
                anmeldename: name, name: name, email: "\(name)@stadt.example", oe: oe, kennwort: "Langes-Kennwort-2026!",
                rollen: [(rolle, oe)], akteur: .system("test")
            ).id
        }
        return Leute(
            buero: try await konto("buero", Pruefungshaus.stadt, "buero"),
            leitung: try await konto("leitung", Pruefungshaus.verkehr, "leitung"),
            zustaendig: try await konto("zustaendig", Pruefungshaus.verkehr, "lesen"))
    }

    private static func faellig(_ haus: Pruefungshaus, _ von: Int, _ bis: Int) async throws -> [MitarbeiterID: [String]] {
        let heute = Pruefungshaus.heute
        return try await haus.store.read {
            try Pruefungserinnerung.faellig($0, heute.plus(tage: von)...heute.plus(tage: bis))
        }
    }

    @Test(
        "An die Stellungnahme wird das Programmbüro erinnert, an die Umsetzung wer zuständig ist, sonst die Einheit",
        arguments: Dialect.allCases)
    func erinnern(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let leute = try await Self.leute(haus), id = try await haus.pruefung()
            let fuehren = PruefungFuehren(dienst: haus.dienst), heute = Pruefungshaus.heute
            for nr in 1...2 {
                try await FeststellungAufnehmen(store: haus.store)(
                    id, nr: "F\(nr)", feld: "", wortlaut: "x", empfehlungNr: "E\(nr)", empfehlung: "Ergänzen", akteur: haus.kim)
            }
            try await fuehren.bericht(
                id, version: 1, tag: heute, nummer: "", stellungnahmeBis: heute.plus(tage: 10), akteur: haus.kim)
            // Three days before, then on the day; not in between.
            #expect(try await Self.faellig(haus, 0, 6).isEmpty)
            let vorher = try await Self.faellig(haus, 7, 7)
            #expect(vorher.keys.sorted() == [leute.buero])
            #expect(vorher[leute.buero] == ["IP-2026-001: Stellungnahme bis 12.03.2026, offen bei 2 Empfehlungen"])
            #expect(try await Self.faellig(haus, 8, 9).isEmpty)
            // A server that stood still makes up for it.
            #expect(try await Self.faellig(haus, 8, 12).count == 1)

            let empfehlungen = try await haus.store.read { try $0.empfehlungen(id) }
            let verfolgen = EmpfehlungVerfolgen(dienst: haus.dienst)
            for (empfehlung, person) in zip(empfehlungen, [leute.zustaendig, nil]) {
                try await verfolgen.stellungnahme(
                    empfehlung.id, version: 1, haltung: .folgt, text: "Ja.", am: heute,
                    .init(oe: Pruefungshaus.verkehr, zustaendig: person, frist: heute.plus(tage: 30)), akteur: haus.kim)
            }
            #expect(try await Self.faellig(haus, 10, 10).isEmpty)
            let umsetzung = try await Self.faellig(haus, 27, 27)
            #expect(umsetzung[leute.zustaendig] == ["IP-2026-001 E1: Umsetzung bis 01.04.2026"])
            #expect(umsetzung[leute.leitung] == ["IP-2026-001 E2: Umsetzung bis 01.04.2026"])
            #expect(umsetzung.count == 2)
            try await verfolgen.umsetzung(
                empfehlungen[0].id, version: 2, stand: .umgesetzt, frist: heute.plus(tage: 30), verzug: nil, ergebnis: "fertig",
                umgesetzt: heute, vorhaben: nil, akteur: haus.kim)
            #expect(try await Self.faellig(haus, 30, 30).keys.sorted() == [leute.leitung])
        }
    }

    @Test("Der Lauf bestellt seinen Nachfolger und je Person eine Mail, auch wenn er zweimal läuft", arguments: Dialect.allCases)
    func lauf(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            _ = try await Self.leute(haus)
            let id = try await haus.pruefung(), heute = Pruefungshaus.heute
            try await FeststellungAufnehmen(store: haus.store)(
                id, nr: "F1", feld: "", wortlaut: "Geheimes", empfehlungNr: "E1", empfehlung: "Ergänzen", akteur: haus.kim)
            try await PruefungFuehren(dienst: haus.dienst).bericht(
                id, version: 1, tag: heute, nummer: "", stellungnahmeBis: heute, akteur: haus.kim)
            let erinnerung = Pruefungserinnerung(dienst: haus.dienst)
            try await erinnerung.tagesauftrag.einplanen()
            try await erinnerung.tagesauftrag.einplanen()
            let auftraege = Auftragsdienst(
                store: haus.store, arten: [erinnerung.tagesauftrag.auftragsart], knoten: "test", log: Logger(label: "test"))
            #expect(try await auftraege.allesFaellige() == 1)
            try await erinnerung(heute...heute)
            let (mails, naechster) = try await haus.store.read { db in
                (
                    try db.rows("SELECT daten FROM auftrag WHERE art = \(MailAuftrag.art)").map { try $0["daten"] as String },
                    try db.rows("SELECT schluessel FROM auftrag WHERE art = \(Pruefungserinnerung.art) ORDER BY schluessel").map {
                        try $0["schluessel"] as String
                    }
                )
            }
            #expect(mails.count == 1 && mails[0].contains("buero@stadt.example") && !mails[0].contains("Geheimes"))
            #expect(naechster == ["pr.erinnern:2026-03-02", "pr.erinnern:2026-03-03"])
        }
    }
}
