// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Synchronization
import Testing
import Web

@testable import Akte
@testable import Poststelle

@Suite("Postausgang")
struct AusgangTests {
    private static let eva = Versandziel(name: "Eva Müller", anschrift: "Weg 1\n50000 Ort", email: "eva@example.org")

    private func dokument(_ amt: Postamt, final: Bool = true, vertraulich: Bool = false) async throws -> DokumentKopf {
        let vorgang = try await amt.vorgang(vertraulich: vertraulich),
            inhalt = try await amt.stand.content.store(Data("%PDF-1.4 Brief".utf8))
        return try await amt.store.commit(Vermerk(amt.ada, "test.dokument")) { tx in
            try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Bescheid", typ: .schreiben, richtung: .ausgang, dateiname: "b.pdf", mediatyp: "application/pdf",
                    inhalt: inhalt, text: "Brief", final: final), in: vorgang.id)
        }
    }

    @Test(
        "Hat eine Office-Datei eine PDF/A-Fassung, geht diese hinaus, liegt als Anlage in der Akte und steht im Nachweis",
        arguments: Dialect.allCases)
    func versandfassung(maschine: Dialect) async throws {
        let post = Mutex<[Postmail]>([])
        let ordner = FileManager.default.temporaryDirectory.appending(path: "abgeleitet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: ordner) }
        let abgeleitet = try ContentStore(folder: ordner)
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.abgeleitet = abgeleitet
        werkzeuge.mailversand = { mail in
            post.withLock { $0.append(mail) }
            return .versandt
        }
        let gedruckt = Mutex<[String]>([])
        try await Postamt.mit(
            maschine, werkzeuge: werkzeuge,
            druck: { brief, _ in
                if let blatt = brief as? Versandnachweis { gedruckt.withLock { $0.append(blatt.pruefsumme.joined()) } }
                return Data("%PDF-1.4".utf8)
            }
        ) { amt in
            let vorgang = try await amt.vorgang(), inhalt = try await amt.stand.content.store(Data("Office".utf8))
            let fassung = try await abgeleitet.store(Data("%PDF-1.7 PDF/A".utf8))
            let dokument = try await amt.store.commit(Vermerk(amt.ada, "test.dokument")) { tx in
                let neu = try tx.dokumentAblegen(
                    DokumentAnlage(
                        betreff: "Bescheid", typ: .schreiben, richtung: .ausgang, dateiname: "Bescheid.docx",
                        mediatyp: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", inhalt: inhalt,
                        text: "Brief", final: true), in: vorgang.id)
                try tx.fassungMerken(fassung, von: inhalt)
                return neu
            }
            let ausgang = try await VersandBestellen(dienst: amt.dienst)(dokument.id, .email, an: Self.eva, akteur: amt.ada)
            try await amt.arbeiten()
            let mail = try #require(post.withLock { $0.first })
            #expect(mail.anlage == "Bescheid.pdf" && mail.mediatyp == "application/pdf")
            #expect(mail.inhalt == Data("%PDF-1.7 PDF/A".utf8))
            let danach = try await stand(amt, ausgang.id)
            #expect(gedruckt.withLock { $0 } == [fassung.sha256])
            let (anlagen, satz) = try await amt.store.read {
                (try $0.anlagen(zu: dokument.id).map(\.id), try $0.versanddatei(danach))
            }
            #expect(anlagen.contains(try #require(danach.versandfassung)))
            #expect(satz == "Bescheid.pdf (PDF/A-Fassung von „Bescheid.docx“)")
            // A second dispatch sends the same file and files no second one.
            let zweiter = try await VersandBestellen(dienst: amt.dienst)(dokument.id, .post, an: Self.eva, akteur: amt.ada)
            #expect(zweiter.versandfassung == danach.versandfassung)
        }
    }

    private func stand(_ amt: Postamt, _ id: AusgangID) async throws -> Ausgang {
        try #require(try await amt.store.read { try $0.ausgang(id) })
    }

    @Test(
        "Mit der Post: wartet, wird mit Nachweis bestätigt, und der Versandnachweis liegt als Anlage da",
        arguments: Dialect.allCases)
    func post(maschine: Dialect) async throws {
        try await Postamt.mit(maschine, druck: { brief, _ in Data("%PDF-1.4 \(brief.titel)".utf8) }) { amt in
            let dokument = try await dokument(amt)
            let ausgang = try await VersandBestellen(dienst: amt.dienst)(dokument.id, .post, an: Self.eva, akteur: amt.ada)
            #expect(ausgang.nummer == "A-2026/000001")
            #expect(ausgang.zustand == .bereit)
            let schritte = Versandschritte(dienst: amt.dienst)
            await #expect(throws: PostError.nachweisFehlt) {
                try await schritte.versandt(ausgang.id, nachweis: " ", am: nil, version: 1, akteur: amt.ada)
            }
            try await schritte.versandt(ausgang.id, nachweis: "Einschreiben RR 1", am: nil, version: 1, akteur: amt.ada)
            try await amt.arbeiten()
            let danach = try await stand(amt, ausgang.id)
            #expect(danach.nachweis == "Einschreiben RR 1")
            try await amt.store.read { (db: ReadContext) throws in
                #expect(try db.anlagen(zu: dokument.id).map(\.id) == [danach.nachweisDokument])
                let angaben = try db.dokumentangaben(dokument.id)
                #expect(angaben.ausgangAm?.iso == "2026-03-04")
                #expect(angaben.kontakte.map(\.name) == ["Eva Müller"])
                #expect(try db.ausgangsschritte(ausgang.id).map(\.zustand) == [.bereit, .versandt])
            }
        }
    }

    @Test(
        "Kommt es zurück, liegt heute eine Wiedervorlage im Vorgang, und es lässt sich neu versenden", arguments: Dialect.allCases
    )
    func ruecklauf(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let dokument = try await dokument(amt), schritte = Versandschritte(dienst: amt.dienst)
            let ausgang = try await VersandBestellen(dienst: amt.dienst)(dokument.id, .post, an: Self.eva, akteur: amt.ada)
            try await schritte.versandt(ausgang.id, nachweis: "Brief", am: nil, version: 1, akteur: amt.ada)
            try await schritte.gescheitert(ausgang.id, grund: "verzogen", version: 2, akteur: amt.ada)
            let gruende: [String] = try await amt.store.read { db in
                try db.rows("SELECT grund FROM akte_wiedervorlage WHERE vorgang = \(dokument.vorgang)").map { try $0["grund"] }
            }
            #expect(gruende == ["Versand A-2026/000001 an Eva Müller gescheitert: verzogen"])
            try await schritte.erneut(ausgang.id, .post, an: Self.eva, version: 3, akteur: amt.ada)
            #expect(try await stand(amt, ausgang.id).zustand == .bereit)
            await #expect(throws: PostError.nichtGefunden) {
                try await schritte.versandt(ausgang.id, nachweis: "x", am: nil, version: 4, akteur: amt.cem)
            }
        }
    }

    @Test("Per E-Mail: gesendet mit Datei; scheitert jeder Versuch, wird es eine Aufgabe", arguments: Dialect.allCases)
    func mail(maschine: Dialect) async throws {
        let gesendet = Mutex<[String]>([])
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.mailversand = { mail in
            if mail.an.hasPrefix("kaputt") { throw PostError.wegFehlt(.email) }
            gesendet.withLock { $0.append("\(mail.an) \(mail.anlage) \(mail.inhalt.count)") }
            return .versandt
        }
        try await Postamt.mit(maschine, werkzeuge: werkzeuge) { amt in
            let dokument = try await dokument(amt), bestellen = VersandBestellen(dienst: amt.dienst)
            let gut = try await bestellen(dokument.id, .email, an: Self.eva, akteur: amt.ada)
            let schlecht = try await bestellen(
                dokument.id, .email, an: Versandziel(name: "X", email: "kaputt@example.org"), akteur: amt.ada)
            for _ in 0..<10 {
                try await amt.arbeiten()
                amt.uhr.vor(.seconds(4_000))
            }
            #expect(try await stand(amt, gut.id).zustand == .versandt)
            #expect(gesendet.withLock { $0 } == ["eva@example.org b.pdf 14"])
            #expect(try await stand(amt, schlecht.id).zustand == .gescheitert)
        }
    }

    @Test("Ein Entwurf wird nicht versandt, ein fremder Vorgang nicht einmal gesehen", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let entwurf = try await dokument(amt, final: false), bestellen = VersandBestellen(dienst: amt.dienst)
            await #expect(throws: PostError.dokumentEntwurf) {
                try await bestellen(entwurf.id, .post, an: Self.eva, akteur: amt.ada)
            }
            await #expect(throws: PostError.verboten) { try await bestellen(entwurf.id, .post, an: Self.eva, akteur: amt.ohne) }
            await #expect(throws: PostError.nichtGefunden) {
                try await bestellen(entwurf.id, .post, an: Self.eva, akteur: amt.cem)
            }
        }
    }

    @Test(
        "Wer nur versendet, sieht den Versand eines vertraulichen Schreibens, aber nicht, worum es geht",
        arguments: Dialect.allCases)
    func vertraulich(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let dokument = try await dokument(amt, vertraulich: true)
            try await VersandBestellen(dienst: amt.dienst)(dokument.id, .post, an: Self.eva, akteur: amt.ada)
            let versender = Postamt.person("Vera Versand", rechte: [AkteRechte.lesen, PostRechte.ausgang])
            try await amt.store.read { (db: ReadContext) throws in
                let ausgang = try #require(try db.ausgaenge(.offen, akteur: versender).first)
                #expect(ausgang.empfaenger.name == "Eva Müller")
                #expect(try db.dokument(ausgang, sichtbarFuer: versender) == nil)
                #expect(try db.dokument(ausgang, sichtbarFuer: amt.ada)?.id == dokument.id)
            }
        }
    }

    @Test("Ins Postfach geht es im selben Akt; ohne Postfach geschieht nichts", arguments: Dialect.allCases)
    func postfach(maschine: Dialect) async throws {
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.postfach = { tx, vorgang, _ in try tx.beteiligte(in: vorgang).isEmpty ? nil : "Nachricht 1" }
        try await Postamt.mit(maschine, werkzeuge: werkzeuge) { amt in
            let dokument = try await dokument(amt), bestellen = VersandBestellen(dienst: amt.dienst)
            await #expect(throws: PostError.keinPostfach) {
                try await bestellen(dokument.id, .postfach, an: Self.eva, akteur: amt.ada)
            }
            #expect(try await amt.store.read { try $0.ausgaenge(in: dokument.vorgang) }.isEmpty)
            _ = try await BeteiligtenHinzufuegen(store: amt.store)(
                BeteiligterAnlage(rolle: .antragsteller, name: "Eva"), in: dokument.vorgang, akteur: amt.ada)
            let ausgang = try await bestellen(dokument.id, .postfach, an: Self.eva, akteur: amt.ada)
            #expect(try await stand(amt, ausgang.id).nachweis == "Nachricht 1")
        }
    }

    @Test(
        "Aus einer Vorlage wird ein Schreiben mit den Angaben des Vorgangs, abgeschlossen und im Postausgang",
        arguments: Dialect.allCases)
    func schreiben(maschine: Dialect) async throws {
        try await Postamt.mit(
            maschine, druck: { brief, _ in Data("%PDF-1.4 \((brief as? Schreibenbrief)?.absaetze.map(\.zeilen) ?? [])".utf8) }
        ) { amt in
            let speichern = VorlageSpeichern(dienst: amt.dienst)
            let fehler = await #expect(throws: PostError.self) {
                try await speichern(.init(kurz: "a", titel: "A", betreff: "B", text: "{{zeichn}}"), akteur: amt.ada)
            }
            #expect(fehler?.meldung.contains("„zeichn“ gibt es nicht. Es gibt: akte.betreff, aktenzeichen") == true)
            try await speichern(
                .init(
                    kurz: "eb", titel: "Bestätigung", betreff: "Zu {{betreff}}",
                    text: "Guten Tag {{empfaenger}},\n\nzu {{zeichen}}."),
                akteur: amt.ada)
            let vorgang = try await amt.vorgang("Abmeldung")
            let vorlage = try #require(try await amt.store.read { try $0.briefvorlagen(nurAktive: true).first })
            let neu = try await SchreibenErstellen(dienst: amt.dienst)(
                vorgang.id, .init(vorlage: vorlage.id, ziel: Self.eva, weg: .post), akteur: amt.ada)
            #expect(neu.dokument.betreff == "Zu Abmeldung")
            #expect(neu.dokument.zustand == .final)
            #expect(neu.ausgang?.zustand == .bereit)
            let pdf = String(decoding: try await amt.stand.content.read(neu.dokument.neueste.inhalt), as: UTF8.self)
            #expect(pdf.contains("Guten Tag Eva Müller,"))
            #expect(pdf.contains("zu \(vorgang.zeichen)."))
        }
    }

    @Test(
        "Ein Schreiben nennt Angaben der Akte, wie sie gezeigt werden, und die der beteiligten Person",
        arguments: Dialect.allCases)
    func fachdaten(maschine: Dialect) async throws {
        try await Postamt.mit(
            maschine, druck: { brief, _ in Data("%PDF-1.4 \((brief as? Schreibenbrief)?.absaetze.map(\.zeilen) ?? [])".utf8) }
        ) { amt in
            let vorgang = try await amt.vorgang("Abmeldung")
            _ = try await BeteiligtenHinzufuegen(store: amt.store)(
                BeteiligterAnlage(
                    rolle: .antragsteller, name: "Eva Müller", anschrift: Anschrift(strasse: "Weg 1", plz: "50000", ort: "Ort")),
                in: vorgang.id, akteur: amt.ada)
            let schema = try Metadatenschema([
                Metadatenfeld("beginn", "Beginn", .tag), Metadatenfeld("farbe", "Farbe"),
                Metadatenfeld("gebuehr", "Gebühr", .zahl),
            ])
            try await amt.store.commit(Vermerk(.system("test"), "test.aktenart")) { tx in
                try tx.aktenartSetzen(Aktenart(kuerzel: "KFZ", bezeichnung: "Fahrzeug", gattung: .fallakte, schema: schema))
                try tx.execute("UPDATE akte_akte SET aktenart = 'KFZ' WHERE id = \(vorgang.akteID)")
                try tx.metadatenSetzen(["beginn": "2026-03-01", "gebuehr": "12.5"], objekt: vorgang.akteID.text)
            }
            let neu = try await SchreibenErstellen(dienst: amt.dienst)(
                vorgang.id,
                .init(
                    ziel: Self.eva, betreff: "Gebühr",
                    text:
                        "Ab {{akte.beginn}} {{akte.gebuehr}} Euro{{#akte.farbe}} in {{akte.farbe}}{{/akte.farbe}}, {{partei.ort}} & mehr."
                ),
                akteur: amt.ada)
            let pdf = String(decoding: try await amt.stand.content.read(neu.dokument.neueste.inhalt), as: UTF8.self)
            #expect(pdf.contains("Ab 01.03.2026 12,5 Euro, Ort & mehr."))
        }
    }

    @Test("„ab“ merkt den Versand an die Person vor, die das Dokument nennt; ohne Anschrift nichts", arguments: Dialect.allCases)
    func vormerken(maschine: Dialect) async throws {
        try await Postamt.mit(maschine) { amt in
            let dokument = try await dokument(amt)
            let ohne = try await amt.store.commit(Vermerk(amt.ada, "test.ab")) { tx in
                try PoststelleModul.versandVormerken(tx, dokument.id, anlass: "ab")
            }
            #expect(ohne == nil)
            let nummer = try await amt.store.commit(Vermerk(amt.ada, "test.ab")) { tx in
                var angaben = try tx.dokumentangaben(dokument.id)
                angaben.kontakte = [Dokumentkontakt(.empfaenger, name: "Eva", anschrift: "Weg 1, 50000 Ort")]
                try tx.dokumentangabenSetzen(angaben, zu: dokument.id)
                return try PoststelleModul.versandVormerken(tx, dokument.id, anlass: "Verfügung „ab“")
            }
            #expect(nummer == "A-2026/000001")
            #expect(try await amt.store.read { try $0.ausgaenge(.offen, akteur: amt.ada) }.map(\.anlass) == ["Verfügung „ab“"])
        }
    }
}
