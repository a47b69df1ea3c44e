// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Poststelle

@Suite("Scan, Prüfung und Papier")
struct PapierTests {
    /// Tools that need no program: a page is a line of the file.
    static var werkzeuge: Poststellenwerkzeuge {
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.seitentexte = { pfad in
            let text = String(decoding: FileManager.default.contents(atPath: pfad) ?? Data(), as: UTF8.self)
            return text.split(separator: "\n").dropFirst().map(String.init)
        }
        werkzeuge.seitenauszug = { pfad, seiten in
            let text = String(decoding: FileManager.default.contents(atPath: pfad) ?? Data(), as: UTF8.self)
            let zeilen = text.split(separator: "\n").dropFirst().map(String.init)
            return Data(("%PDF-1.4\n" + seiten.flatMap { $0 }.map { zeilen[$0 - 1] }.joined(separator: "\n")).utf8)
        }
        return werkzeuge
    }

    private func einstellen(_ amt: Postamt, stichprobe: Int) async throws {
        try await Papierakt(dienst: amt.dienst).einstellen(
            Posteinstellungen(stichprobe: stichprobe, papiermonate: 6, verfahren: "Scanhandbuch 2"), akteur: amt.ada)
    }

    @Test("Ein Scan der Stichprobe wird erst nach bestandener Prüfung abgelegt", arguments: Dialect.allCases)
    func stichprobe(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            try await einstellen(amt, stichprobe: 100)
            let vorgang = try await amt.vorgang(), eingang = try await amt.erfassen("s.txt", "Scan", kanal: .papier)
            let zuordnen = EingangZuordnen(dienst: amt.dienst)
            await #expect(throws: PostError.pruefungOffen) {
                _ = try await zuordnen(eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            }
            try await ScanPruefen(dienst: amt.dienst)(eingang.id, bestanden: true, vermerk: nil, akteur: amt.ada)
            _ = try await zuordnen(eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
        }
    }

