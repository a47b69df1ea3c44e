// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import HttpClient
import Kryptodienst
import Logging
import Mailrichtlinie
import Store
import Testing

@testable import Mailgateway

@Suite("Eigene Zertifikate", .serialized) struct ZertifizierungTests {
    private let anna = "anna@stadt.example"
    private let wer = Akteur.system("probe")
    private let log = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }

    private func vorgabe(_ json: String) throws -> Zertifizierungsvorgabe {
        try JSONDecoder().decode(Zertifizierungsvorgabe.self, from: Data(json.utf8))
    }

    /// What openssl reads in a request.
    private func bild(_ gateway: Probegateway, _ der: [UInt8]) async throws -> String {
        try gateway.bank.lege("a.der", der)
        try await gateway.bank.openssl("req", "-inform", "DER", "-in", "a.der", "-noout", "-text", "-verify", "-out", "a.txt")
        return String(decoding: try gateway.bank.datei("a.txt"), as: UTF8.self)
    }

    @Test("Ein Antrag nennt Adresse, Zweck und Verwendung; ohne Organisation sonst nichts, mit ihr auch deren Kennung und Land")
    func antrag() async throws {
        try await Probegateway.mit { gateway in
            let anlegen = SchluesselAnlegen(dienst: gateway.dienst)
            let einfach = try await bild(gateway, anlegen(.smime, fuer: anna, akteur: wer).oeffentlich)
            #expect(
                einfach.contains("Subject: CN = \(anna)\n") && einfach.contains("email:\(anna)")
                    && einfach.contains("E-mail Protection"))
            #expect(einfach.contains("Digital Signature, Key Encipherment"))
            let stadt = try await bild(
                gateway,
                anlegen(
                    .smime, fuer: "stadt.example", verfahren: .p256, organisation: "Stadt Müsterlingen",
                    kennung: "VATDE-123456789",
                    zwecke: [.entschluesseln], akteur: wer
                ).oeffentlich)
            #expect(
                stadt.contains("email:domain-confidentiality-authority@stadt.example")
                    && stadt.contains("organizationIdentifier = VATDE-123456789"))
            #expect(stadt.contains("C = DE") && stadt.contains("Key Agreement") && !stadt.contains("Digital Signature"))
            let antraege = try await gateway.store.read { try $0.antraege() }
            #expect(antraege.map(\.inhaber) == ["stadt.example", anna] && antraege.allSatisfy { $0.zustand == .offen })
        }
    }

    @Test(
        "Ein Zertifikat gilt nur für den Schlüssel, die Adresse und den Zweck, für die es ausgestellt ist, und dann für beide Zeilen"
    )
    func passend() async throws {
        try await Probegateway.mit { gateway in
            let anlegen = SchluesselAnlegen(dienst: gateway.dienst),
                zertifizieren = SchluesselZertifizieren(dienst: gateway.dienst)
            let krypto = gateway.dienst.krypto
            let eins = try await anlegen(.smime, fuer: anna, akteur: wer)
            let zwei = try await anlegen(.smime, fuer: anna, zwecke: [.signieren], akteur: wer)
            let andere = try await anlegen(.smime, fuer: "bert@stadt.example", akteur: wer)
            let (zertifikat, fremdes) = (
                try await krypto.simuliereAusstellung(eins.oeffentlich), try await krypto.simuliereAusstellung(andere.oeffentlich)
            )
            let nurSignieren = try await krypto.simuliereAusstellung(zwei.oeffentlich)
            let id = try #require(eins.kennungen.first)
            // Of another address, and of another key for the same address.
            await #expect(throws: SchluesselError.self) {
                try await zertifizieren(id, zertifikat: fremdes[0], kette: [], akteur: wer)
            }
            await #expect(throws: KryptoError.self) {
                try await zertifizieren(id, zertifikat: nurSignieren[0], kette: [], akteur: wer)
            }
            let oeffner = try #require(
                try await gateway.store.read { db in try db.eigeneSchluessel() }.first {
                    $0.zweck == .entschluesseln && eins.kennungen.contains($0.id)
                })
            await #expect(throws: SchluesselError.self) {
                try await zertifizieren(oeffner.id, zertifikat: nurSignieren[0], kette: [], akteur: wer)
            }
            try await zertifizieren(id, zertifikat: zertifikat[0], kette: Array(zertifikat.dropFirst()), akteur: wer)
            let alle = try await gateway.store.read { try $0.brauchbareSchluessel([anna]) }
            #expect(Set(alle.map(\.id)) == Set(eins.kennungen) && alle.allSatisfy { $0.kette.count == 1 })
            let offen = try await gateway.store.read { try $0.antraege() }.filter { $0.zustand == .offen }.count
            #expect(offen == 2)
        }
    }

    @Test(
        "Läuft ein Zertifikat bald ab, kommt einmal ein neuer Schlüssel mit Antrag, die simulierte Stelle stellt aus, und der alte öffnet weiter"
    )
    func erneuert() async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna)
            try await gateway.eigener(anna)
            let alte = try await gateway.store.read { try $0.eigeneSchluessel() }
            let ohne = Erneuerungslauf(
                dienst: gateway.dienst, vorgabe: try vorgabe(#"{"tageVorher": 10}"#), stelle: nil, log: log)
            try await ohne()
            // The certificates of the test run out after 20 days.
            let zuFrueh = try await gateway.store.read { try $0.antraege() }
            #expect(zuFrueh.isEmpty)
            let bald = Erneuerungslauf(
                dienst: gateway.dienst, vorgabe: try vorgabe(#"{"tageVorher": 30, "simuliert": true}"#), stelle: nil, log: log)
            try await bald()
            try await bald()
            let antraege = try await gateway.store.read { try $0.antraege() }
            #expect(antraege.count == 1 && antraege.first?.inhaber == anna)
            let mitStelle = Erneuerungslauf(
                dienst: gateway.dienst, vorgabe: bald.vorgabe, stelle: SimulierteStelle(krypto: gateway.dienst.krypto), log: log)
            try await mitStelle()
            let alle = try await gateway.store.read { try $0.eigeneSchluessel() }
            let (aktiv, abgeloest) = (alle.filter { $0.zustand == .aktiv }, alle.filter { $0.zustand == .abgeloest })
            #expect(
                aktiv.count == 2 && aktiv.allSatisfy { $0.zertifikat != nil } && Set(abgeloest.map(\.id)) == Set(alte.map(\.id)))
            let angaben = try await gateway.dienst.krypto.lies(zertifikat: try #require(aktiv.first?.zertifikat))
            #expect(angaben.aussteller.contains("Simulierte Zertifizierungsstelle") && angaben.adressen == [anna])
            let geheim = try await gateway.dienst.krypto.verschluessle(
                Array(wort.utf8), fuer: [try gateway.bank.datei("\(anna).der")], .aes256gcm)
            let schluessel = try #require(
                try await gateway.store.read { try $0.brauchbareSchluessel([anna]) }.first {
                    $0.zweck == .entschluesseln && $0.zustand == .abgeloest
                })
            let klar = try await gateway.dienst.krypto.entschluessle(
                geheim, schluessel: schluessel.schluessel, zertifikat: try #require(schluessel.zertifikat)
            ).inhalt
            #expect(klar == Array(wort.utf8))
        }
    }

    private struct Schritt {
        let stand: [UInt8]?
        var hinweis: String?
    }

    @Test("Über EST: erst „später“, dann eine Ablehnung mit Grund, dann das Zertifikat mit dem Kennwort im Kopf")
    func est() async throws {
        try await Probegateway.mit { gateway in
            try await gateway.bank.personen(anna)
            let neu = try await SchluesselAnlegen(dienst: gateway.dienst)(.smime, fuer: anna, akteur: wer)
            try gateway.bank.lege("a.csr", Pem.schreibe(neu.oeffentlich, "CERTIFICATE REQUEST"))
            try gateway.bank.lege(
                "e.cnf",
                Array(
                    "[v]\nsubjectAltName=email:\(anna)\nextendedKeyUsage=emailProtection\nkeyUsage=digitalSignature,keyEncipherment\n"
                        .utf8))
            try await gateway.bank.openssl(
                "x509", "-req", "-in", "a.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "200",
                "-extfile", "e.cnf",
                "-extensions", "v", "-out", "neu.pem")
            try await gateway.bank.openssl(
                "crl2pkcs7", "-nocrl", "-certfile", "neu.pem", "-certfile", "ca.pem", "-outform", "DER", "-out", "neu.p7")
            try gateway.bank.lege("kennwort", Array("geheim\n".utf8))
            let antwort = Data(try gateway.bank.datei("neu.p7")).base64EncodedData(options: .lineLength64Characters)
            let kasten = Zertifizierungsstelle.Kasten()
            let server = try Gegenstelle.http { pfad, _ in
                guard pfad == "/.well-known/est/simpleenroll" else { return (404, []) }
                guard let stand = kasten.lies() else { return (202, []) }
                return stand.isEmpty ? (403, []) : (200, stand)
            }
            defer { server.ende() }
            let stelle = "http://127.0.0.1:\(server.port)/.well-known/est"
            let vorgabe = try vorgabe(
                #"{"adresse": "\#(stelle)", "benutzer": "stadt", "kennwortdatei": "\#(gateway.bank.ordner.path)/kennwort"}"#)
            let lauf = Erneuerungslauf(
                dienst: gateway.dienst, vorgabe: vorgabe,
                stelle: EstStelle(vorgabe: vorgabe, adresse: stelle, http: try HttpClient(), krypto: gateway.dienst.krypto),
                log: log)
            for schritt in [
                Schritt(stand: nil, hinweis: "prüft noch"), Schritt(stand: [], hinweis: "Status 403"),
                Schritt(stand: [UInt8](antwort)),
            ] {
                kasten.setze(schritt.stand)
                _ = try await gateway.store.technical { try $0.update(Antrag.tabelle, set: "faellig = 0", where: "1 = 1") }
                try await lauf()
                let antrag = try #require(try await gateway.store.read { try $0.antraege() }.first)
                #expect(schritt.hinweis.map { antrag.hinweis?.contains($0) == true } ?? (antrag.zustand == .ausgestellt))
            }
            #expect(
                server.anfragen.count == 3 && server.anfragen.allSatisfy { $0.contains("Authorization: Basic c3RhZHQ6Z2VoZWlt") })
            let alle = try await gateway.store.read { try $0.brauchbareSchluessel([anna]) }
            let ca = try gateway.bank.datei("ca.der")
            #expect(alle.count == 2 && alle.allSatisfy { $0.kette == [ca] })
            // Done is done.
            try await lauf()
            #expect(server.anfragen.count == 3)
        }
    }
}
