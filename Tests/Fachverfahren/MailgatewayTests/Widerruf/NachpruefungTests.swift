// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailschutz
import MimeStructure
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

@Suite("Spätere Auskunft über eine Signatur", .serialized) struct NachpruefungTests {
    private static func mit(
        _ maschine: Dialect, _ tun: @Sendable (Aktenprobe, Zertifizierungsstelle) async throws -> Void
    ) async throws {
        let stelle = try Zertifizierungsstelle()
        defer { stelle.server.ende() }
        try await Aktenprobe.mit(maschine, widerruf: stelle.vorgabe) { probe in
            try await probe.gateway.bank.personen(Aktenprobe.otto, weitere: stelle.verteilpunkt)
            try await probe.gateway.anker()
            try await tun(probe, stelle)
        }
    }

    private static func signiert(_ probe: Aktenprobe, betreff: String, von: String = Aktenprobe.otto) async throws -> [UInt8] {
        let (krypto, bank) = (probe.gateway.dienst.krypto, probe.gateway.bank)
        let eigen = try await krypto.uebernimm(try bank.datei("\(Aktenprobe.otto).p12"), kennwort: "geheim")
        let schluessel = SmimeSignierschluessel(
            schluessel: eigen.schluessel, zertifikat: try bank.datei("\(Aktenprobe.otto).der"),
            kette: [try bank.datei("ca.der")])
        return try await Schuetzen(krypto)(
            brief(von: von, an: Aktenprobe.anna, betreff: betreff),
            Schutzauftrag(signatur: .smime(schluessel), verschluesselung: .keine)
        ).bytes
    }

    private static func oeffnen(_ probe: Aktenprobe, _ nachricht: Nachricht) async throws -> [Spurzeile] {
        try #require(try await probe.store.read { try $0.mailspur(nachricht.id) }).eintraege.filter { $0.schicht == .oeffnen }
    }

    private static func betreffe(_ probe: Aktenprobe) throws -> [String?] {
        try probe.gateway.weg.lieferungen.map { try MessageHeader($0.bytes[...]).sole("subject")?.text.text }
    }

