// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Ablage in die E-Akte", .serialized) struct AblageTests {
    @Test(
        "Steht das Zeichen im Betreff, wird die Nachricht ein abgeschlossenes Dokument des Vorgangs und kommt auch im Postfach an",
        arguments: Dialect.allCases)
    func betreff(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let vorgang = try await probe.vorgang()
            let mail = Aktenprobe.mail(betreff: "Unterlagen zu \(vorgang.zeichen.text)")
            let nachricht = try await probe.sende(mail)
            #expect(probe.gateway.weg.lieferungen.map(\.an) == [[Aktenprobe.anna]])
            let dokumente = try await probe.dokumente(vorgang)
            let haupt = try #require(dokumente.first)
            #expect(dokumente.map(\.betreff) == ["Unterlagen zu \(vorgang.zeichen.text)", "Nachweis.txt"])
            #expect(haupt.zustand == .final)
            let inhalt = try await probe.gateway.stand.content.read(haupt.neueste.inhalt)
            let text = try await probe.store.read { try $0.dokumenttext(haupt.neueste.id) }
            #expect(inhalt == Data(mail) && text?.contains(wort) == true)
            let wartende = try await probe.posteingang()
            #expect(wartende.isEmpty)
            let spur = try await probe.spur(nachricht)
            #expect(spur.count == 2 && spur[1].contains("liegt als Dokument \(haupt.zeichen.text) in der Akte"))
            let historie = try await probe.store.read { try $0.historie(nachricht.id.text) }
            #expect(historie.map(\.handlung) == ["mg.ablegen"])
        }
    }

    @Test("Zweimal abgelegt, wie nach einem Absturz vor der Antwort, liegt sie einmal da", arguments: Dialect.allCases)
    func zweimal(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let vorgang = try await probe.vorgang()
            let nachricht = try await probe.gateway.sende(
                Aktenprobe.mail(betreff: vorgang.zeichen.text), von: Aktenprobe.otto, an: Aktenprobe.anna)
            let auftrag = try #require(try await probe.gateway.schlange.faelligeAblagen(ausser: [], limit: 1).first)
            // Its mailbox has it, but its bytes stay until it is filed.
            try await probe.gateway.verteilung.lauf.aufraeumen(nachricht.id)
            try await probe.gateway.ablage(auftrag)
            try await probe.gateway.ablage(auftrag)
            let zahl = try await probe.dokumente(vorgang).count
            let spur = try await probe.spur(nachricht)
            #expect(zahl == 2 && spur.count == 2)
            try await probe.gateway.verteilung.lauf.aufraeumen(nachricht.id)
            #expect(throws: SpoolError.fehlt) { try probe.gateway.spool.lies(nachricht.id, hoechstens: 1 << 20) }
        }
    }

    @Test("Was sich nicht ablegen lässt, wartet mit seinen Bytes, bis es geht", arguments: Dialect.allCases)
    func wartet(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine, einheiten: false) { probe in
            let nachricht = try await probe.gateway.sende(
                Aktenprobe.mail(betreff: "Frage"), von: Aktenprobe.otto, an: Aktenprobe.post)
            let auftrag = try #require(try await probe.gateway.schlange.faelligeAblagen(ausser: [], limit: 1).first)
            await #expect(throws: PostError.einheitFehlt) { try await probe.gateway.ablage(auftrag) }
            try await probe.gateway.verteilung.lauf.aufraeumen(nachricht.id)
            let gleich = try await probe.gateway.schlange.faelligeAblagen(ausser: [], limit: 1)
            let vorher = try await probe.posteingang()
            #expect(gleich.isEmpty && vorher.isEmpty)
            try await probe.einheitenSetzen()
            try await probe.gateway.ablage(auftrag)
            let eingang = try #require(try await probe.posteingang().first)
            #expect(
                eingang.betreff == "Frage" && eingang.oe == Aktenprobe.poststelle && eingang.absender.adresse == Aktenprobe.otto)
        }
    }

    @Test(
        "Ein geschlossener Vorgang nimmt nichts an: die Nachricht steht mit dem Grund im Posteingang", arguments: Dialect.allCases
    )
    func geschlossen(maschine: Dialect) async throws {
        try await Aktenprobe.mit(maschine) { probe in
            let vorgang = try await probe.vorgang()
            _ = try await probe.store.commit(Vermerk(.system("test"), "test.schliessen")) { try $0.vorgangSchliessen(vorgang.id) }
            let nachricht = try await probe.sende(Aktenprobe.mail(betreff: vorgang.zeichen.text))
            let dokumente = try await probe.dokumente(vorgang)
            let eingang = try #require(try await probe.posteingang().first)
            let grund = try #require(eingang.zweifel.first)
            #expect(
                dokumente.isEmpty && grund.contains("konnte die E-Mail nicht ablegen") && grund.contains(vorgang.zeichen.text))
            let spur = try await probe.spur(nachricht)
            #expect(spur.last?.contains("liegt als \(eingang.nummer) im Posteingang") == true)
        }
    }

    @Test("Verschlüsselt und signiert: im Posteingang liegen Klartext, Original Byte für Byte und der Prüfvermerk")
    func verschluesselt() async throws {
        try await Aktenprobe.mit(.sqlite) { probe in
            let gateway = probe.gateway
            try await gateway.bank.personen(Aktenprobe.post, Aktenprobe.otto)
            try await gateway.eigener(Aktenprobe.post)
            try await gateway.anker()
            let zertifikat = try gateway.bank.datei("\(Aktenprobe.otto).der")
            let mail = try await probe.geschuetzt(Aktenprobe.mail(betreff: "Antrag"))
            try await probe.sende(mail, an: Aktenprobe.post)
            let eingang = try #require(try await probe.posteingang().first)
            #expect(eingang.betreff == "Antrag")
            let dateien = try await probe.dateien(eingang)
            #expect(
                Set(dateien.keys) == [
                    "klartext.eml", "original.eml", "Prüfung beim Eingang.txt", "Zertifikate beim Eingang.txt", "Nachweis.txt",
                ])
            #expect(dateien["original.eml"] == Data(mail))
            let klartext = String(decoding: try #require(dateien["klartext.eml"]), as: UTF8.self)
            #expect(klartext.contains(wort) && !klartext.contains("[sicher]") && !klartext.hasPrefix("Received"))
            let vermerk = String(decoding: try #require(dateien["Prüfung beim Eingang.txt"]), as: UTF8.self)
            #expect(vermerk.contains("Format: S/MIME. ") && vermerk.contains("Stand: gültig.") && vermerk.contains("AES-256-GCM"))
            #expect(vermerk.contains("SHA-256 \(Hex.text(SHA256.hash(data: Data(zertifikat))))"))
        }
    }
}