    @Test(
        "Beanstandet braucht einen Grund und führt zum neuen Scan; wieder geöffnet bleibt er gesperrt",
        arguments: Dialect.allCases)
    func beanstandet(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            try await einstellen(amt, stichprobe: 100)
            let vorgang = try await amt.vorgang(), eingang = try await amt.erfassen("s.txt", "Scan", kanal: .papier)
            let pruefen = ScanPruefen(dienst: amt.dienst)
            await #expect(throws: PostError.grundFehlt) {
                try await pruefen(eingang.id, bestanden: false, vermerk: "", akteur: amt.ada)
            }
            try await pruefen(eingang.id, bestanden: false, vermerk: "abgeschnitten", akteur: amt.ada)
            try await EingangAendern(dienst: amt.dienst).wiederOeffnen(eingang.id, akteur: amt.ada)
            await #expect(throws: PostError.pruefungOffen) {
                _ = try await EingangZuordnen(dienst: amt.dienst)(
                    eingang.id, in: vorgang.id, .init(version: 3), akteur: amt.ada)
            }
        }
    }

    @Test("Abgelegt bekommt der Scan einen Transfervermerk als Anlage mit seiner Prüfsumme, einmal", arguments: Dialect.allCases)
    func transfervermerk(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            try await einstellen(amt, stichprobe: 0)
            let vorgang = try await amt.vorgang(), eingang = try await amt.erfassen("s.txt", "Scan", kanal: .papier)
            let dokument = try await EingangZuordnen(dienst: amt.dienst)(
                eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            try await amt.arbeiten()
            try await TransfervermerkAblegen(dienst: amt.dienst)(eingang.id)
            let anlagen = try await amt.store.read { try $0.anlagen(zu: dokument.id) }
            #expect(anlagen.map(\.betreff) == ["Transfervermerk"])
            let xml = String(decoding: try await amt.stand.content.read(anlagen[0].neueste.inhalt), as: UTF8.self)
            #expect(xml.contains("sha256=\"\(dokument.neueste.inhalt.sha256)\""))
            #expect(xml.contains("<verfahren>Scanhandbuch 2</verfahren>"))
            #expect(try await amt.store.read { try $0.dokumentangaben(dokument.id).medium } == .hybrid)
        }
    }

    @Test("Papier wird erst nach der Frist vernichtet, nie was aufbewahrt werden soll", arguments: Dialect.allCases)
    func vernichten(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            try await einstellen(amt, stichprobe: 0)
            let vorgang = try await amt.vorgang(), akt = Papierakt(dienst: amt.dienst)
            let eingang = try await amt.erfassen("s.txt", "Scan", kanal: .papier)
            let dokument = try await EingangZuordnen(dienst: amt.dienst)(
                eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            await #expect(throws: PostError.papierNochNoetig) { try await akt.vernichtet([eingang.id], akteur: amt.ada) }
            amt.uhr.stellen(auf: "2026-09-04T10:00:00Z")
            await #expect(throws: PostError.transfervermerkFehlt(eingang.nummer)) {
                try await akt.vernichtet([eingang.id], akteur: amt.ada)
            }
            try await akt.transfervermerk(eingang.id, akteur: amt.ada)
            try await amt.arbeiten()
            let sperre = try await amt.store.commit(Vermerk(.system("test"), "test.sperre")) { tx in
                try tx.aussonderungSperren(vorgang.akteID, art: .prozess, grund: "Klage")
            }
            await #expect(throws: PostError.papierGesperrt(eingang.nummer, "Gerichtsverfahren")) {
                try await akt.vernichtet([eingang.id], akteur: amt.ada)
            }
            try await amt.store.commit(Vermerk(.system("test"), "test.sperre", grund: "entschieden")) { tx in
                try tx.aussonderungssperreAufheben(sperre.id, version: sperre.version)
            }
            try await akt.verbleib(eingang.id, .aufbewahren, grund: "Urkunde", akteur: amt.ada)
            await #expect(throws: PostError.papierNochNoetig) { try await akt.vernichtet([eingang.id], akteur: amt.ada) }
            try await akt.verbleib(eingang.id, .vernichten, grund: "doch nicht", akteur: amt.ada)
            await #expect(throws: PostError.nichtGefunden) { try await akt.vernichtet([eingang.id], akteur: amt.cem) }
            try await akt.vernichtet([eingang.id], akteur: amt.ada)
            try await amt.store.read { (db: ReadContext) throws in
                #expect(try db.scan(eingang.id)?.vernichtet != nil)
                #expect(try db.dokumentangaben(dokument.id).medium == .elektronisch)
                #expect(try db.papier(akteur: amt.ada).isEmpty)
            }
        }
    }

    @Test(
        "Trennblätter teilen einen Stapel von selbst; die Teilung lässt sich aufheben, solange nichts verteilt ist",
        arguments: Dialect.allCases)
    func teilen(maschine: Dialect) async throws {
        try await Postamt.mit(maschine, werkzeuge: Self.werkzeuge) { amt in
            try await einstellen(amt, stichprobe: 0)
            let vorgang = try await amt.vorgang()
            let stapel = try await amt.erfassen(
                "stapel.pdf", "%PDF-1.4\nSeite A1\nRHT\nSeite B1\nSeite B2\nRHV\(vorgang.zeichen)\nSeite C1\n", kanal: .papier)
            try await amt.arbeiten()
            let teile = try await amt.store.read { try $0.teile(stapel.id) }
            #expect(teile.map(\.teilSeiten) == ["1", "3–4", "6"])
            #expect(teile.map(\.kanal) == [.papier, .papier, .papier])
            #expect(try await amt.vorschlaege(teile[2]).first?.gruende.first == "Das Trennblatt nennt den Vorgang.")
            let inhalt = try await amt.store.read { try #require(try $0.eingangsdatei(teile[1].id, nr: 1)).datei.inhalt }
            #expect(String(decoding: try await amt.stand.content.read(inhalt), as: UTF8.self) == "%PDF-1.4\nSeite B1\nSeite B2")
            let akt = StapelTeilen(dienst: amt.dienst)
            try await akt.aufheben(stapel.id, akteur: amt.ada)
            try await amt.store.read { (db: ReadContext) throws in
                #expect(try Eingangsliste(akteur: amt.ada, zustand: .offen).seite(db).map(\.id) == [stapel.id])
            }
            let neu = try await akt(stapel.id, Teilung(seiten: 6, anfaenge: [4], ohne: [2, 5]), akteur: amt.ada)
            _ = try await EingangZuordnen(dienst: amt.dienst)(neu[0].id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            await #expect(throws: PostError.teilungNichtAufhebbar) { try await akt.aufheben(stapel.id, akteur: amt.ada) }
        }
    }

    @Test("Wird ein Vorgang vernichtet, bleibt keine zweite Kopie im Eingangsbuch", arguments: Dialect.allCases)
    func mitvernichten(maschine: Dialect) async throws {
        try await Postamt.mit(maschine, werkzeuge: Self.werkzeuge) { amt in
            try await einstellen(amt, stichprobe: 0)
            let vorgang = try await amt.vorgang()
            let stapel = try await amt.erfassen("stapel.pdf", "%PDF-1.4\nSeite A\nRHT\nSeite B\n", kanal: .papier)
            try await amt.arbeiten()
            for teil in try await amt.store.read({ try $0.teile(stapel.id) }) {
                _ = try await EingangZuordnen(dienst: amt.dienst)(teil.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            }
            try await amt.store.commit(Vermerk(.system("test"), "test.vernichten")) { tx in
                try PoststelleModul.mitvernichten(tx, vorgang.id)
            }
            let rest: Int? = try await amt.store.read { try $0.value("SELECT COUNT(*) FROM post_eingangsdatei") }
            #expect(rest == 0)
        }
    }

    @Test(
        "Papier, das noch da ist, bleibt nach der Vernichtung des Vorgangs verzeichnet, ohne ein Wort davon",
        arguments: Dialect.allCases)
    func papierBleibt(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            try await einstellen(amt, stichprobe: 0)
            let vorgang = try await amt.vorgang(), akt = Papierakt(dienst: amt.dienst)
            var ids: [EingangID] = []
            for name in ["Urkunde Sonnenschein.txt", "Brief.txt"] {
                let eingang = try await amt.erfassen(name, "Text " + name, kanal: .papier, absender: "Eva Sonnenschein")
                _ = try await EingangZuordnen(dienst: amt.dienst)(eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
                ids.append(eingang.id)
            }
            try await akt.verbleib(ids[0], .aufbewahren, grund: "Urkunde von Sonnenschein", akteur: amt.ada)
            try await amt.store.commit(Vermerk(.system("test"), "test.vernichten")) { tx in
                try PoststelleModul.mitvernichten(tx, vorgang.id)
            }
            let (bleibt, faellig) = try await amt.store.read {
                (try $0.papier(akteur: amt.ada, bleibt: true), try $0.papier(akteur: amt.ada))
            }
            #expect(bleibt.map(\.0.id) == [ids[0]])
            #expect(faellig.map(\.0.id) == [ids[1]])
            let (eingang, scan) = try #require(bleibt.first)
            #expect(eingang.zustand == .vernichtet && eingang.vorgang == nil && eingang.absender == .unbekannt)
            #expect(!"\(eingang) \(scan)".contains("Sonnenschein"))
            // What was only to be destroyed later may go now, and needs no note of a transfer any more.
            try await akt.vernichtet([ids[1]], akteur: amt.ada)
            await #expect(throws: PostError.papierNochNoetig) { try await akt.vernichtet([ids[0]], akteur: amt.ada) }
        }
    }

    @Test("Papier sofort zu vernichten lässt sich nicht einstellen", arguments: Dialect.allCases)
    func nullMonate(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            _ = await #expect(throws: PostError.self) {
                try await Papierakt(dienst: amt.dienst).einstellen(Posteinstellungen(papiermonate: 0), akteur: amt.ada)
            }
        }
    }
}
