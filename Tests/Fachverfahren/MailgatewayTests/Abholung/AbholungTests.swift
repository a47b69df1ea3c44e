// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import MailImport
import Store
import StoreTesting
import Testing

@testable import Mailgateway
@testable import Web

@Suite("Abholung im Portal", .serialized) struct AbholungTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"
    private static let regeln = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "Alles ins Portal", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "muss", "wege": ["smimePerson", "portal"], "wahl": ["portal"]}}]}
        """

    /// What the two mails say.
    private struct Post {
        let einladung: String
        let codebrief: String
        let marke: String
        let code: String
    }

    private func post(_ gateway: Probegateway) throws -> Post {
        let an = { (wer: String) throws -> String in
            let mail = try #require(gateway.weg.lieferungen.first { $0.an == [wer] }).text
            let teile = mail.components(separatedBy: "\r\n\r\n")
            let daten = try #require(Data(base64Encoded: teile.dropFirst().joined(), options: .ignoreUnknownCharacters))
            return teile[0] + "\n\n" + String(decoding: daten, as: UTF8.self)
        }
        let einladung = try an(otto), codebrief = try an(anna)
        let marke = try #require(einladung.firstMatch(of: /portal\.stadt\.example\/post\/([0-9a-f]{32})\b/)).1
        let code = try #require(codebrief.firstMatch(of: /lautet: ([0-9A-Z]{8})\b/)).1
        return Post(einladung: einladung, codebrief: codebrief, marke: String(marke), code: String(code))
    }

    private func zustand(_ gateway: Probegateway, _ nachricht: Nachricht) async throws -> [Zustellzustand] {
        try await gateway.schlange.zustellungen(nachricht.id).map(\.zustand)
    }

    private func mit(_ maschine: Dialect, _ tun: @Sendable (Probegateway, Nachricht, Post) async throws -> Void) async throws {
        try await Probegateway.mit(maschine, regeln: Self.regeln, abholung: true) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(gateway.weg.lieferungen.isEmpty)
            try await gateway.verteileAlles()
            try await tun(gateway, nachricht, try post(gateway))
        }
    }

    @Test("Der Link geht an den Empfänger, der Code an den Absender, und der Inhalt an niemanden", arguments: Dialect.allCases)
    func bereit(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, nachricht, post in
            #expect(try await zustand(gateway, nachricht) == [.abholbereit])
            #expect(!post.einladung.contains(post.code) && !post.codebrief.contains(post.marke))
            for text in [post.einladung, post.codebrief] {
                #expect(!text.contains(wort) && !text.contains("Bescheid"))
            }
            #expect(post.einladung.contains("Stadt Müsterlingen hat Ihnen") && !post.einladung.contains(anna))
            let dateien = try gateway.spool.alle()
            #expect(dateien.map(\.name) == [nachricht.id.text])
        }
    }

    @Test("Mit Link und Code wird gelesen, einmal gemeldet, und bis zum Ende der Frist noch einmal", arguments: Dialect.allCases)
    func gelesen(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, nachricht, post in
            let bytes = try await gateway.abholdienst.oeffne(post.marke, code: post.code.lowercased())
            #expect(bytes == brief(von: anna, an: otto))
            #expect(try await zustand(gateway, nachricht) == [.zugestellt])
            _ = try await gateway.abholdienst.oeffne(post.marke, code: post.code)
            try await gateway.verteileAlles()
            let berichte = gateway.weg.lieferungen.filter { $0.text.contains("Nachricht zugestellt") }
            #expect(berichte.map(\.an) == [[anna]])
            let spur = try await gateway.store.read { try $0.mailspur(nachricht.id) }
            #expect(spur?.eintraege.filter { $0.ereignis == .abgeholt }.count == 1)
            // Nobody waits any more, but it can still be read.
            #expect(try await gateway.schlange.erledigen(nachricht.id) == nil)
            #expect(try Abholinhalt(gateway.spool.lies(nachricht.id, hoechstens: 10_000)).text?.contains(wort) == true)
        }
    }

    @Test(
        "Nach fünf falschen Codes ist der Link zu, auch für den richtigen, und der Absender hört davon",
        arguments: Dialect.allCases)
    func gesperrt(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, nachricht, post in
            for _ in 1...4 {
                await #expect(throws: GatewayError.codeFalsch) {
                    _ = try await gateway.abholdienst.oeffne(post.marke, code: "FALSCH22")
                }
            }
            await #expect(throws: GatewayError.abholungUngueltig) {
                _ = try await gateway.abholdienst.oeffne(post.marke, code: "FALSCH22")
            }
            await #expect(throws: GatewayError.abholungUngueltig) {
                _ = try await gateway.abholdienst.oeffne(post.marke, code: post.code)
            }
            #expect(try await zustand(gateway, nachricht) == [.gescheitert])
            try await gateway.verteileAlles()
            #expect(
                gateway.weg.lieferungen.filter { $0.an == [anna] && $0.text.contains("Nachricht nicht zugestellt") }.count == 1)
            try await gateway.verteilung.lauf.aufraeumen(nachricht.id)
            #expect(try gateway.spool.alle().isEmpty)
        }
    }

    @Test(
        "Nach der Frist endet sie, und der Absender hört nur davon, wenn niemand gelesen hat", arguments: Dialect.allCases,
        [false, true])
    func abgelaufen(maschine: Dialect, gelesen: Bool) async throws {
        try await mit(maschine) { gateway, nachricht, post in
            if gelesen { _ = try await gateway.abholdienst.oeffne(post.marke, code: post.code) }
            try await gateway.abholende.abgelaufene(spool: "probe")
            #expect(try await zustand(gateway, nachricht) == [gelesen ? .zugestellt : .abholbereit])
            try await gateway.store.technical { db in
                _ = try db.update(Warteschlange.abholungen, set: "laeuft_ab = \(db.jetzt)", where: "beendet IS NULL")
            }
            try await gateway.abholende.abgelaufene(spool: "probe")
            try await gateway.abholende.abgelaufene(spool: "probe")
            #expect(try await zustand(gateway, nachricht) == [gelesen ? .zugestellt : .gescheitert])
            await #expect(throws: GatewayError.abholungUngueltig) {
                _ = try await gateway.abholdienst.oeffne(post.marke, code: post.code)
            }
            try await gateway.verteileAlles()
            let berichte = gateway.weg.lieferungen.filter { $0.text.contains("Nachricht nicht zugestellt") }
            #expect(berichte.count == (gelesen ? 0 : 1))
            #expect(try await gateway.schlange.unbemerkte() == [nachricht.id])
        }
    }

    @Test("Wer die Abholung für eine angehaltene Nachricht wählt, stellt sie bereit", arguments: Dialect.allCases)
    func gewaehlt(maschine: Dialect) async throws {
        let regeln = Self.regeln.replacing(#"["smimePerson", "portal"]"#, with: #"["smimePerson"]"#)
        try await Probegateway.mit(maschine, regeln: regeln, abholung: true) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(try await zustand(gateway, nachricht) == [.gehalten])
            let zustellung = try #require(try await gateway.schlange.zustellungen(nachricht.id).first)
            _ = try await ZustellungEntscheiden(store: gateway.store).zurAbholung(zustellung.id, akteur: .system("probe"))
            try await gateway.verteile(nachricht)
            #expect(try await zustand(gateway, nachricht) == [.abholbereit])
        }
    }

    @Test("Ohne Portal wird gehalten wie bisher")
    func ohnePortal() async throws {
        try await Probegateway.mit(regeln: Self.regeln) { gateway in
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(try await zustand(gateway, nachricht) == [.gehalten])
        }
    }

    @Test("Die Seite fragt nach dem Code, sagt was falsch ist, zeigt dann den Text und gibt die Nachricht als Datei")
    func seite() async throws {
        try await mit(.sqlite) { gateway, _, post in
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let dienst = gateway.abholdienst
            let rufe = { (methode: Methode, muster: String, formular: [String: String]) in
                try await seiten.rufe(
                    methode, muster, .oeffentlich, formular: formular, marke: post.marke, abholdienst: { dienst })
            }
            let frage = try await rufe(.get, MailURL.abholMuster, [:])
            #expect(frage.status == 200 && frage.text.contains("name=\"code\"") && !frage.text.contains(anna))
            let falsch = try await rufe(.post, MailURL.abholMuster, ["code": "FALSCH22"])
            #expect(falsch.status == 422 && falsch.text.contains("Der Code ist falsch") && !falsch.text.contains(wort))
            let gelesen = try await rufe(.post, MailURL.abholMuster, ["code": post.code])
            #expect(gelesen.status == 200 && gelesen.text.contains(wort))
            let datei = try await rufe(.post, MailURL.abholAnlageMuster, ["code": post.code])
            #expect(Array(datei.text.utf8) == brief(von: anna, an: otto))
            let leer = try await rufe(.post, MailURL.abholAntwortMuster, ["code": post.code, "antwort": " "])
            #expect(leer.status == 422 && leer.text.contains("antwort-fehler") && leer.text.contains(wort))
            let antwort = try await rufe(.post, MailURL.abholAntwortMuster, ["code": post.code, "antwort": "Danke schön"])
            #expect(antwort.status == 303)
            try await gateway.verteileAlles()
            let mail = try #require(gateway.weg.lieferungen.last { $0.an == [anna] }).text
            let worte = try MailImport.read(Array(mail.utf8)).text ?? ""
            #expect(mail.contains("In-Reply-To: <1@probe.example>"))
            #expect(worte.contains("Danke schön") && worte.contains("über das Portal") && worte.contains(otto))
            await #expect(throws: GatewayError.anlageFehlt) {
                _ = try await rufe(.post, MailURL.abholAnlageMuster, ["code": post.code, "nummer": "9"])
            }
            await #expect(throws: GatewayError.abholungUngueltig) {
                _ = try await seiten.rufe(.get, MailURL.abholMuster, .oeffentlich, marke: post.marke)
            }
        }
    }

    struct Sprachfall: Sendable, CustomTestStringConvertible {
        let wort: String
        /// Language of the page.
        let lang: String
        let code: String
        let falsch: String
        let nachricht: String
        var testDescription: String { wort }
    }

    @Test(
        "Wer abholt, liest die Seiten auf Deutsch, Englisch oder in Leichter Sprache",
        arguments: [
            Sprachfall(
                wort: "de", lang: "de", code: "Den Code haben Sie von der Person bekommen", falsch: "Bitte prüfen Sie ihn",
                nachricht: "Nachricht aufbewahren"),
            Sprachfall(
                wort: "en", lang: "en", code: "The person who wrote to you has given you the code", falsch: "The code is wrong.",
                nachricht: "Keep the message"),
            Sprachfall(
                wort: "leicht", lang: "de", code: "Ein Code ist eine Folge von Buchstaben und Zahlen.",
                falsch: "Sie haben nur 5 Versuche.", nachricht: "Nachricht behalten"),
        ])
    func sprachen(fall: Sprachfall) async throws {
        try await mit(.sqlite) { gateway, _, post in
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let rufe = { (methode: Methode, code: [String: String]) in
                try await seiten.rufe(
                    methode, MailURL.abholMuster, .oeffentlich, formular: code, marke: post.marke,
                    abholdienst: { gateway.abholdienst }, sprache: fall.wort)
            }
            let frage = try await rufe(.get, [:]), falsch = try await rufe(.post, ["code": "FALSCH22"])
            let gelesen = try await rufe(.post, ["code": post.code])
            #expect(frage.text.contains("<html lang=\"\(fall.lang)\"") && frage.text.contains(fall.code))
            #expect(falsch.status == 422 && falsch.text.contains(fall.falsch))
            #expect(gelesen.text.contains(fall.nachricht) && gelesen.text.contains(wort))
            #expect(!(frage.text + gelesen.text).contains("⟨"))
            #expect(frage.text.contains("Sie brauchen einen Code.<br>Ein Code") == (fall.wort == "leicht"))
            // A day of the month ends no sentence.
            #expect(fall.wort != "leicht" || !frage.text.contains(/\d\.<br>/))
        }
    }

    @Test("Leichte Sprache: kein Satz hat mehr als zwölf Wörter, und jeder Text hat eine englische und eine leichte Form")
    func leicht() throws {
        let wurzel = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { ort, _ in ort.deletingLastPathComponent() }
        let katalog = try Texte.laden([wurzel.appending(path: "Sources/Fachverfahren/Mailgateway/Texte")])
        let deutsch = try #require(katalog[.de]), englisch = try #require(katalog[.en])
        #expect(deutsch.werte.count > 30 && deutsch.leicht.werte.keys == deutsch.werte.keys)
        for (schluessel, text) in deutsch.leicht.werte {
            #expect(englisch.werte[schluessel]?.isEmpty == false, "\(schluessel)")
            let saetze = text.split { ".?!:".contains($0) }.map { $0.split(separator: " ").count }
            #expect(!saetze.isEmpty && saetze.allSatisfy { $0 <= 12 }, "\(text)")
        }
    }
}
