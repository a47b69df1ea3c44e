// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Testing
import TimeStamp
import TimeStampTesting

@testable import Beweiswert

@Suite("Zeitstempel über HTTP (RFC 3161 § 3.4)") struct StempelabrufTests {
    @Test("Frage und Antwort gehen mit ihren Medientypen über HTTP, und der Stempel hält")
    func abruf() async throws {
        let authority = try OpensslAuthority()
        let server = try Einmalserver { anfrage in
            guard anfrage.kopf.contains("Content-Type: application/timestamp-query"), anfrage.kopf.hasPrefix("POST /tsa ") else {
                return ("400 Bad Request", "text/plain", [])
            }
            return ("200 OK", "application/timestamp-reply", try authority.reply(anfrage.koerper))
        }
        let frage = TimeStampRequest(MessageImprint(.sha256, Hashwert.von(.sha256, [1, 2, 3])), nonce: [9, 9])
        let bytes = try await Stempelabruf.senden(try frage.der(), an: server.adresse)
        let stempel = try TimeStampResponse.token(bytes, answering: frage)
        #expect(try await Haus.pruefung(stempel.der, frage.imprint.hash, authority.anchor, Uhr.system.jetzt) == nil)
    }

    @Test(
        "Fehler, falsche Medientypen, Umleitungen und zu große Antworten sind kein Stempel",
        arguments: [
            ("500 Internal Server Error", "application/timestamp-reply", 10), ("200 OK", "text/html", 10),
            ("302 Found\r\nLocation: http://127.0.0.1:1/", "text/plain", 0), ("200 OK", "application/timestamp-reply", 300_000),
        ])
    func abgewiesen(status: String, typ: String, groesse: Int) async throws {
        let server = try Einmalserver { _ in (status, typ, [UInt8](repeating: 48, count: groesse)) }
        await #expect(throws: BeweisError.self) { try await Stempelabruf.senden([1], an: server.adresse) }
    }

    @Test("Wo niemand lauscht, gibt es eine Meldung statt Warten")
    func stumm() async throws {
        let adresse = try #require(URL(string: "http://127.0.0.1:9/tsa"))
        await #expect(throws: BeweisError.self) { try await Stempelabruf.senden([1], an: adresse) }
    }

    @Test("Die Ersatzstelle stempelt wirklich, und ihr Zertifikat sagt, dass sie simuliert ist")
    func ersatz() async throws {
        let ordner = FileManager.default.temporaryDirectory.path + "/ersatz-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: ordner) }
        let ersatz = Ersatzstempelstelle(ordner: ordner)
        for nummer in 0..<2 {
            let frage = TimeStampRequest(MessageImprint(.sha512, Hashwert.von(.sha512, [UInt8(nummer)])), nonce: [7])
            let stempel = try TimeStampResponse.token(try await ersatz.antworte(try frage.der()), answering: frage)
            #expect(stempel.certificate?.subject == Ersatzstempelstelle.name)
            #expect(try await Haus.pruefung(stempel.der, frage.imprint.hash, ersatz.anker, Uhr.system.jetzt) == nil)
            let falsch = try await Haus.pruefung(stempel.der, Hashwert.von(.sha512, [99]), ersatz.anker, Uhr.system.jetzt)
            #expect(falsch != nil)
        }
    }
}
