// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import Kryptodienst
import Mailschutz
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Was beim Eingang über Zertifikate bekannt war, bleibt in der Akte", .serialized) struct WiderrufsnachweisTests {
    private static let name = "Zertifikate beim Eingang.txt"

    private static func signiert(_ probe: Aktenprobe, betreff: String) async throws -> [UInt8] {
        let (krypto, bank) = (probe.gateway.dienst.krypto, probe.gateway.bank)
        let eigen = try await krypto.uebernimm(try bank.datei("\(Aktenprobe.otto).p12"), kennwort: "geheim")
        let schluessel = SmimeSignierschluessel(
            schluessel: eigen.schluessel, zertifikat: try bank.datei("\(Aktenprobe.otto).der"),
            kette: [try bank.datei("ca.der")])
        return try await Schuetzen(krypto)(
            brief(von: Aktenprobe.otto, an: Aktenprobe.anna, betreff: betreff),
            Schutzauftrag(signatur: .smime(schluessel), verschluesselung: .keine)
        ).bytes
    }

    private static func blatt(_ probe: Aktenprobe, _ vorgang: VorgangKopf) async throws -> String {
        let dokument = try #require(try await probe.dokumente(vorgang).first { $0.betreff == name })
        return String(decoding: try await probe.gateway.stand.content.read(dokument.neueste.inhalt), as: UTF8.self)
    }

    @Test(
        "Aus einer Sperrliste: Kette, Aussteller, Nummer, Zeit und Prüfsumme der Liste, wie sie beim Eingang waren",
        arguments: Dialect.allCases)
    func liste(maschine: Dialect) async throws {
        let stelle = try Zertifizierungsstelle()
        defer { stelle.server.ende() }
        try await Aktenprobe.mit(maschine, widerruf: stelle.vorgabe) { probe in
            let bank = probe.gateway.bank
            try await bank.personen(Aktenprobe.otto, weitere: stelle.verteilpunkt)
            try await probe.gateway.anker()
            let liste = try await bank.sperrliste(erweiterungen: ["2.5.29.20=DER:02021A2B"])
            stelle.gibHeraus(liste)
            let vorgang = try await probe.vorgang()
            // The first one only makes the gateway ask.
            _ = try await probe.gateway.sende(
                try await Self.signiert(probe, betreff: "Frage"), von: Aktenprobe.otto, an: "x@stadt.example")
            try await probe.gateway.widerruf()
            _ = try await probe.gateway.sende(
                try await Self.signiert(probe, betreff: vorgang.zeichen.text), von: Aktenprobe.otto, an: Aktenprobe.anna)
            // What is said later does not change it.
            stelle.gibHeraus(try await bank.sperrliste(gesperrt: [Aktenprobe.otto], erweiterungen: ["2.5.29.20=DER:02021A2C"]))
            try await probe.store.technical { db in
                try db.update(Widerrufseintragung.tabelle, set: "faellig = \(db.jetzt)", where: "1 = 1")
                try db.update(Sperrlisten.tabelle, set: "geholt = 0", where: "1 = 1")
            }
            try await probe.gateway.widerruf()
            try await probe.legeAb()
            let text = try await Self.blatt(probe, vorgang)
            for teil in [
                "Sperrstand: nicht gesperrt", "CN=Probe-CA, Nummer 1a2b, vom ",
                "SHA-256 \(Hex.text(SHA256.hash(data: Data(liste)))), von \(stelle.adresse)",
                "Zertifizierungsstelle, der hier vertraut wird",
            ] {
                #expect(text.contains(teil), "\(teil)\n\(text)")
            }
            for datei in ["\(Aktenprobe.otto).der", "ca.der"] {
                let pem = String(decoding: Pem.schreibe(try bank.datei(datei), "CERTIFICATE"), as: UTF8.self)
                #expect(text.replacing("\r\n", with: "\n").contains(pem), "\(datei)")
            }
        }
    }

    @Test("Aus einer Antwort über OCSP: die Antwort selbst, wie sie kam")
    func ocsp() async throws {
        let beleg = Widerrufsbeleg(ocsp: [0x30, 0x03, 0x0A, 0x01, 0x00])
        #expect(try Widerrufsbeleg(text: try beleg.text()) == beleg)
        try await Aktenprobe.mit(.sqlite) { probe in
            let bank = probe.gateway.bank
            try await bank.personen(Aktenprobe.otto)
            try await probe.gateway.anker()
            let vorgang = try await probe.vorgang()
            let abdruck = Widerrufseintrag.fingerabdruck(try bank.datei("\(Aktenprobe.otto).der"))
            _ = try await probe.gateway.sende(
                try await Self.signiert(probe, betreff: "Frage"), von: Aktenprobe.otto, an: "x@stadt.example")
            let text = try beleg.text()
            try await probe.store.technical { db in
                try db.update(
                    Widerrufseintragung.tabelle,
                    set: """
                        zustand = \(Sperrstand.gut), quelle = 'http://ocsp.welt.example', gesagt = \(db.jetzt), geprueft = \(db.jetzt),
                        naechste = \(db.jetzt + .seconds(86_400)), beleg = \(text)
                        """, where: "fingerabdruck = \(abdruck)")
            }
            try await probe.sende(try await Self.signiert(probe, betreff: vorgang.zeichen.text))
            let blatt = try await Self.blatt(probe, vorgang)
            #expect(blatt.contains("Auskunft von: http://ocsp.welt.example\r\n"))
            #expect(blatt.contains("-----BEGIN OCSP RESPONSE-----\r\nMAMKAQA=\r\n-----END OCSP RESPONSE-----\r\n"))
        }
    }

    @Test("Was angehalten war und später freigegeben wird, bekommt, was beim Eingang bekannt war; Unsigniertes bekommt nichts")
    func angehalten() async throws {
        try await Aktenprobe.mit(.sqlite, regeln: Regeltexte.halten) { probe in
            try await probe.gateway.bank.personen(Aktenprobe.otto)
            try await probe.gateway.anker()
            let vorgang = try await probe.vorgang()
            let (mit, ohne) = (
                try await probe.gateway.sende(
                    try await Self.signiert(probe, betreff: vorgang.zeichen.text), von: Aktenprobe.otto, an: Aktenprobe.anna),
                try await probe.gateway.sende(
                    Aktenprobe.mail(betreff: "Ohne"), von: Aktenprobe.otto, an: Aktenprobe.anna)
            )
            let (einer, keiner) = (
                try await probe.gateway.schlange.fassungen(mit.id, .widerrufsnachweis),
                try await probe.gateway.schlange.fassungen(ohne.id, .widerrufsnachweis)
            )
            #expect(einer.count == 1 && keiner.isEmpty)
            let zustellung = try #require(try await probe.gateway.schlange.zustellungen(mit.id).first)
            let leitung = Gatewayprobe.person("Lea Leitung", [GatewayRechte.betreiben, GatewayRechte.entscheiden])
            _ = try await ZustellungEntscheiden(store: probe.store).freigeben(zustellung.id, grund: "Geprüft", akteur: leitung)
            try await probe.legeAb()
            try await probe.legeAb()
            let text = try await Self.blatt(probe, vorgang)
            #expect(text.contains("BEGIN CERTIFICATE"))
        }
    }

    @Test("Die Nummer einer Liste wird gelesen, ohne in ihre Einträge zu sehen; aus Unsinn wird keine")
    func nummer() async throws {
        let bank = try Werkbank()
        defer { do { try FileManager.default.removeItem(at: bank.ordner) } catch { Issue.record(error) } }
        try await bank.personen(Aktenprobe.otto)
        let mit = try await bank.sperrliste(gesperrt: [Aktenprobe.otto], erweiterungen: ["2.5.29.20=DER:020500FFEEDDCC"])
        let ohne = try await bank.sperrliste(gesperrt: [Aktenprobe.otto], erweiterungen: ["freshestCRL=URI:http://x.example/d"])
        #expect(Listenkennung.nummer(mit) == "00ffeeddcc" && Listenkennung.nummer(ohne) == nil)
        for laenge in 0..<mit.count { _ = Listenkennung.nummer(Array(mit[..<laenge])) }
        for stelle in mit.indices {
            var falsch = mit
            falsch[stelle] ^= 0xFF
            _ = Listenkennung.nummer(falsch)
        }
    }
}