    /// When and why the certificate was revoked, and what is said of the signature then.
    struct Fall: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var seit: String?
        var von = Aktenprobe.otto
        let stand: String
        let satz: String
    }

    @Test(
        "Antwortet die Stelle nach der Zustellung, steht ihr Urteil neben dem ersten, in der Spur und in der Akte",
        arguments: Dialect.allCases,
        [
            Fall(testDescription: "nicht gesperrt", stand: "gueltig", satz: "Sperrstand: nicht gesperrt."),
            Fall(
                testDescription: "vorher gesperrt", seit: "261101120000Z,superseded", stand: "gesperrt",
                satz: "Sperrstand: gesperrt seit 01.11.2026 (es wurde ersetzt)."),
            Fall(
                testDescription: "danach ersetzt", seit: "361101120000Z,superseded", stand: "gueltig",
                satz: "Beim Eingang: noch nicht gesperrt."),
            Fall(
                testDescription: "danach in fremder Hand", seit: "361101120000Z,keyCompromise", stand: "gesperrt",
                satz: "der Schlüssel ist in fremder Hand"),
            Fall(
                testDescription: "von jemand anderem", von: "mallory@welt.example", stand: "andererAbsender",
                satz: "Sperrstand: nicht gesperrt."),
        ])
    func spaeter(maschine: Dialect, fall: Fall) async throws {
        try await Self.mit(maschine) { probe, stelle in
            let vorgang = try await probe.vorgang()
            let mail = try await Self.signiert(probe, betreff: "Zu \(vorgang.zeichen.text)", von: fall.von)
            let nachricht = try await probe.sende(mail)
            let vorher = try await probe.dokumente(vorgang)
            #expect(
                vorher.map(\.betreff) == [
                    "Zu \(vorgang.zeichen.text)", "Prüfung beim Eingang.txt", "Zertifikate beim Eingang.txt",
                ])
            // The authority is silent, so nothing new is known.
            try await probe.gateway.widerruf()
            try await probe.gateway.nachpruefung()
            let still = try await Self.oeffnen(probe, nachricht)
            #expect(still.map(\.angaben["stand"]) == ["sperrstandUnbekannt"])

            let gesperrt = fall.seit == nil ? [] : [Aktenprobe.otto]
            stelle.gibHeraus(try await probe.gateway.bank.sperrliste(gesperrt: gesperrt, seit: fall.seit ?? ""))
            try await probe.store.technical { db in
                try db.update(Widerrufseintragung.tabelle, set: "faellig = \(db.jetzt)", where: "1 = 1")
            }
            try await probe.gateway.widerruf()
            for _ in 0..<2 { try await probe.gateway.nachpruefung() }
            let spur = try await Self.oeffnen(probe, nachricht)
            #expect(spur.map(\.angaben["stand"]) == ["sperrstandUnbekannt", fall.stand] && spur[0].zeit <= spur[1].zeit)
            #expect(spur[1].satz(an: nil).contains(fall.satz), "\(spur[1].satz(an: nil))")
            let betreffe = try Self.betreffe(probe)
            #expect(betreffe == ["[signiert UNBEKANNT] Zu \(vorgang.zeichen.text)"])

            let nachher = try await probe.dokumente(vorgang)
            #expect(nachher.map(\.betreff) == vorher.map(\.betreff) + ["Prüfung nach dem Eingang.txt"])
            #expect(nachher.prefix(3).map(\.neueste.inhalt.sha256) == vorher.map(\.neueste.inhalt.sha256))
            let vermerk = String(
                decoding: try await probe.gateway.stand.content.read(try #require(nachher.last).neueste.inhalt), as: UTF8.self)
            #expect(vermerk.contains("Stand: unbekannt (ob das Zertifikat"))
            let spaeterer = try #require(Signaturstand(rawValue: fall.stand)).deutsch
            #expect(vermerk.contains("Stand: \(spaeterer). Stand bei der Zustellung: unbekannt"))
            let ablage = try await probe.spur(nachricht)
            #expect(
                ablage.last?.hasPrefix("Der spätere Befund liegt bei der Nachricht: \(nachher.last?.zeichen.text ?? "?").")
                    == true)
            let historie = try await probe.store.read { try $0.historie(nachricht.id.text) }
            #expect(historie.map(\.handlung).sorted() == ["mg.ablegen", "mg.nachpruefen"])
        }
    }

    @Test(
        "Was noch nicht abgelegt ist, wird mit dem späteren Urteil abgelegt; was in der Poststelle liegt, bekommt ein Blatt dazu",
        arguments: Dialect.allCases)
    func ablage(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe, stelle in
            let vorgang = try await probe.vorgang()
            _ = try await probe.gateway.sende(
                try await Self.signiert(probe, betreff: "Zu \(vorgang.zeichen.text)"), von: Aktenprobe.otto, an: Aktenprobe.anna)
            let inPost = try await probe.gateway.sende(
                try await Self.signiert(probe, betreff: "Frage"), von: Aktenprobe.otto, an: Aktenprobe.post)
            for auftrag in try await probe.gateway.schlange.faelligeAblagen(ausser: [], limit: 10)
            where auftrag.nachricht == inPost.id {
                try await probe.gateway.ablage(auftrag)
            }
            stelle.gibHeraus(try await probe.gateway.bank.sperrliste())
            try await probe.gateway.widerruf()
            try await probe.gateway.nachpruefung()
            let eingang = try #require(try await probe.posteingang().first)
            let dateien = try await probe.dateien(eingang)
            #expect(
                dateien.keys.sorted() == [
                    "Prüfung beim Eingang.txt", "Prüfung nach dem Eingang.txt", "Zertifikate beim Eingang.txt", "nachricht.eml",
                ])
            try await probe.store.technical { db in
                try db.update(Warteschlange.ablagen, set: "faellig = \(db.jetzt)", where: "1 = 1")
            }
            try await probe.legeAb()
            try await probe.gateway.nachpruefung()
            let dokumente = try await probe.dokumente(vorgang)
            #expect(
                dokumente.map(\.betreff) == [
                    "Zu \(vorgang.zeichen.text)", "Prüfung beim Eingang.txt", "Zertifikate beim Eingang.txt",
                ])
            try #require(dokumente.count == 3)
            let vermerk = String(
                decoding: try await probe.gateway.stand.content.read(dokumente[1].neueste.inhalt), as: UTF8.self)
            #expect(vermerk.contains("noch einmal beurteilt"))
            let offene = try await probe.store.read {
                try $0.rows("SELECT zustand FROM mg_nachpruefung WHERE zustand <> 'erledigt'").count
            }
            #expect(offene == 0)
        }
    }

    @Test("Nach einem Monat wartet niemand mehr, und die Seite des Laufwegs zeigt beide Urteile mit ihrer Zeit")
    func aufgegeben() async throws {
        try await Self.mit(.sqlite) { probe, stelle in
            let erste = try await probe.sende(try await Self.signiert(probe, betreff: "Eins"))
            try await probe.store.technical { db in
                try db.update(
                    Nachpruefung.tabelle, set: "angelegt = \(db.jetzt + .seconds(-31 * 86_400))", where: "1 = 1")
            }
            let zweite = try await probe.sende(try await Self.signiert(probe, betreff: "Zwei"))
            try await probe.gateway.nachpruefung()
            stelle.gibHeraus(try await probe.gateway.bank.sperrliste())
            try await probe.gateway.widerruf()
            try await probe.gateway.nachpruefung()
            let (alt, neu) = (try await Self.oeffnen(probe, erste), try await Self.oeffnen(probe, zweite))
            #expect(alt.map(\.ereignis) == [.geprueft, .nichtNachgeprueft] && neu.map(\.ereignis) == [.geprueft, .nachgeprueft])
            let spur = try #require(try await probe.store.read { try $0.mailspur(zweite.id) })
            let worte = spur.signaturen.map(\.wert)
            #expect(
                worte == [
                    "unbekannt (ob das Zertifikat gesperrt ist, war nicht zu erfahren), geprüft \(neu[0].zeit.deutsch)",
                    "gültig, geprüft \(neu[1].zeit.deutsch)",
                ])
        }
    }
}
