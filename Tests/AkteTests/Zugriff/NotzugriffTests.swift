// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Jobs
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Notzugriff") struct NotzugriffTests {
    private static let grund = "Auskunft an das Gericht, Frist läuft heute ab"

    @Test("Er öffnet den Vorgang zum Lesen, wird gemeldet und endet von selbst", arguments: Dialect.allCases)
    func verlauf(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (not, aufsicht) = try await amt.notbesetzung()
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            try await amt.setzen(.objekt(.vorgang(vorgang.id)), kreis: [.person(amt.ada.person)])
            #expect(try await amt.siehtNichts(not, vorgang, dokument) == false, "die Akte selbst ist offen")
            #expect(!AkteRechte.sieht(not, try await amt.stand(vorgang.id)))
            let notzugriff = try await amt.nehmen(vorgang.zeichen.text, not)
            #expect(try await amt.siehtAlles(not, vorgang, dokument))
            #expect(try await amt.gelistet(amt.ben).isEmpty, "sonst öffnet er nichts")
            await #expect(throws: AkteError.verboten) { try await amt.ablegen("Neu", in: vorgang.id, von: not) }
            let mails: [String] = try await amt.store.read { db in
                try db.rows("SELECT schluessel FROM auftrag WHERE art = \(MailAuftrag.art)").map { try $0["schluessel"] }
            }
            #expect(mails == ["mail:akte-notzugriff:\(notzugriff.id):\(aufsicht.person)"])
            #expect(try await amt.store.read { try $0.offeneNotzugriffe(aufsicht) } == 1)
            let gruende = try await amt.store.read { try $0.historie(vorgang.id.text).compactMap(\.grund) }
            #expect(gruende.contains(Self.grund))

            amt.uhr.vor(.seconds(3_600 * 8 + 1))
            try await NotzugriffBeenden(store: amt.store).vonSelbst(notzugriff.id)
            #expect(!AkteRechte.sieht(not, try await amt.stand(vorgang.id)))
            #expect(try await amt.gelistet(not).isEmpty)
            try await NotzugriffBeenden(store: amt.store).vonSelbst(notzugriff.id)
        }
    }

    @Test("Ein geschütztes Dokument öffnet er nur zum Lesen, auch im eigenen Vorgang", arguments: Dialect.allCases)
    func nurLesen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await amt.notbesetzung()
            let nina = Amt.person("Nina Nah", Amt.zulassung, auch: [AkteRechte.notzugriff])
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(final: false, in: vorgang.id)
            try await amt.setzen(.objekt(.dokument(dokument.id)), kreis: [.person(amt.ada.person)])
            try await amt.nehmen(dokument.zeichen.text, nina)
            _ = try await DokumentOeffnen(store: amt.store)(dokument.id, akteur: nina)
            let auschecken = DokumentAuschecken(store: amt.store)
            await #expect(throws: AkteError.verboten) {
                _ = try await auschecken(dokument.id, Sperrwunsch(kanal: .seite), akteur: nina)
            }
            await #expect(throws: AkteError.verboten) {
                _ = try await DokumentAbschliessen(store: amt.store)(dokument.id, version: dokument.version, akteur: nina)
            }
            let stand = try await amt.stand(vorgang.id)
            #expect(AkteRechte.darf(AkteRechte.bearbeiten, nina, stand), "am Vorgang arbeitet sie weiter")
            let kopf = try #require(try await amt.store.read { try $0.dokument(dokument.id) })
            #expect(try await amt.store.read { try $0.darfEntwurfAendern(kopf, stand, nina) } == false)
            #expect(AkteRechte.darf(AkteRechte.bearbeiten, amt.ada, kopf, in: stand))
        }
    }

    @Test("Aus einem Notzugriff wird kein dauernder: den Zugriff setzt damit niemand", arguments: Dialect.allCases)
    func nichtDauernd(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            _ = try await amt.notbesetzung()
            let nina = Amt.person("Nina Nah", Amt.zulassung, auch: [AkteRechte.notzugriff])
            let vorgang = try await amt.vorgang()
            let akte = Zugriffsort.objekt(.akte(vorgang.akteID)), ort = Zugriffsort.objekt(.vorgang(vorgang.id))
            for ort in [akte, ort] { try await amt.setzen(ort, kreis: [.person(amt.ada.person)]) }
            try await amt.nehmen(vorgang.akteZeichen.text, nina)
            #expect(try await amt.gelistet(nina) == [vorgang.id])
            for ort in [akte, ort] {
                await #expect(throws: AkteError.verboten) {
                    try await amt.setzen(ort, kreis: [.person(nina.person)], version: 1, von: nina)
                }
            }
            try await amt.setzen(ort, version: 1, von: amt.ada)
        }
    }

    @Test("Vor seiner Zeit endet er nicht von selbst, aber von Hand", arguments: Dialect.allCases)
    func vonHand(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (not, aufsicht) = try await amt.notbesetzung()
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            let notzugriff = try await amt.nehmen(vorgang.akteZeichen.text, not)
            #expect(try await amt.gelistet(not) == [vorgang.id], "eine Akte öffnet mit allem darin")
            try await NotzugriffBeenden(store: amt.store).vonSelbst(notzugriff.id)
            #expect(try await amt.gelistet(not) == [vorgang.id])
            await #expect(throws: AkteError.nichtGefunden) {
                try await NotzugriffBeenden(store: amt.store)(notzugriff.id, akteur: amt.eva)
            }
            try await NotzugriffBeenden(store: amt.store)(notzugriff.id, akteur: aufsicht)
            #expect(try await amt.gelistet(not).isEmpty)
            await #expect(throws: ZugriffError.notzugriffBeendet) {
                try await NotzugriffBeenden(store: amt.store)(notzugriff.id, akteur: not)
            }
        }
    }

    @Test("Kenntnis nehmen die Einheit und die Aufsicht, nie die Person selbst", arguments: Dialect.allCases)
    func kenntnis(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (not, aufsicht) = try await amt.notbesetzung()
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            let id = try await amt.nehmen(vorgang.zeichen.text, not).id
            let kenntnis = NotzugriffZurKenntnis(store: amt.store)
            await #expect(throws: AkteError.verboten) { try await kenntnis(id, akteur: not) }
            await #expect(throws: AkteError.nichtGefunden) { try await kenntnis(id, akteur: amt.eva) }
            try await kenntnis(id, akteur: amt.lea)
            try await kenntnis(id, akteur: aufsicht)
            let stand = try await amt.store.read { try $0.notzugriff(id) }
            #expect(stand?.kenntnisEinheit?.von == amt.lea.kennung)
            #expect(stand?.kenntnisAufsicht?.von == aufsicht.kennung)
            await #expect(throws: AkteError.verboten) { try await kenntnis(id, akteur: aufsicht) }
        }
    }

    @Test("Die Aufsicht einer anderen Einheit sieht ihn nicht und nimmt keine Kenntnis", arguments: Dialect.allCases)
    func fremdeAufsicht(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (not, aufsicht) = try await amt.notbesetzung()
            let fern = Amt.person("Fred Fern", Amt.fahrerlaubnis, rechte: [AkteRechte.protokollLesen])
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            let id = try await amt.nehmen(vorgang.zeichen.text, not).id
            for (leser, erwartet) in [(fern, []), (aufsicht, [id]), (not, [id])] {
                let zeilen = try await amt.store.read { try $0.notzugriffe(sichtbarFuer: leser) }.zeilen
                #expect(zeilen.map(\.id) == erwartet)
            }
            let offenFuerFern = try await amt.store.read { try $0.offeneNotzugriffe(fern) }
            #expect(offenFuerFern == 0)
            await #expect(throws: AkteError.nichtGefunden) {
                try await NotzugriffZurKenntnis(store: amt.store)(id, akteur: fern)
            }
            await #expect(throws: AkteError.nichtGefunden) {
                try await NotzugriffBeenden(store: amt.store)(id, akteur: fern)
            }
        }
    }

    @Test("Von dem niemand erführe, den gibt es nicht; gesagt wird, wer davon erfährt", arguments: Dialect.allCases)
    func niemand(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let ben = Akteur.mitarbeiter(
                .init(
                    id: amt.ben.person, name: "Ben Beispiel", oe: Amt.zulassung,
                    rechte: [AkteRechte.lesen: [Amt.zulassung], AkteRechte.notzugriff: [Amt.zulassung]]))
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true)), zeichen = vorgang.zeichen.text
            await #expect(throws: ZugriffError.niemandZuBenachrichtigen) { try await amt.nehmen(zeichen, ben) }
            let leitung = LeitungSetzen(store: amt.store)
            try await leitung(ben.person, fuer: Amt.zulassung, akteur: .system("test"))
            await #expect(throws: ZugriffError.niemandZuBenachrichtigen) { try await amt.nehmen(zeichen, ben) }
            #expect(try await amt.gelistet(ben).isEmpty)
            try await leitung(amt.lea.person, fuer: Amt.zulassung, akteur: .system("test"))
            let (_, benachrichtigt) = try await NotzugriffNehmen(store: amt.store, fristen: Zugriffsfristen())(
                zeichen, grund: Self.grund, akteur: ben)
            #expect(benachrichtigt == .init(leitung: true))
            #expect(benachrichtigt.deutsch == "Die Leitung ist benachrichtigt.")
            #expect(try await amt.gelistet(ben) == [vorgang.id])
        }
    }

    @Test("Ohne Recht, ohne Begründung, ohne Not und für Unbekanntes gibt es keinen", arguments: Dialect.allCases)
    func abgelehnt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let (not, _) = try await amt.notbesetzung()
            let offen = try await amt.vorgang(), zu = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            await #expect(throws: AkteError.verboten) { try await amt.nehmen(zu.zeichen.text, amt.ada) }
            await #expect(throws: ZugriffError.siehtSchon) { try await amt.nehmen(offen.zeichen.text, not) }
            await #expect(throws: ZugriffError.zeichenUnbekannt) { try await amt.nehmen("99.99-2026/0001", not) }
            await #expect(throws: ZugriffError.begruendungZuKurz(20)) {
                try await NotzugriffNehmen(store: amt.store, fristen: Zugriffsfristen())(
                    zu.zeichen.text, grund: "eilig", akteur: not)
            }
        }
    }

    @Test(
        "Die Rollen der Systemverwaltung enthalten kein Recht auf Inhalte",
        arguments: try FileManager.default.contentsOfDirectory(atPath: "cities").sorted())
    func verwaltung(stadt: String) throws {
        struct Rolle: Decodable {
            let name: String
            let rechte: [String]
        }
        let daten = try Data(contentsOf: URL(fileURLWithPath: "cities/\(stadt)/rollen.json"))
        let rollen = try JSONDecoder().decode([Rolle].self, from: daten)
        let verwaltende = rollen.filter { rolle in rolle.rechte.contains { $0.hasPrefix("betrieb.") } }
        #expect(!verwaltende.isEmpty)
        for rolle in verwaltende {
            #expect(rolle.rechte.allSatisfy { $0.hasPrefix("betrieb.") || $0.hasSuffix(".betreiben") }, "\(rolle.name)")
        }
        let aufsicht = try #require(rollen.first { $0.name == "datenschutz" })
        #expect(
            !aufsicht.rechte.contains { $0.hasPrefix("akte.") && $0.hasSuffix("lesen") && $0 != "akte.zugriffsprotokoll.lesen" })
    }

    @Test("Wer nur das System betreibt, sieht keinen Vorgang und keine Akte", arguments: Dialect.allCases)
    func betrieb(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let dokument = try await amt.ablegen(in: vorgang.id)
            let admin = Amt.person("Admin", Amt.zulassung, rechte: ["betrieb.auftraege.lesen", "betrieb.pruefen"])
            #expect(try await amt.siehtNichts(admin, vorgang, dokument))
            await #expect(throws: AkteError.verboten) { try await amt.nehmen(vorgang.zeichen.text, admin) }
        }
    }
}

