// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Synchronization
import Testing

@testable import Akte
@testable import Poststelle

@Suite("Versand, über den andere berichten")
struct VersandMeldenTests {
    /// A Postamt whose mail somebody takes and reports about later, with one on its way.
    private struct Probe: Sendable {
        let amt: Postamt
        let ausgang: AusgangID
        let mail: Postmail

        var stand: Ausgang {
            get async throws { try #require(try await amt.store.read { try $0.ausgang(ausgang) }) }
        }

        var aufgaben: [String] {
            get async throws {
                try await amt.store.read { db in
                    try db.rows("SELECT grund FROM akte_wiedervorlage WHERE vorgang = \(mail.vorgang)").map { try $0["grund"] }
                }
            }
        }

        func melde(_ meldung: Versandmeldung, _ kennung: String? = nil) async throws -> Bool {
            try await amt.store.commit(Vermerk(.system("test"), "test.melden")) { tx in
                try PoststelleModul.versandMelden(tx, kennung: kennung ?? mail.kennung, meldung)
            }
        }
    }

    private static func mit(_ maschine: Dialect, _ tun: @Sendable (Probe) async throws -> Void) async throws {
        let post = Mutex<[Postmail]>([])
        var werkzeuge = Poststellenwerkzeuge()
        werkzeuge.mailversand = { mail in
            post.withLock { $0.append(mail) }
            return .unterwegs
        }
        try await Postamt.mit(maschine, werkzeuge: werkzeuge) { amt in
            let vorgang = try await amt.vorgang(), inhalt = try await amt.stand.content.store(Data("%PDF-1.4 Brief".utf8))
            let dokument = try await amt.store.commit(Vermerk(amt.ada, "test.dokument")) { tx in
                try tx.dokumentAblegen(
                    DokumentAnlage(
                        betreff: "Bescheid", typ: .schreiben, richtung: .ausgang, dateiname: "b.pdf",
                        mediatyp: "application/pdf", inhalt: inhalt, text: "Brief", final: true), in: vorgang.id)
            }
            let ausgang = try await VersandBestellen(dienst: amt.dienst)(
                dokument.id, .email, an: Versandziel(name: "Eva Müller", email: "eva@example.org"), akteur: amt.ada)
            try await amt.arbeiten()
            let mail = try #require(post.withLock { $0.first })
            #expect(mail.vorgang == vorgang.id && mail.zeichen == vorgang.zeichen.text)
            try await tun(Probe(amt: amt, ausgang: ausgang.id, mail: mail))
        }
    }

    @Test(
        "Übergeben ist noch nicht versandt; versandt ist es mit der Meldung, die der Nachweis wird", arguments: Dialect.allCases)
    func versandt(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe in
            #expect(try await probe.stand.zustand == .unterwegs)
            let gesagt = try await probe.melde(.versandt("an mx.example.org übergeben"))
            let danach = try await probe.stand
            #expect(gesagt && danach.zustand == .versandt)
            #expect(danach.nachweis == "an mx.example.org übergeben")
            let nochmal = try await probe.melde(.gescheitert("doch nicht"))
            let am = try await probe.stand
            #expect(!nochmal && am == danach)
        }
    }

    @Test(
        "Angehaltenes bleibt unterwegs, gibt eine Wiedervorlage und kann danach noch versandt werden", arguments: Dialect.allCases
    )
    func angehalten(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe in
            let vorher = try await probe.stand
            let gesagt = try await probe.melde(.angehalten("kein Schlüssel"))
            let danach = try await probe.stand
            #expect(gesagt && danach == vorher)
            #expect(try await probe.aufgaben == ["Versand \(danach.nummer) an Eva Müller angehalten: kein Schlüssel"])
            let still = try await probe.melde(.zwischenstand("liegt bereit"))
            let ende = try await probe.melde(.versandt("abgeholt"))
            let aufgaben = try await probe.aufgaben
            #expect(still && ende && aufgaben.count == 1)
            let texte = try await probe.amt.store.read { try $0.ausgangsschritte(probe.ausgang) }.map(\.text)
            #expect(texte.suffix(3) == ["angehalten: kein Schlüssel", "liegt bereit", "abgeholt"])
        }
    }

    @Test("Was scheitert, wird eine Aufgabe", arguments: Dialect.allCases)
    func gescheitert(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe in
            let gesagt = try await probe.melde(.gescheitert("Postfach unbekannt"))
            let (danach, aufgaben) = (try await probe.stand, try await probe.aufgaben)
            #expect(gesagt && danach.zustand == .gescheitert)
            #expect(aufgaben.first?.hasSuffix("gescheitert: Postfach unbekannt") == true)
        }
    }

    @Test("Eine Meldung zu einem früheren Versuch oder unter einer falschen Kennung ändert nichts", arguments: Dialect.allCases)
    func ueberholt(maschine: Dialect) async throws {
        try await Self.mit(maschine) { probe in
            let schritte = Versandschritte(dienst: probe.amt.dienst)
            var version = try await probe.stand.version
            try await schritte.gescheitert(probe.ausgang, grund: "falsche Adresse", version: version, akteur: probe.amt.ada)
            version = try await probe.stand.version
            try await schritte.erneut(
                probe.ausgang, .email, an: Versandziel(name: "Eva Müller", email: "eva@neu.example"), version: version,
                akteur: probe.amt.ada)
            let neu = try await probe.stand
            #expect(neu.zustand == .unterwegs)
            for kennung in [probe.mail.kennung, probe.ausgang.text, "\(probe.ausgang)-", "x-1", ""] {
                let gesagt = try await probe.melde(.versandt("alt"), kennung)
                #expect(!gesagt, "\(kennung)")
            }
            #expect(try await probe.stand == neu)
        }
    }
}
