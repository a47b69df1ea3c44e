// SPDX-License-Identifier: EUPL-1.2
import Foundation
import MimeStructure
import Store
import Testing

@testable import Mailgateway

@Suite("Hinweise unter der Nachricht", .serialized) struct HinweisTests {
    private static let anna = "anna@stadt.example", otto = "otto@welt.example"
    private static let hinweis = "Neue Bankverbindungen teilen wir nie allein per E-Mail mit.\nFragen Sie nach: äöü."

    private func zerlegt(_ bytes: [UInt8]) throws -> (wurzel: MimePart, texte: [String]) {
        let wurzel = try MimePart.read(bytes)
        let texte = try wurzel.all.filter { !$0.isMultipart }.map {
            String(decoding: try $0.content(of: bytes[...]).bytes, as: UTF8.self)
        }
        return (wurzel, texte)
    }

    private let gesetzt = "Neue Bankverbindungen teilen wir nie allein per E-Mail mit.\r\nFragen Sie nach: äöü."

    @Test("Eine einfache Nachricht wird zum ersten Teil, ihr Text und ihr Kopf bleiben Byte für Byte")
    func einfach() throws {
        let vorher = brief(von: Self.anna, an: Self.otto)
        let nachher = try Hinweistext.setze(Self.hinweis, unter: vorher)
        let (wurzel, texte) = try zerlegt(nachher)
        #expect(wurzel.mediaType == "multipart/mixed" && !wurzel.isAmbiguous && wurzel.closed)
        #expect(texte == ["\(wort)\r\n", gesetzt])
        #expect(wurzel.children[0].contentType.text("charset")?.text == "us-ascii")
        let alt = try MessageHeader(vorher[...])
        for feld in ["from", "to", "subject", "date", "message-id"] {
            #expect(wurzel.header.sole(feld)?.value == alt.sole(feld)?.value, "\(feld)")
        }
        #expect(wurzel.header.all("mime-version").count == 1)
    }

    @Test("Eine Nachricht mit Anhang bekommt einen Teil mehr, die anderen bleiben")
    func mitAnhang() throws {
        let vorher = brief(von: Self.anna, an: Self.otto, anhang: [1, 2, 3])
        let nachher = try Hinweistext.setze(Self.hinweis, unter: vorher)
        let (wurzel, texte) = try zerlegt(nachher)
        #expect(wurzel.children.count == 3 && wurzel.closed && !wurzel.isAmbiguous)
        #expect(texte == [wort, "\u{1}\u{2}\u{3}", gesetzt])
    }

    @Test("Umlaute in acht Bit und Nachrichten ohne Content-Type kommen unverändert an")
    func achtBit() throws {
        let vorher = Array("From: <a@stadt.example>\r\nSubject: x\r\n\r\nGrüße\r\n".utf8)
        let (wurzel, texte) = try zerlegt(try Hinweistext.setze(Self.hinweis, unter: vorher))
        #expect(texte == ["Grüße\r\n", gesetzt])
        #expect(wurzel.encoding == .eightBit && wurzel.header.contains("mime-version"))
    }

    @Test(
        "Die Regel setzt ihn, im Portal wie auf dem Weg hinaus, und die Spur nennt ihn",
        arguments: ["unverschluesselt", "portal"])
    func regel(weg: String) async throws {
        let regeln = """
            {"format": 1, "bezeichnung": "Probe", "version": 1, "texte": {"bank": "Fragen Sie im Zweifel nach."}, "regeln": [
              {"id": "alles", "titel": "Hinweis", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
               "dann": {"hinweis": "bank", "wege": ["\(weg)"], "transport": "beliebig"}}]}
            """
        try await Probegateway.mit(regeln: regeln, abholung: true) { gateway in
            let nachricht = try await gateway.sende(brief(von: Self.anna, an: Self.otto), von: Self.anna, an: Self.otto)
            try await gateway.verteileAlles()
            let bytes: [UInt8]
            if weg == "portal" {
                let post = try Abholpostprobe(gateway, an: Self.otto, von: Self.anna)
                bytes = try await gateway.abholdienst.oeffne(post.marke, code: post.code)
            } else {
                bytes = try #require(gateway.weg.lieferungen.first { $0.an == [Self.otto] }).bytes
            }
            #expect(try zerlegt(bytes).texte == ["\(wort)\r\n", "Fragen Sie im Zweifel nach."])
            let spur = try #require(try await gateway.store.read { try $0.mailspur(nachricht.id) })
            #expect(spur.eintraege.first { $0.ereignis == .ergaenzt }?.angaben == ["hinweis": "bank"])
        }
    }
}