extension Amt {
    /// Somebody of another unit who may break the glass in Zulassung, and whoever watches over data protection, with an account.
    func notbesetzung() async throws -> (not: Akteur, aufsicht: Akteur) {
        let not = Akteur.mitarbeiter(
            .init(
                id: MitarbeiterID(uhr.jetzt), name: "Nora Not", oe: Self.fahrerlaubnis,
                rechte: [
                    AkteRechte.lesen: [Self.fahrerlaubnis, Self.zulassung], AkteRechte.bearbeiten: [Self.zulassung],
                    AkteRechte.notzugriff: [Self.zulassung],
                ]))
        let aufsicht = Amt.person("Dora Datenschutz", Self.zulassung, rechte: [AkteRechte.protokollLesen])
        try await Verwaltung(store: store).rollenSetzen(
            [Rolle(name: "datenschutz", titel: "Datenschutz", rechte: [AkteRechte.protokollLesen])], akteur: .system("test"))
        try await store.commit(Vermerk(.system("test"), "test.personen")) { tx in
            for person in [not, aufsicht].compactMap(\.mitarbeiter) {
                try tx.execute(
                    """
                    INSERT INTO id_mitarbeiter (id, anmeldename, name, email, oe, kennwort, kennwort_wechseln, totp_zaehler, aktiv,
                      kuerzel, angelegt, version)
                    VALUES (\(person.id), \(person.id.text), \(person.name), 'x@muster.example', \(person.oe), '-', 0, 0, 1, 0, 0, 1)
                    """)
            }
            try tx.execute(
                """
                INSERT INTO id_rollenzuweisung (id, mitarbeiter, rolle, oe, gueltig_ab)
                VALUES (\(ID<Rolle>(tx.jetzt)), \(aufsicht.person), 'datenschutz', \(Self.zulassung), '2026-01-01')
                """)
        }
        return (not, aufsicht)
    }

    @discardableResult
    func nehmen(_ zeichen: String, _ akteur: Akteur) async throws -> Notzugriff {
        try await NotzugriffNehmen(store: store, fristen: Zugriffsfristen())(
            zeichen, grund: "Auskunft an das Gericht, Frist läuft heute ab", akteur: akteur
        ).0
    }
}
