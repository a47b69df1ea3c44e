// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailrichtlinie
import Mailschutz
import MimeStructure
import Store
import Testing

@testable import Mailgateway

@Suite("Was hereinkommt", .serialized) struct EingangTests {
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    /// As a partner's gateway would send it.
    func geschuetzt(
        _ gateway: Probegateway, an: String, betreff: String = "Vertrag", art: String = "text/plain",
        _ verfahren: Inhaltsverfahren = .aes256gcm,
        signiert: Bool = true
    ) async throws -> [UInt8] {
        let krypto = gateway.dienst.krypto
        let eigen = try await krypto.uebernimm(try gateway.bank.datei("\(otto).p12"), kennwort: "geheim")
        let schluessel = SmimeSignierschluessel(
            schluessel: eigen.schluessel, zertifikat: try gateway.bank.datei("\(otto).der"),
            kette: [try gateway.bank.datei("ca.der")])
        return try await Schuetzen(krypto)(
            brief(von: otto, an: an, betreff: betreff, art: art),
            Schutzauftrag(
                signatur: signiert ? .smime(schluessel) : .keine,
                verschluesselung: .smime(fuer: [try gateway.bank.datei("\(anna).der")], verfahren, pkcs1: false))
        ).bytes
    }

    private func betreff(_ lieferung: Aufzeichnung.Lieferung) throws -> String? {
        try MessageHeader(lieferung.bytes[...]).sole("subject")?.text.text
    }

