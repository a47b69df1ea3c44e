// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Poststelle

@Suite("Posteingang")
struct EingangTests {
    @Test("Eine E-Mail wird mit Absender, Betreff und Anlagen registriert und behält ihre Bytes", arguments: Dialect.allCases)
    func mail(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let roh = Postamt.mail(betreff: "Antrag", text: "Guten Tag", anlage: "Nachweis.txt")
            let eingang = try await amt.erfassen("post.eml", roh)
            #expect(eingang.nummer == "E-2026/000001")
            #expect(eingang.kanal == .email)
            #expect(eingang.absender == Absender(name: "Eva Müller", adresse: "eva@example.org"))
            #expect(eingang.datumDesSchreibens?.iso == "2026-03-02")
            #expect(eingang.eingangAm.iso == "2026-03-04")
            let dateien = try await amt.store.read { try $0.eingangsdateien(eingang.id) }
            #expect(dateien.map(\.datei.dateiname) == ["post.eml", "Nachweis.txt"])
            #expect(try await amt.stand.content.read(dateien[0].datei.inhalt) == Data(roh.utf8))
        }
    }

    @Test(
        "Zugeordnet wird aus der E-Mail ein abgeschlossenes Dokument mit Anlage, Absender und Eingangstag",
        arguments: Dialect.allCases)
    func zuordnen(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let eingang = try await amt.erfassen(
                "post.eml", Postamt.mail(betreff: "Antrag", text: "Wort", anlage: "Nachweis.txt"))
            try await amt.arbeiten()
            let dokument = try await EingangZuordnen(dienst: amt.dienst)(
                eingang.id, in: vorgang.id, .init(version: eingang.version, grund: "weil"), akteur: amt.ada)
            #expect(dokument.zustand == .final)
            #expect(dokument.betreff == "Antrag")
            try await amt.store.read { (db: ReadContext) throws in
                let angaben = try db.dokumentangaben(dokument.id)
                #expect(angaben.eingangAm?.iso == "2026-03-04")
                #expect(angaben.kontakte == [Dokumentkontakt(.absender, name: "Eva Müller", email: "eva@example.org")])
                #expect(try db.anlagen(zu: dokument.id).map(\.betreff) == ["Nachweis.txt"])
                #expect(try db.dokumenttext(dokument.neueste.id)?.contains("Wort") == true)
                let danach = try #require(try db.eingang(eingang.id))
                #expect(danach.zustand == .zugeordnet)
                #expect(danach.dokument == dokument.id)
                #expect(danach.zuordnung == "weil")
            }
        }
    }

    @Test(
        "Ein Scan, dessen Textschicht kein Wort enthält, gilt nicht als gelesen: in der Akte wird er noch erkannt",
        arguments: Dialect.allCases)
    func leererText(maschine: Dialect) async throws {
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.seitentexte = { _ in [" 1 \n", "\u{0C}"] }
        werkzeuge.seitenauszug = { _, _ in Data("%PDF-1.7 Teil".utf8) }
        try await Postamt.mit(maschine, werkzeuge: werkzeuge) { amt in
            let scan = try await amt.erfassen("scan.pdf", "%PDF-1.7 Scan"),
                zweiter = try await amt.erfassen("2.pdf", "%PDF-1.7 Zwei")
            let stapel = try await amt.erfassen("stapel.pdf", "%PDF-1.7 Stapel")
            try await amt.arbeiten()
            let vorgang = try await amt.vorgang()

            let hier = try await EingangZuordnen(dienst: amt.dienst)(
                scan.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            let neu = try await EingangNeuerVorgang(dienst: amt.dienst)(
                zweiter.id, akte: vorgang.akteZeichen.text, betreff: nil, .init(version: 1), akteur: amt.ada)
            let teile = try await StapelTeilen(dienst: amt.dienst)(
                stapel.id, Teilung(seiten: 2, anfaenge: [2], ohne: []), texte: [" 1 \n", "\u{0C}"], akteur: amt.ada)

            #expect(teile.count == 2)
            try await amt.store.read { (db: ReadContext) throws in
                for dokument in [hier, neu] { #expect(try db.dokumenttext(dokument.neueste.id) == nil) }
                for teil in teile { #expect(try db.eingang(teil.id)?.lesestand == .wartet) }
            }
        }
    }

    @Test("Zweimal zuordnen geht nicht, auch nicht mit der alten Fassung", arguments: Dialect.allCases)
    func zweimal(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let eingang = try await amt.erfassen("brief.txt", "Guten Tag")
            let zuordnen = EingangZuordnen(dienst: amt.dienst)
            _ = try await zuordnen(eingang.id, in: vorgang.id, .init(version: eingang.version), akteur: amt.ada)
            await #expect(throws: PostError.schonErledigt(.zugeordnet)) {
                _ = try await zuordnen(eingang.id, in: vorgang.id, .init(version: eingang.version), akteur: amt.ada)
            }
            await #expect(throws: PostError.nichtZurueckzunehmen) {
                try await EingangAendern(dienst: amt.dienst).wiederOeffnen(eingang.id, akteur: amt.ada)
            }
        }
    }

    @Test("Dieselbe Datei im selben Vorgang wird nur mit ausdrücklichem Willen noch einmal abgelegt", arguments: Dialect.allCases)
    func doppelt(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let erster = try await amt.erfassen("brief.txt", "Guten Tag"),
                zweiter = try await amt.erfassen("kopie.txt", "Guten Tag")
            let doppelte = try await amt.store.read { db in
                let inhalt = try #require(try db.eingangsdatei(zweiter.id, nr: 1)).datei.inhalt
                return try db.doppelte(zweiter.id, sha256: inhalt.sha256, akteur: amt.ada).map(\.id)
            }
            #expect(doppelte == [erster.id])
            let zuordnen = EingangZuordnen(dienst: amt.dienst)
            let da = try await zuordnen(erster.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            await #expect(throws: PostError.liegtSchonDort(da.zeichen.text)) {
                _ = try await zuordnen(zweiter.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            }
            _ = try await zuordnen(zweiter.id, in: vorgang.id, .init(version: 1, trotzdem: true), akteur: amt.ada)
        }
    }

    @Test("Im Eingangsbuch liest niemand mehr, was in der Akte liegt: dort gelten deren Rechte", arguments: Dialect.allCases)
    func gelesenWirdInDerAkte(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), eingang = try await amt.erfassen("brief.txt", "Guten Tag")
            #expect(try await amt.store.read { try $0.lesbareDateien(eingang) }.count == 1)
            _ = try await EingangZuordnen(dienst: amt.dienst)(eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            let danach = try #require(try await amt.store.read { try $0.eingang(eingang.id) })
            #expect(try await amt.store.read { try $0.lesbareDateien(danach) }.isEmpty)
        }
    }

    @Test(
        "Bis zur Virenprüfung wird eine Datei zurückgehalten; Befallenes wird nie gelesen und im Eingangsbuch benannt",
        arguments: Dialect.allCases)
    func viren(maschine: Dialect) async throws {
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.viren = { pfad in
            FileManager.default.contents(atPath: pfad) == Data("befallen".utf8) ? .befallen("Test-Virus") : .sauber
        }
        try await Postamt.mit(maschine, werkzeuge: werkzeuge) { amt in
            let krank = try await amt.erfassen("a.txt", "befallen"), gesund = try await amt.erfassen("b.txt", "gesund")
            #expect(try await amt.store.read { try $0.zurueckgehalten(gesund.id) }.count == 1)
            try await amt.arbeiten()
            try await amt.store.read { (db: ReadContext) throws in
                let gesperrt = try #require(try db.eingang(krank.id)), gelesen = try #require(try db.eingang(gesund.id))
                #expect(gesperrt.lesestand == .gescheitert)
                #expect(gesperrt.zweifel.count == 1)
                #expect(try db.zurueckgehalten(krank.id).first?.contains("Virus") == true)
                #expect(gelesen.lesestand == .gelesen)
                #expect(try db.zurueckgehalten(gesund.id).isEmpty)
            }
            // Withheld it is not read again, by no button; released it is, by itself, and its warning goes.
            let lesen = EingangNeuLesen(dienst: amt.dienst)
            await #expect(throws: PostError.self) { try await lesen(krank.id, akteur: amt.ada) }
            let sha256 = try await amt.store.read { try #require(try $0.eingangsdatei(krank.id, nr: 1)).datei.inhalt.sha256 }
            try await amt.store.commit(Vermerk(.system("test"), "test.freigeben")) { tx in
                var lage = try #require(try tx.strecke(sha256))
                lage.strecke.gibFrei(wer: "test", grund: "Fehlalarm", zeit: tx.jetzt)
                try tx.streckeWiederholen(lage)
            }
            let ereignisse: Int? = try await amt.store.read { db in
                try db.value("SELECT COUNT(*) FROM ereignis WHERE name = \(Inhaltsfreigabe.ereignis)")
            }
            #expect(ereignisse == 1)
            try await lesen.freigegeben(sha256)
            try await amt.arbeiten()
            let danach = try await amt.store.read { try #require(try $0.eingang(krank.id)) }
            #expect(danach.lesestand == .gelesen && danach.zweifel.isEmpty)
            await #expect(throws: PostError.nichtsZuLesen) { try await lesen(krank.id, akteur: amt.ada) }
        }
    }

    @Test(
        "Bei E-Mails wird der Tag des Empfangs laut ihrem Kopf vorgeschlagen; wer einen Tag nennt, hat Vorrang",
        arguments: Dialect.allCases)
    func empfangstag(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let roh =
                "Received: from a.example by mx.stadt.example; Tue, 3 Mar 2026 23:40:00 +0100\r\n"
                + Postamt.mail(betreff: "Antrag", text: "Guten Tag")
            let eingang = try await amt.erfassen("post.eml", roh)
            #expect(eingang.eingangAm.iso == "2026-03-03")
            #expect(eingang.eingangGrund?.contains("Received") == true)
            let genannt = try await amt.erfassen("post.eml", roh, am: Kalendertag(iso: "2026-03-02"), grund: "Nachtbriefkasten")
            #expect(genannt.eingangAm.iso == "2026-03-02" && genannt.eingangGrund == "Nachtbriefkasten")
            let heute = try await amt.erfassen("post.eml", roh, am: Kalendertag(iso: "2026-03-04"))
            #expect(heute.eingangAm.iso == "2026-03-04" && heute.eingangGrund == nil)
            // A clock that runs ahead proposes nothing.
            let voraus = roh.replacing("Tue, 3 Mar 2026", with: "Sat, 7 Mar 2026")
            #expect(try await amt.erfassen("post.eml", voraus).eingangAm.iso == "2026-03-04")
        }
    }

    @Test("Ein anderer Eingangstag braucht einen Grund und liegt nie in der Zukunft", arguments: Dialect.allCases)
    func tag(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            await #expect(throws: PostError.eingangsgrundFehlt) {
                _ = try await amt.erfassen("a.txt", "a", kanal: .papier, am: Kalendertag(iso: "2026-03-02"))
            }
            await #expect(throws: PostError.eingangKuenftig) {
                _ = try await amt.erfassen("a.txt", "a", kanal: .papier, am: Kalendertag(iso: "2026-03-05"), grund: "x")
            }
            let eingang = try await amt.erfassen(
                "a.txt", "a", kanal: .papier, am: Kalendertag(iso: "2026-03-02"), grund: "Nachtbriefkasten")
            #expect(eingang.eingangAm.iso == "2026-03-02")
            #expect(eingang.eingangGrund == "Nachtbriefkasten")
        }
    }

    @Test("Wer das Recht in der Einheit nicht hat, sieht und registriert dort nichts", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            await #expect(throws: PostError.verboten) { _ = try await amt.erfassen("a.txt", "a", akteur: amt.cem) }
            let eingang = try await amt.erfassen("a.txt", "a"), vorgang = try await amt.vorgang(oe: Postamt.andere)
            await #expect(throws: PostError.nichtGefunden) {
                _ = try await EingangZuordnen(dienst: amt.dienst)(eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.cem)
            }
            // Ada distributes the mail of her unit, but does not see the Vorgang of the other one.
            await #expect(throws: PostError.nichtGefunden) {
                _ = try await EingangZuordnen(dienst: amt.dienst)(eingang.id, in: vorgang.id, .init(version: 1), akteur: amt.ada)
            }
            try await amt.store.read { (db: ReadContext) throws in
                #expect(try Eingangsliste(akteur: amt.cem, zustand: .offen).seite(db).isEmpty)
                #expect(try Eingangsliste(akteur: amt.ada, zustand: .offen).seite(db).map(\.id) == [eingang.id])
                #expect(throws: PostError.zielUnbekannt(vorgang.zeichen.text)) {
                    _ = try Zielsuche.vorgang(vorgang.zeichen.text, db, amt.ada)
                }
            }
        }
    }

    @Test(
        "Weitergeleitet liegt es bei der anderen Einheit, zurückgewiesen lässt es sich wieder öffnen", arguments: Dialect.allCases
    )
    func weiter(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let aendern = EingangAendern(dienst: amt.dienst)
            let eingang = try await amt.erfassen("a.txt", "a")
            await #expect(throws: PostError.grundFehlt) {
                try await aendern.zurueckweisen(eingang.id, grund: " ", version: 1, akteur: amt.ada)
            }
            try await aendern.zurueckweisen(eingang.id, grund: "Werbung", version: 1, akteur: amt.ada)
            try await aendern.wiederOeffnen(eingang.id, akteur: amt.ada)
            try await aendern.weiterleiten(eingang.id, an: Postamt.andere, grund: nil, version: 3, akteur: amt.ada)
            try await amt.store.read { (db: ReadContext) throws in
                #expect(try Eingangsliste(akteur: amt.ada, zustand: .offen).seite(db).isEmpty)
                let dort = try #require(try Eingangsliste(akteur: amt.cem, zustand: .offen).seite(db).first)
                #expect(dort.id == eingang.id)
                #expect(dort.erledigt == nil)
            }
        }
    }

    @Test("Ein ausführbares Programm wird nicht registriert, als Anlage bleibt es in der E-Mail", arguments: Dialect.allCases)
    func programm(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            await #expect(throws: (any Error).self) { _ = try await amt.erfassen("x.pdf", "MZ Programm") }
            let mail = Postamt.mail(betreff: "B", text: "T", anlage: "x.txt")
                .replacing("Inhalt von x.txt", with: "MZ Programm")
            let eingang = try await amt.erfassen("post.eml", mail)
            #expect(eingang.zweifel.count == 1)
            #expect(try await amt.store.read { try $0.eingangsdateien(eingang.id) }.count == 1)
        }
    }
}
