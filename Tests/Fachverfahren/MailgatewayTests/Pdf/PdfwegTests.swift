// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import MailImport
import Store
import StoreTesting
import Testing
import WerkzeugTesting

@testable import Mailgateway
@testable import Web

@Suite("PDF mit Kennwort", .serialized) struct PdfwegTests {
    private static let anna = "anna@stadt.example", otto = "otto@welt.example"
    private static let regeln = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "PDF, wo kein Schlüssel ist", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "muss", "wege": ["smimePerson", "pdfMitKennwort"], "transport": "beliebig", "wahl": ["portal"]}}]}
        """
    private static let anhang = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    private func mit(
        _ maschine: Dialect = .sqlite, _ tun: @Sendable (Probegateway, Akteur, Nachricht, ZustellungID) async throws -> Void
    ) async throws {
        try await Probegateway.mit(maschine, regeln: Self.regeln, abholung: true) { gateway in
            let anna = try await gateway.store.mitarbeiter("Anna Amt", Self.anna)
            let nachricht = try await gateway.sende(
                brief(von: Self.anna, an: Self.otto, anhang: Self.anhang), von: Self.anna, an: Self.otto)
            let zustellung = try #require(try await gateway.schlange.zustellungen(nachricht.id).first)
            try await gateway.verteileAlles()
            try await tun(gateway, anna, nachricht, zustellung.id)
        }
    }

    private func mail(_ gateway: Probegateway) throws -> ImportedMail {
        try MailImport.read(try #require(gateway.weg.lieferungen.first { $0.an == [Self.otto] }).bytes)
    }

    @Test("Außen steht nichts aus der Nachricht, und das Kennwort steht in keiner E-Mail", arguments: Dialect.allCases)
    func aussen(maschine: Dialect) async throws {
        try await mit(maschine) { gateway, anna, _, id in
            let aussen = try mail(gateway)
            #expect(aussen.subject == "Vertrauliche Nachricht von: Stadt Müsterlingen" && aussen.from?.address == Self.anna)
            #expect(aussen.attachments.map(\.name) == ["nachricht.pdf"])
            let kennwort = try await KennwortZeigen(store: gateway.store, siegel: Probegateway.siegel)(id, akteur: anna)
            #expect(kennwort.count == 24 && Set(kennwort.filter { $0 != "-" }).count > 4)
            let hinweis = try #require(
                Abholpostprobe.briefe(gateway, an: Self.anna).first { $0.contains("als PDF mit Kennwort") })
            #expect(hinweis.contains("/amt/mail/meine/"))
            for lieferung in gateway.weg.lieferungen {
                let roh = lieferung.text
                #expect(!roh.contains(wort) && !roh.contains("Vorhaben") && !roh.contains(kennwort))
            }
            #expect(!hinweis.contains(kennwort) && !hinweis.contains("Vorhaben"))
        }
    }

    @Test("qpdf öffnet das PDF mit dem Kennwort, das der Absender einmal sieht, und findet den Anhang unverändert")
    func kennwort() async throws {
        try await mit { gateway, anna, nachricht, id in
            let seiten = try Seitenprobe(gateway.store, gateway.stand.content)
            let rufe = { (methode: Methode, muster: String, wer: Akteur, id: String) in
                try await seiten.rufe(methode, muster, wer, id: id, siegel: Probegateway.siegel)
            }
            let meine = try await rufe(.get, MailURL.meineMuster, anna, nachricht.id.text)
            #expect(meine.text.contains("Als PDF mit Kennwort") && meine.text.contains(MailURL.meine(id, .kennwort)))
            let fremd = try await gateway.store.mitarbeiter("Bert", "bert@stadt.example")
            await #expect(throws: GatewayError.nichtGefunden) {
                _ = try await rufe(.post, MailURL.meineMuster(.kennwort), fremd, id.text)
            }
            let frage = try await rufe(.get, MailURL.meineMuster(.kennwort), anna, id.text)
            #expect(frage.text.contains("nur einmal gezeigt"))
            let gezeigt = try await rufe(.post, MailURL.meineMuster(.kennwort), anna, id.text)
            let kennwort = String(try #require(gezeigt.text.firstMatch(of: /<code>([0-9A-Z-]{24})<\/code>/)).1)
            try gateway.bank.lege("a.pdf", try #require(try mail(gateway).attachments.first).bytes)
            let ordner = gateway.bank.ordner.path
            let pruefung = try await Werkzeuglauf.lauf(
                "/usr/bin/qpdf", ["--check", "--password=\(kennwort)", "a.pdf"], ordner: ordner)
            #expect(pruefung.status == 0, "\(pruefung.klage)")
            let falsch = try await Werkzeuglauf.lauf(
                "/usr/bin/qpdf", ["--check", "--password=ABCD-ABCD-ABCD-ABCD", "a.pdf"], ordner: ordner)
            #expect(falsch.status != 0)
            _ = try await Werkzeuglauf.lauf(
                "/bin/sh", ["-c", "qpdf --password=\(kennwort) --show-attachment=000001 a.pdf > anhang"], ordner: ordner)
            #expect(try gateway.bank.datei("anhang") == Self.anhang)
            await #expect(throws: GatewayError.kennwortGezeigt) {
                _ = try await rufe(.post, MailURL.meineMuster(.kennwort), anna, id.text)
            }
            let reste = try await gateway.store.read {
                try $0.rows("SELECT zustellung FROM mg_pdfkennwort WHERE versiegelt IS NOT NULL").count
            }
            #expect(reste == 0)
        }
    }

    @Test("Jeder Empfänger bekommt ein eigenes Kennwort, und ungesehen wird es nach der Frist vergessen")
    func vergessen() async throws {
        try await mit { gateway, anna, _, erstes in
            let eva = "eva@welt.example"
            let zweite = try await gateway.sende(
                brief(von: Self.anna, an: "\(Self.otto), \(eva)", anhang: Self.anhang), von: Self.anna, an: Self.otto, eva)
            let ids = try await gateway.schlange.zustellungen(zweite.id).map(\.id)
            let zeigen = KennwortZeigen(store: gateway.store, siegel: Probegateway.siegel)
            var kennworte: Set<String> = []
            for id in ids { kennworte.insert(try await zeigen(id, akteur: anna)) }
            #expect(ids.count == 2 && kennworte.count == 2)
            try await gateway.schlange.vergissKennworte()
            try await gateway.store.technical { db in
                _ = try db.update(
                    Warteschlange.kennworte, set: "erzeugt = erzeugt - \(31 * 86_400_000)", where: "gezeigt IS NULL")
            }
            try await gateway.schlange.vergissKennworte()
            await #expect(throws: GatewayError.kennwortGezeigt) { _ = try await zeigen(erstes, akteur: anna) }
        }
    }

    @Test("Im PDF steht der Text wie geschrieben, und nichts darin wird zu HTML")
    func inhalt() throws {
        let brief = try #require(
            Pdfbrief(Array("From: <a@b.de>\r\nSubject: <b>x</b>\r\n\r\n<script>1 & 2</script>\r\n".utf8)))
        #expect(brief.html.contains("&lt;script&gt;1 &amp; 2&lt;/script&gt;") && brief.html.contains("&lt;b&gt;x&lt;/b&gt;"))
        #expect(Pdfbrief(Array(("Subject: x\r\n\r\n" + String(repeating: "wort ", count: 120_000)).utf8)) == nil)
    }
}
