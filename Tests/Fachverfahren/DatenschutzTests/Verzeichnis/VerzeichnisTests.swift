// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Datenschutz

@Suite("Verzeichnis von Verarbeitungstätigkeiten")
struct VerzeichnisTests {
    private static func vorbelegen(_ haus: Datenschutzhaus, _ angabe: Verarbeitungsangabe = Datenschutzhaus.angabe) async throws {
        try await VerzeichnisVorbelegen(
            store: haus.store, vorbelegungen: Vorbelegung.aus([Datenschutzhaus.modul(angabe)]))()
    }

    private static func einziger(_ haus: Datenschutzhaus) async throws -> Verarbeitung {
        let ina = haus.ina
        return try #require(try await haus.store.read { try $0.verzeichnis(fuer: ina) }.first)
    }

    private static func andereAngabe(_ zweck: String) -> Verarbeitungsangabe {
        let a = Datenschutzhaus.angabe
        return Verarbeitungsangabe(
            a.schluessel, a.bezeichnung, zweck: zweck, rechtsgrundlage: a.rechtsgrundlage, betroffene: a.betroffene,
            daten: a.daten,
            empfaenger: a.empfaenger, loeschung: a.loeschung, tabellen: a.tabellen)
    }

    @Test("Der Start trägt die Angaben der Verfahren ein, und ein zweiter Start ändert nichts", arguments: Dialect.allCases)
    func vorbelegen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.vorbelegen(haus)
            try await Self.vorbelegen(haus)
            let eintrag = try await Self.einziger(haus)
            let fassungen = try await haus.store.read { try $0.verzeichnisfassungen(eintrag.id).count }
            #expect(fassungen == 1)
            #expect(eintrag.angaben.zustand == .entwurf && eintrag.angaben.werte[.verfahren] == "Probe")
            #expect(eintrag.angaben.werte[.betroffene] == "Finder\nVerlierer")
            #expect(eintrag.angaben.werte[.drittland] == Verarbeitungsangabe.keinDrittland)
        }
    }

    @Test("Was niemand angefasst hat, folgt dem Programm; was ein Mensch geschrieben hat, bleibt", arguments: Dialect.allCases)
    func erneuern(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.vorbelegen(haus)
            try await Self.vorbelegen(haus, Self.andereAngabe("Neuer Zweck"))
            let erneuert = try await Self.einziger(haus)
            #expect(erneuert.angaben.werte[.zweck] == "Neuer Zweck" && erneuert.fassung.nr == 2)

            var angaben = erneuert.angaben
            angaben.werte[.zweck] = "Unser Zweck"
            try await VerarbeitungSchreiben(store: haus.store).aendern(
                erneuert.id, version: erneuert.version, angaben, grund: "genauer", akteur: haus.ina)
            try await Self.vorbelegen(haus, Self.andereAngabe("Noch ein Zweck"))
            let danach = try await Self.einziger(haus)
            #expect(danach.angaben.werte[.zweck] == "Unser Zweck" && danach.fassung.nr == 3)
        }
    }

    @Test("Eine Änderung steht mit Grund in der Geschichte und in der Prüfspur", arguments: Dialect.allCases)
    func geschichte(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.vorbelegen(haus)
            let eintrag = try await Self.einziger(haus)
            var angaben = eintrag.angaben
            angaben.zustand = .geprueft
            angaben.oe = Datenschutzhaus.verkehr
            try await VerarbeitungSchreiben(store: haus.store).aendern(
                eintrag.id, version: eintrag.version, angaben, grund: "Prüfung 2026", akteur: haus.ina)
            let (fassungen, spur) = try await haus.store.read {
                (try $0.verzeichnisfassungen(eintrag.id), try $0.historie(eintrag.id.text, nur: "ds.verarbeitung.aendern"))
            }
            #expect(fassungen.map(\.grund) == ["Prüfung 2026", "Aus den Angaben des Programms vorbelegt"])
            let felder = Set(spur.compactMap(\.feld))
            #expect(felder == ["zustand", "einheit"])
            #expect(spur.allSatisfy { $0.grund == "Prüfung 2026" })
        }
    }

    @Test("Wie das Verzeichnis an einem Tag stand, bleibt abrufbar", arguments: Dialect.allCases)
    func stichtag(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.vorbelegen(haus)
            let eintrag = try await Self.einziger(haus)
            let damals = haus.store.uhr.jetzt.tag
            haus.vor(.seconds(86_400 * 3))
            var angaben = eintrag.angaben
            angaben.werte[.zweck] = "Später"
            try await VerarbeitungSchreiben(store: haus.store).aendern(
                eintrag.id, version: eintrag.version, angaben, grund: "neu", akteur: haus.ina)
            let ina = haus.ina
            let (vorher, leer, jetzt) = try await haus.store.read { db in
                (
                    try db.verzeichnis(fuer: ina, stichtag: damals).map { $0.angaben.werte[.zweck] },
                    try db.verzeichnis(fuer: ina, stichtag: damals.plus(tage: -1)).count,
                    try db.verzeichnis(fuer: ina).map { $0.angaben.werte[.zweck] }
                )
            }
            #expect(vorher == ["Fundsachen zurückgeben"] && leer == 0 && jetzt == ["Später"])
        }
    }

    @Test("Die Leitung liest, was ihre Einheit und die ganze Stadt betrifft, und ändert nichts", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let schreiben = VerarbeitungSchreiben(store: haus.store)
            func angaben(_ name: String, _ oe: OrgNummer?) -> Verzeichnisangaben {
                Verzeichnisangaben(oe: oe, zustand: .entwurf, pruefenBis: nil, werte: [.bezeichnung: name])
            }
            _ = try await schreiben.anlegen(angaben("Stadt", nil), grund: "neu", akteur: haus.ina)
            let verkehr = try await schreiben.anlegen(angaben("Verkehr", Datenschutzhaus.verkehr), grund: "neu", akteur: haus.ina)
            let soziales = try await schreiben.anlegen(
                angaben("Soziales", Datenschutzhaus.soziales), grund: "neu", akteur: haus.ina)
            let (leitung, fremd) = (haus.leitung, haus.fremd)
            let (gelesen, nichts) = try await haus.store.read { db in
                (try db.verzeichnis(fuer: leitung).map(\.bezeichnung), try db.verzeichnis(fuer: fremd).count)
            }
            #expect(gelesen == ["Stadt", "Verkehr"] && nichts == 0)
            await #expect(throws: DatenschutzError.verboten) {
                try await schreiben.aendern(
                    verkehr, version: 1, angaben("X", Datenschutzhaus.verkehr), grund: "x", akteur: leitung)
            }
            await #expect(throws: DatenschutzError.nichtGefunden) {
                try await schreiben.aendern(
                    soziales, version: 1, angaben("X", Datenschutzhaus.verkehr), grund: "x", akteur: leitung)
            }
            await #expect(throws: DatenschutzError.verboten) {
                try await schreiben.anlegen(angaben("X", Datenschutzhaus.verkehr), grund: "x", akteur: leitung)
            }
        }
    }

    @Test(
        "Ohne Grund, ohne Änderung, mit veraltetem Stand oder ohne Pflichtangabe wird nichts geschrieben",
        arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            try await Self.vorbelegen(haus)
            let eintrag = try await Self.einziger(haus)
            let schreiben = VerarbeitungSchreiben(store: haus.store)
            var neu = eintrag.angaben
            neu.werte[.zweck] = "anders"
            let anders = neu
            neu.zustand = .geprueft
            neu.werte[.rechtsgrundlage] = nil
            let ohneGrundlage = neu
            let (id, gleich) = (eintrag.id, eintrag.angaben)
            let grundFehlt = DatenschutzError.fehlt(
                feld: "grund", was: "Bitte schreiben Sie, warum Sie das eintragen oder ändern.")
            await #expect(throws: grundFehlt) {
                try await schreiben.aendern(id, version: 1, anders, grund: "  ", akteur: haus.ina)
            }
            await #expect(throws: DatenschutzError.nichtsGeaendert) {
                try await schreiben.aendern(id, version: 1, gleich, grund: "x", akteur: haus.ina)
            }
            await #expect(throws: DatenschutzError.veraltet) {
                try await schreiben.aendern(id, version: 7, anders, grund: "x", akteur: haus.ina)
            }
            let pflicht = DatenschutzError.fehlt(feld: "rechtsgrundlage", was: "Bitte füllen Sie „Rechtsgrundlage“ aus.")
            await #expect(throws: pflicht) {
                try await schreiben.aendern(id, version: 1, ohneGrundlage, grund: "x", akteur: haus.ina)
            }
            let nr = try await Self.einziger(haus).fassung.nr
            #expect(nr == 1)
        }
    }

    @Test("Eine Tabelle, die kein Verfahren nennt, fällt auf", arguments: Dialect.allCases)
    func tabellen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let ohne = try await haus.store.read { try Tabellenabgleich([]).unerklaerte($0) }
            #expect(ohne.contains("id_buerger") && ohne.contains("ds_verarbeitung") && ohne.contains("audit_klartext"))
            let angabe = Verarbeitungsangabe(
                "a", "A", zweck: "", rechtsgrundlage: "", betroffene: [], daten: [], empfaenger: [], loeschung: "", tabellen: ohne
            )
            let mit = try await haus.store.read { try Tabellenabgleich([Datenschutzhaus.modul(angabe)]).unerklaerte($0) }
            #expect(mit.isEmpty)
        }
    }

    @Test("Die Datei HEAD nennt den neuesten Schritt der Tabellen")
    func kopf() throws {
        #expect(
            try MigrationsKopf.abweichung(DatenschutzMigrations.alle, ordner: "Sources/Fachverfahren/Datenschutz/Migrations")
                == nil)
    }
}
