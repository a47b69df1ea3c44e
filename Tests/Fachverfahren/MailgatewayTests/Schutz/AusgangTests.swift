// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Mailrichtlinie
import Store
import Testing

@testable import Mailgateway

@Suite("Was hinausgeht", .serialized) struct AusgangTests {
    static let muss = """
        {"format": 1, "bezeichnung": "Probe", "version": 1, "regeln": [
          {"id": "alles", "titel": "Alles verschlüsselt", "ebene": "global", "rang": 1, "wenn": {"richtung": "ausgehend"},
           "dann": {"verschluesseln": "muss", "wahl": ["trotzdem"]}}]}
        """
    private let anna = "anna@stadt.example"
    private let otto = "otto@welt.example"

    @Test("Mit vertrautem Zertifikat geht es signiert und verschlüsselt hinaus, und openssl liest es")
    func verschluesselt() async throws {
        try await Probegateway.mit(regeln: Self.muss) { gateway in
            try await gateway.bank.personen(anna, otto)
            try await gateway.eigener(anna)
            try await gateway.partner(otto)
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(gateway.weg.lieferungen.count == 1 && lieferung.ziel == "welt.example" && lieferung.forderung == .pflicht)
            #expect(
                lieferung.text.hasPrefix("Received: from pc.example")
                    && lieferung.text.contains("X-Rathaus-Gateway: 0123456789abcdef"))
            #expect(!lieferung.text.contains(wort) && !lieferung.text.contains("Bescheid"))
            #expect(lieferung.text.components(separatedBy: "X-Rathaus-Gateway").count == 2)
            try gateway.bank.lege("m.eml", lieferung.bytes)
            try await gateway.bank.openssl(
                "cms", "-decrypt", "-in", "m.eml", "-recip", "\(otto).pem", "-inkey", "\(otto).key", "-out", "o.eml")
            try await gateway.bank.openssl("cms", "-verify", "-in", "o.eml", "-CAfile", "ca.pem", "-out", "klar.eml")
            let klar = String(decoding: try gateway.bank.datei("klar.eml"), as: UTF8.self)
            #expect(klar.contains(wort) && klar.contains("Subject: Bescheid"))
            let schluessel = try await gateway.store.read { try $0.eigeneSchluessel() }
            let signierer = try #require(schluessel.first { $0.zweck == .signieren })
            let historie = try await gateway.store.read { try $0.historie(signierer.id.text) }
            #expect(historie.map(\.handlung) == ["mg.schluessel.benutzen", "mg.schluessel.einlesen"])
            #expect(historie.first?.neu == nachricht.id.text)
            let dateien = try gateway.spool.alle()
            #expect(dateien.isEmpty)
        }
    }

    struct Lage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let zertifikat: Bool
    }

    @Test(
        "Muss verschlüsselt werden und fehlt ein vertrautes Zertifikat, wird gehalten, und nichts geht hinaus",
        arguments: [
            Lage(testDescription: "kein Zertifikat", zertifikat: false), Lage(testDescription: "in Quarantäne", zertifikat: true),
        ])
    func gehalten(lage: Lage) async throws {
        try await Probegateway.mit(regeln: Self.muss) { gateway in
            try await gateway.bank.personen(otto)
            if lage.zertifikat { try await gateway.partner(otto, vertraut: false) }
            let nachricht = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            #expect(gateway.weg.lieferungen.isEmpty)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Verschlüsselung ist Pflicht, aber kein erlaubter Weg zu \(otto) ist möglich."])
            let wahl = try await gateway.store.read {
                try $0.value("SELECT wahl FROM mg_zustellung WHERE nachricht = \(nachricht.id)", as: String.self)
            }
            #expect(wahl == "trotzdem")
            let dateien = try gateway.spool.alle()
            #expect(dateien.map(\.name) == [nachricht.id.text])
        }
    }

    @Test("Ohne Schlüssel und ohne Pflicht geht es Byte für Byte hinaus, nur ohne die Marke im Betreff")
    func unveraendert() async throws {
        try await Probegateway.mit { gateway in
            let mail = brief(von: anna, an: otto)
            _ = try await gateway.sende(mail, von: anna, an: otto)
            _ = try await gateway.sende(brief(von: anna, an: otto, betreff: "[offen] Bescheid"), von: anna, an: otto)
            let alle = gateway.weg.lieferungen
            #expect(alle.count == 2 && alle[0].bytes.suffix(mail.count) == mail[...])
            #expect(alle[1].text.contains("Subject: Bescheid\r\n"))
        }
    }

    @Test("Wer in Bcc steht, bekommt eine eigene Fassung; die anderen erfahren nichts von seinem Zertifikat")
    func blindkopie() async throws {
        let eva = "eva@welt.example"
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(otto, eva)
            try await gateway.partner(otto)
            try await gateway.partner(eva)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto, eva)
            let alle = gateway.weg.lieferungen
            #expect(alle.count == 2 && Set(alle.map(\.an)) == [[otto], [eva]])
            #expect(alle.allSatisfy { !$0.text.contains(wort) })
            for lieferung in alle {
                try gateway.bank.lege("m.eml", lieferung.bytes)
                try await gateway.bank.openssl("cms", "-cmsout", "-print", "-noout", "-in", "m.eml", "-out", "bild")
                let bild = String(decoding: try gateway.bank.datei("bild"), as: UTF8.self)
                #expect(bild.components(separatedBy: "d.ktri").count == 2)
            }
        }
    }

    @Test("Was ein ausgenommenes Postfach sendet, bleibt Byte für Byte, mit Schlüssel und Zertifikat daneben")
    func ausgenommen() async throws {
        let rat = "personalrat@stadt.example"
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(rat, otto)
            try await gateway.eigener(rat)
            try await gateway.partner(otto)
            let mail = brief(von: rat, an: otto)
            _ = try await gateway.sende(mail, von: rat, an: otto)
            let lieferung = try #require(gateway.weg.lieferungen.first)
            #expect(lieferung.bytes.suffix(mail.count) == mail[...])
        }
    }

    @Test("Niemand signiert für einen anderen, der in From steht")
    func fremderAbsender() async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna)
            try await gateway.eigener(anna)
            _ = try await gateway.sende(brief(von: "chef@stadt.example", an: otto), von: anna, an: otto)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: "chef@stadt.example", an: otto)
            _ = try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto)
            let signierte = gateway.weg.lieferungen.map { $0.text.contains("multipart/signed") }
            #expect(signierte == [false, false, true])
        }
    }

    @Test("Sterben die Arbeiter an einer Nachricht, bleibt sie zweimal neu und wird dann gehalten")
    func absturz() async throws {
        try await Probegateway.mit(programm: "/bin/true") { gateway in
            // Needs no certificate that anybody could read.
            try await gateway.store.commit(Vermerk(.system("probe"), "probe")) { tx in
                try tx.execute(
                    """
                    INSERT INTO mg_zertifikat (id, inhaber, art, zertifikat, fingerabdruck, quelle, zustand, gueltig_ab, zuletzt)
                    VALUES ('1', 'otto@welt.example', 'smime', 'AA==', 'aa', 'Probe', 'vertraut', 0, 0)
                    """)
            }
            await #expect(throws: (any Error).self) { try await gateway.sende(brief(von: anna, an: otto), von: anna, an: otto) }
            let nachricht = try #require(try await gateway.schlange.neue(ausser: [], limit: 5).first)
            await #expect(throws: (any Error).self) { try await gateway.verteile(nachricht) }
            try await gateway.verteile(nachricht)
            let gruende = try await gateway.gehalten(nachricht)
            #expect(gruende == ["Die Nachricht ließ sich auch nach mehreren Versuchen nicht verarbeiten."])
            #expect(gateway.weg.lieferungen.isEmpty)
        }
    }
}
