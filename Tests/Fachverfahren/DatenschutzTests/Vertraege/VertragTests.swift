// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Datenschutz
@testable import Web

@Suite("Verträge zur Auftragsverarbeitung")
struct VertragTests {
    private static func tag(_ iso: String) -> Kalendertag { Kalendertag(iso: iso) ?? Kalendertag(tagnummer: 0) }

    private static let vertrag = Vertragsangaben(
        partner: "Rechenzentrum Muster GmbH, Musterstadt", gegenstand: "Betrieb des Fachverfahrens", beginn: tag("2024-01-01"),
        ende: tag("2026-12-31"), kuendigung: tag("2026-06-30"), unterauftragnehmer: "Kabel AG: Leitungen\n\nBand KG: Sicherung")

    private static func anlegen(_ haus: Datenschutzhaus, _ titel: String, _ vertrag: Vertragsangaben) async throws -> BogenID {
        try await BogenSchreiben(store: haus.store).anlegen(
            .avv, Bogeneingabe(titel: titel, antworten: [:], vertrag: vertrag), akteur: haus.ina)
    }

    struct Fristfall: Sendable {
        let heute: String
        let text: String
        let art: String
    }

    @Test(
        "Die Liste sagt in Worten, wie die Laufzeit steht",
        arguments: [
            Fristfall(heute: "2023-12-31", text: "beginnt am 01.01.2024", art: "info"),
            Fristfall(heute: "2026-03-31", text: "läuft bis 31.12.2026", art: "erfolg"),
            Fristfall(heute: "2026-04-01", text: "kündbar bis 30.06.2026", art: "warnung"),
            Fristfall(heute: "2026-06-30", text: "kündbar bis 30.06.2026", art: "warnung"),
            Fristfall(heute: "2026-07-01", text: "läuft bis 31.12.2026", art: "erfolg"),
            Fristfall(heute: "2026-10-02", text: "endet am 31.12.2026", art: "warnung"),
            Fristfall(heute: "2027-01-01", text: "abgelaufen seit 31.12.2026", art: "fehler"),
        ])
    func frist(fall: Fristfall) {
        let frist = Vertragsfrist(Self.vertrag, heute: Self.tag(fall.heute))
        #expect(frist.text == fall.text)
        #expect(frist.art == fall.art)
        #expect(Vertragsfrist(Vertragsangaben(), heute: Self.tag(fall.heute)).text == "Laufzeit fehlt")
    }

