// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Logging
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

/// The mail room and the gateway of one house: what is ordered in a Vorgang goes through the gateway, and comes back as a report.
struct Aktenpost: Sendable {
    static let wartewerk = Regeltexte.werk(
        """
        {"id": "muss", "titel": "Nur verschlüsselt", "ebene": "global", "rang": 10, "wenn": {"richtung": "ausgehend"},
         "dann": {"verschluesseln": "muss", "wege": ["smimePerson"], "wahl": ["trotzdem"]}}
        """)

    let probe: Aktenprobe
    let vorgang: VorgangKopf
    let uebergabe: Aktenuebergabe
    let annahme: Aktenannahme
    let melder: Aktenmelder
    let dienst: Poststellendienst

    var store: Store { probe.store }

    static func mit(
        _ maschine: Dialect, regeln: String = Regeltexte.offen, von: String = "rathaus@stadt.example",
        _ tun: @Sendable (Aktenpost) async throws -> Void
    ) async throws {
        try await Aktenprobe.mit(maschine, regeln: regeln) { probe in
            let log = Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() }
            let gateway = probe.gateway
            let uebergabe = Aktenuebergabe(store: probe.store)
            let annahme = Aktenannahme(
                spool: gateway.spool, schlange: gateway.schlange, stadt: gateway.verteilung.lauf.berichte.stadt,
                klingel: gateway.klingel, log: log)
            uebergabe.oeffne(annahme)
            var werkzeuge = Poststellenwerkzeuge()
            werkzeuge.mailversand = { mail in
                try await uebergabe(
                    Aktensendung(
                        bytes: brief(von: von, an: mail.an, betreff: mail.anlage), von: von, an: mail.an, kennung: mail.kennung,
                        vorgang: mail.vorgang, zeichen: mail.zeichen))
                return .unterwegs
            }
            let vorgang = try await probe.vorgang()
            try await tun(
                Aktenpost(
                    probe: probe, vorgang: vorgang, uebergabe: uebergabe, annahme: annahme,
                    melder: Aktenmelder(schlange: gateway.schlange, log: log),
                    dienst: Poststellendienst(store: probe.store, inhalte: gateway.stand.content, werkzeuge: werkzeuge)))
        }
    }

    /// Orders a dispatch and hands it to the gateway.
    func bestelle(an email: String = Aktenprobe.otto) async throws -> AusgangID {
        let inhalt = try await probe.gateway.stand.content.store(Data("%PDF-1.4 Brief".utf8))
        let id = try await store.commit(Vermerk(.system("test"), "test.versand")) { tx in
            let dokument = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Bescheid", typ: .schreiben, richtung: .ausgang, dateiname: "b.pdf", mediatyp: "application/pdf",
                    inhalt: inhalt, text: "Brief", final: true), in: vorgang.id)
            let ausgang = try tx.versandBestellen(dokument.id, .email, an: Versandziel(name: "Otto Beispiel", email: email))
            try dienst.absenden(tx, ausgang)
            return ausgang.id
        }
        try await uebergib(id)
        return id
    }

    func uebergib(_ id: AusgangID) async throws { try await MailSenden(dienst: dienst)(id) }

    func ausgang(_ id: AusgangID) async throws -> Ausgang { try #require(try await store.read { try $0.ausgang(id) }) }

    /// Everything that came out of the file, the oldest first.
    func nachrichten() async throws -> [Nachricht] {
        try await store.read { db in
            try db.rows("SELECT n.* FROM mg_aktenversand a JOIN mg_nachricht n ON n.id = a.nachricht ORDER BY n.id").map(
                Nachricht.init(row:))
        }
    }

    func schritte(_ id: AusgangID) async throws -> [String] {
        try await store.read { try $0.ausgangsschritte(id) }.compactMap(\.text)
    }

    func aufgaben() async throws -> [String] {
        try await store.read { db in
            try db.rows("SELECT grund FROM akte_wiedervorlage WHERE vorgang = \(vorgang.id) ORDER BY id").map { try $0["grund"] }
        }
    }

    func ereignisse(_ nachricht: Nachricht) async throws -> [Spureintrag.Ereignis] {
        try #require(try await store.read { try $0.mailspur(nachricht.id) }).eintraege.map(\.ereignis)
    }
}