    @Test("Verschlüsselt und signiert: die Groupware bekommt den Klartext mit Marken, gefälschte sind weg")
    func geoeffnet() async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.anker()
            let mail = try await geschuetzt(gateway, an: anna, betreff: "[signiert OK] [sicher] Vertrag")
            let nachricht = try await gateway.sende(mail, von: otto, an: anna)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.ziel == Ziel.haus && lieferung.an == [anna] && lieferung.text.contains(wort))
            let zeile = try betreff(lieferung)
            #expect(zeile == "[sicher] [signiert OK] Vertrag")
            #expect(lieferung.text.hasPrefix("Received: from pc.example"))
            let schluessel = try await gateway.store.read { try $0.eigeneSchluessel() }
            let oeffner = try #require(schluessel.first { $0.zweck == .entschluesseln })
            let historie = try await gateway.store.read { try $0.historie(oeffner.id.text) }
            #expect(historie.first?.handlung == "mg.schluessel.benutzen" && historie.first?.neu == nachricht.id.text)
            let spur = try await gateway.store.read {
                try $0.rows("SELECT ereignis FROM mg_spur WHERE nachricht = \(nachricht.id) ORDER BY id").map {
                    try $0["ereignis"] as String
                }
            }
            #expect(Set(spur) == ["angenommen", "entschluesselt", "geprueft", "entschieden", "gefunden", "zugestellt"])
        }
    }

    @Test("Unterwegs verändert: gehalten, und nichts vom Klartext kommt an")
    func veraendert() async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            var mail = try await geschuetzt(gateway, an: anna)
            // A letter of the base64 near the end, within content or tag.
            let stelle = mail.count - 40
            mail[stelle] = mail[stelle] == 0x41 ? 0x42 : 0x41
            let nachricht = try await gateway.sende(mail, von: otto, an: anna)
            #expect(gateway.weg.lieferungen.isEmpty)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Die verschlüsselte Nachricht wurde unterwegs verändert."])
        }
    }

    @Test(
        "CBC ohne Signatur: Text mit Marke [entschlüsselt], HTML als Text, anderes Aktives wird gehalten",
        arguments: ["text/plain", "text/html", "image/svg+xml"])
    func ungesichert(art: String) async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            let mail = try await geschuetzt(gateway, an: anna, art: art, .aes256cbc, signiert: false)
            let nachricht = try await gateway.sende(mail, von: otto, an: anna)
            let gruende = try await gateway.gehalten(nachricht)
            if art == "image/svg+xml" {
                #expect(gateway.weg.lieferungen.isEmpty && gruende.count == 1)
            } else {
                let lieferung = try #require(gateway.weg.lieferungen.first)
                let zeile = try betreff(lieferung)
                let wurzel = try MimePart.read(lieferung.bytes)
                let inhalt = String(decoding: try wurzel.content(of: lieferung.bytes[...]).bytes, as: UTF8.self)
                #expect(gruende.isEmpty && zeile == "[entschlüsselt] Vertrag")
                #expect(wurzel.mediaType == "text/plain" && inhalt.contains(wort))
                #expect(inhalt.contains("[Diese Nachricht war so verschlüsselt") == (art == "text/html"))
            }
        }
    }

    @Test("Aus HTML wird Text ohne Bilder, Verweise und Formulare; der Text daneben und die Anhänge bleiben")
    func entschaerft() throws {
        let seite = """
            <html><head><base href="http://boese.example/"><style>p{background:url(http://boese.example/s)}</style></head><body>
            <p>Guten Tag, M&uuml;ller</p><img src="http://boese.example/?"><form action="http://boese.example"><a href="http://boese.example/x">hier</a>
            </form></body></html>
            """
        let mail = Array(
            """
            From: <otto@welt.example>
            Subject: Vertrag
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Guten Tag
            --b
            Content-Type: text/html; charset=utf-8

            \(seite)
            --b--
            --a
            Content-Type: application/pdf; name=v.pdf
            Content-Transfer-Encoding: base64

            JVBERi0=
            --a--

            """.replacing("\n", with: "\r\n").utf8)
        let harmlos = try #require(try Aktivinhalt.entschaerft(mail))
        let teile = try MimePart.read(harmlos).all
        #expect(
            teile.map(\.mediaType) == ["multipart/mixed", "multipart/alternative", "text/plain", "text/plain", "application/pdf"])
        let text = String(decoding: try teile[3].content(of: harmlos[...]).bytes, as: UTF8.self)
        #expect(text.contains("Guten Tag, Müller") && text.contains("hier") && !text.contains("boese") && !text.contains("<"))
        #expect(String(decoding: harmlos, as: UTF8.self).contains("JVBERi0=\r\n--a--"))
        // A message within may bring its own HTML.
        let weitergeleitet = try Aktivinhalt.entschaerft(
            Array("Content-Type: message/rfc822\r\n\r\nContent-Type: text/html\r\n\r\n<img>\r\n".utf8))
        #expect(weitergeleitet == nil)
        let klar = Array("Content-Type: text/plain\r\n\r\n<b>\r\n".utf8)
        let gleich = try Aktivinhalt.entschaerft(klar)
        #expect(gleich == klar)
    }

    @Test("Wer nicht gemeint war, bekommt auch dann nichts, wenn ein anderer Empfänger den Schlüssel hat")
    func jederMitSeinem() async throws {
        let bert = "bert@stadt.example"
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna, otto, bert)
            try await gateway.eigener(anna)
            try await gateway.eigener(bert)
            let mail = try await geschuetzt(gateway, an: anna)
            let nachricht = try await gateway.sende(mail, von: otto, an: anna, bert)
            #expect(gateway.weg.lieferungen.map(\.an) == [[anna]])
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Für die Verschlüsselung der Nachricht gibt es hier keinen Schlüssel."])
        }
    }

    @Test(
        "Ein ausgenommenes Postfach bekommt die Nachricht, wie sie kam, auch mit Zusatz in der Adresse, und nach dem Unterzeichner fragt niemand",
        arguments: ["personalrat@stadt.example", "Personalrat+Umzug@stadt.example"])
    func ausgenommen(postfach: String) async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.anker()
            // A key that would open it is there.
            _ = try await SchluesselEinlesen(dienst: gateway.dienst)(
                pkcs12: try gateway.bank.datei("\(anna).p12"), kennwort: "geheim", fuer: "stadt.example", akteur: .system("probe")
            )
            let mail = try await geschuetzt(gateway, an: anna, betreff: "[sicher] Vertrag")
            let nachricht = try await gateway.sende(mail, von: otto, an: postfach)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.bytes.suffix(mail.count) == mail[...])
            let (spur, beobachtet) = try await gateway.store.read { db in
                (
                    try db.rows("SELECT ereignis FROM mg_spur WHERE nachricht = \(nachricht.id) ORDER BY id").map {
                        try $0["ereignis"] as String
                    },
                    try db.rows("SELECT 1 AS da FROM mg_widerruf").count
                )
            }
            #expect(!spur.contains("entschluesselt") && !spur.contains("geprueft") && beobachtet == 0)
        }
    }

    @Test("Klartext kommt Byte für Byte an; ist im Betreff eine gefälschte Marke, nur ohne sie")
    func klartext() async throws {
        try await Probegateway.mit { gateway in
            let mail = brief(von: otto, an: anna)
            _ = try await gateway.sende(mail, von: otto, an: anna)
            _ = try await gateway.sende(brief(von: otto, an: anna, betreff: "[sicher] Rechnung"), von: otto, an: anna)
            let alle = gateway.weg.lieferungen
            #expect(alle.count == 2 && alle[0].bytes.suffix(mail.count) == mail[...])
            let zeile = try betreff(alle[1])
            #expect(zeile == "Rechnung")
        }
    }
}