    @Test("Erinnert wird 90, 30 und 7 Tage vor Kündigung und Ende und am Tag selbst, auch nach einem Stillstand")
    func tage() {
        func erinnerung(_ von: String, _ bis: String? = nil) -> String? {
            Vertragsfrist.erinnerung(Self.vertrag, Self.tag(von)...Self.tag(bis ?? von))
        }
        for tag in ["2026-04-01", "2026-05-31", "2026-06-23", "2026-06-30"] {
            #expect(erinnerung(tag) == "kündbar bis 30.06.2026")
        }
        for tag in ["2026-10-02", "2026-12-01", "2026-12-24", "2026-12-31"] { #expect(erinnerung(tag) == "endet am 31.12.2026") }
        for tag in ["2026-03-31", "2026-04-02", "2026-07-01", "2027-01-01"] { #expect(erinnerung(tag) == nil) }
        #expect(erinnerung("2026-06-28", "2026-07-03") == "kündbar bis 30.06.2026")
    }

    @Test("Keine Frage eines Bogens heißt wie eine Eingabe des Vertrags, sonst überschriebe eine die andere")
    func namen() throws {
        let fragen = try Bogenfrage.lesen(
            String(contentsOf: DatenschutzModul.bundle.appendingPathComponent("Rechtsdaten/boegen.tsv"), encoding: .utf8))
        let namen = Set(Vertragsangaben().felder.map(\.name))
        #expect(namen.count == 6)
        #expect(fragen.allSatisfy { !namen.contains($0.schluessel) && !namen.contains("\($0.schluessel)-text") })
    }

    @Test("Was sich am Vertrag ändert, steht in der Prüfspur; Tage in falscher Reihe gehen nicht", arguments: Dialect.allCases)
    func schreiben(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let schreiben = BogenSchreiben(store: haus.store), id = try await Self.anlegen(haus, "Rechenzentrum", Self.vertrag)
            var neu = Self.vertrag
            neu.ende = Self.tag("2027-12-31")
            try await schreiben.aendern(
                id, version: 1, Bogeneingabe(titel: "Rechenzentrum", antworten: [:], vertrag: neu), akteur: haus.ina)
            let (bogen, spur) = try await haus.store.read {
                (try $0.bogen(id), try $0.historie(id.text, nur: "ds.bogen.aendern"))
            }
            #expect(bogen?.vertrag.ende == neu.ende && bogen?.vertrag.partner == neu.partner)
            #expect(bogen?.vertrag.unterauftragnehmer == "Kabel AG: Leitungen\nBand KG: Sicherung")
            #expect(spur.map(\.feld) == ["vertrag-ende"] && spur.first?.neu == "31.12.2027")
            neu.beginn = Self.tag("2028-01-01")
            await #expect(throws: DatenschutzError.self) { try await Self.anlegen(haus, "Falsch", neu) }
            neu.beginn = nil
            neu.kuendigung = Self.tag("2028-01-01")
            await #expect(throws: DatenschutzError.self) { try await Self.anlegen(haus, "Falsch", neu) }
        }
    }

    @Test("Die Liste zeigt, was zuerst ansteht, und gibt sie als Datei; nur Verträge stehen darin", arguments: Dialect.allCases)
    func liste(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            var spaeter = Self.vertrag
            (spaeter.kuendigung, spaeter.partner) = (nil, "Später AG; \"Muster\"")
            _ = try await Self.anlegen(haus, "Ohne Ende", Vertragsangaben(partner: "Dauer AG", beginn: Self.tag("2020-01-01")))
            _ = try await Self.anlegen(haus, "Später", spaeter)
            _ = try await Self.anlegen(haus, "Früher", Self.vertrag)
            _ = try await BogenSchreiben(store: haus.store).anlegen(
                .tom, Bogeneingabe(titel: "Maßnahmen", antworten: [:], vertrag: Self.vertrag), akteur: haus.ina)
            let titel = try await haus.store.read { try $0.vertraege().map(\.titel) }
            #expect(titel == ["Früher", "Später", "Ohne Ende"])
            let seite = try await haus.seite(VertragURL.liste)
            #expect(seite.contains("Rechenzentrum Muster GmbH") && seite.contains("Band KG: Sicherung"))
            #expect(seite.contains("läuft ohne Ende") && !seite.contains("Maßnahmen"))
            let datei = try await haus.seite(VertragURL.csv)
            #expect(datei.contains("Vertragspartner;") && datei.contains("\"Später AG; \"\"Muster\"\"\""))
        }
    }

    @Test("Wer das Verzeichnis führt, bekommt am Tag eine Mail, auch wenn der Lauf zweimal läuft", arguments: Dialect.allCases)
    func erinnern(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let verwaltung = Verwaltung(store: haus.store)
            try await verwaltung.rollenSetzen(
                [
                    Rolle(name: "dsb", titel: "Datenschutz", rechte: [DatenschutzRechte.verzeichnis]),
                    Rolle(name: "lesen", titel: "Lesen", rechte: [DatenschutzRechte.lesen]),
                ], akteur: .system("test"))
            for name in ["dsb", "lesen"] {
                _ = try await verwaltung.mitarbeiterAnlegen(
                    anmeldename: name, name: name, email: "\(name)@stadt.example", oe: Datenschutzhaus.stadt,
                    kennwort: "Langes-Kennwort-2026!", rollen: [(name, Datenschutzhaus.stadt)], akteur: .system("test"))
            }
            let heute = haus.store.uhr.jetzt.tag
            var vertrag = Self.vertrag
            (vertrag.kuendigung, vertrag.ende) = (nil, heute.plus(tage: 30))
            _ = try await Self.anlegen(haus, "Rechenzentrum", vertrag)
            let erinnerung = Vertragserinnerung(dienst: haus.dienst)
            try await erinnerung.tagesauftrag.einplanen()
            let auftraege = Auftragsdienst(
                store: haus.store, arten: [erinnerung.tagesauftrag.auftragsart], knoten: "test", log: Logger(label: "test"))
            #expect(try await auftraege.allesFaellige() == 1)
            try await erinnerung(heute...heute)
            let mails = try await haus.store.read { db in
                try db.rows("SELECT daten FROM auftrag WHERE art = \(MailAuftrag.art)").map { try $0["daten"] as String }
            }
            #expect(mails.count == 1 && mails[0].contains("dsb@stadt.example"))
            #expect(mails[0].contains("Rechenzentrum (Rechenzentrum Muster GmbH, Musterstadt): endet am 01.04.2026"))
        }
    }
}
