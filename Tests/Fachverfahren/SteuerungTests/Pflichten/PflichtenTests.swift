// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Synchronization
import Testing
import Web

@testable import Steuerung

@Suite("Pflichten aus E-Government-Gesetzen und OZG")
struct PflichtenTests {
    /// A probe whose finding the test sets.
    final class Stellprobe: Sendable {
        let befund = Mutex(Nachweisbefund(.rot, "Der Zahlungsdienst ist simuliert."))

        var probe: Nachweisprobe {
            Nachweisprobe("portal.epayment", "Bezahlen im Portal") { [self] in befund.withLock { $0 } }
        }
    }

    private static func vorbelegen(_ amt: Programmbuero) async throws {
        try await PflichtenVorbelegen(store: amt.store)(try Pflichtangabe.mitgeliefert())
    }

    private static func pflichten(_ amt: Programmbuero, am tag: String, bekannt: Zeitpunkt? = nil) async throws -> [Pflicht] {
        try await amt.abfrage.alle([.pflicht], am: Probe.iso(tag), bekannt: bekannt, akteur: amt.ada).pflichten
    }

    @Test("Die mitgelieferte Tabelle ist lesbar, nennt jede Pflicht einmal und zu jeder, warum sie gilt")
    func tabelle() throws {
        let angaben = try Pflichtangabe.mitgeliefert()
        #expect(angaben.count >= 30)
        #expect(Set(angaben.map(\.schluessel)).count == angaben.count)
        #expect(Set(angaben.map { "\($0.gesetz) \($0.stelle)" }).count == angaben.count)
        let zahlung = try #require(angaben.first { $0.schluessel == "egovg-nrw-7" })
        #expect(zahlung.seit == Probe.iso("2019-01-01"))
        #expect(zahlung.probe == "portal.epayment")
    }

    @Test("Eine Zeile mit einem unmöglichen Tag oder ohne Grund wird mit ihrer Nummer abgelehnt")
    func unlesbar() throws {
        let kopf = "schluessel\tgesetz\tstelle\ttitel\tinhalt\tadressat\tausloeser\tseit\tgilt\tanwendbar\tgrund\tprobe\tquelle\n"
        for zeile in [
            "a\tG\t§ 1\tT\tI\tS\t\t2019-02-30\t2019-01-01\tja\tG\t\tQ", "a\tG\t§ 1\tT\tI\tS\t\t\t2019-01-01\tja\t\t\tQ",
            "a\tG\t§ 1\tT\tI\tS\t\t\t2019-01-01\tvielleicht\tG\t\tQ",
        ] {
            #expect(throws: SteuerungError.handlungUngueltig(stelle: "pflichten.tsv, Zeile 2")) {
                try Pflichtangabe.lesen(kopf + zeile)
            }
        }
    }

    @Test("Vorbelegt wird einmal; was Menschen sagen, bleibt, und jeder Tag zeigt seinen Stand", arguments: Dialect.beide)
    func vorbelegt(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine, ab: "2026-03-02T08:00:00Z") { amt in
            try await Self.vorbelegen(amt)
            let anzahl = try Pflichtangabe.mitgeliefert().count
            let heute = try await Self.pflichten(amt, am: "2026-11-30")
            #expect(heute.count == anzahl)
            // Before the law was in force there was no duty, and e-invoices came later.
            #expect(try await Self.pflichten(amt, am: "2016-07-15").isEmpty)
            let damals = try await Self.pflichten(amt, am: "2017-01-01")
            #expect(!damals.isEmpty && !damals.contains { $0.stelle == "§ 7a" })
            let zahlung = try #require(heute.first { $0.stelle == "§ 7" })
            #expect(zahlung.stand == nil && zahlung.istOffen)
            let felder = Pflichtfelder()
            amt.uhr.stellen(auf: "2026-04-01T08:00:00Z")
            try await amt.setzen(
                [
                    felder.stand.setzen(
                        zahlung.id, Begruendet(.teilweise, grund: "Nur im Portal"), .ab(Probe.iso("2026-03-20")), Probe.quelle)
                ], akteur: amt.ada)
            try await Self.vorbelegen(amt)
            let danach = try await Self.pflichten(amt, am: "2026-04-01")
            #expect(danach.count <= anzahl && danach.first { $0.id == zahlung.id }?.stand?.grund == "Nur im Portal")
            #expect(try await Self.pflichten(amt, am: "2026-03-19").first { $0.id == zahlung.id }?.stand == nil)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM st_objekt WHERE art = 'pflicht'") == anzahl)
        }
    }

    @Test("Jede Prüfung bleibt stehen; gesagt wird nur, was sich geändert hat", arguments: Dialect.beide)
    func proben(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine, ab: "2026-03-02T08:00:00Z") { amt in
            try await Self.vorbelegen(amt)
            let stellprobe = Stellprobe()
            let dienst = Pflichtendienst(store: amt.store, proben: [stellprobe.probe])
            func zahlung(_ tag: String) async throws -> Pflicht? {
                try await Self.pflichten(amt, am: tag).first { $0.stelle == "§ 7" }
            }
            try await NachweisePruefen(dienst: dienst)()
            #expect(try await zahlung("2026-03-02")?.nachweis?.wahl == .rot)
            let aussagen = try await amt.zahl("SELECT COUNT(*) FROM st_aussage")
            amt.uhr.stellen(auf: "2026-03-03T08:00:00Z")
            try await NachweisePruefen(dienst: dienst)()
            #expect(try await amt.zahl("SELECT COUNT(*) FROM st_aussage") == aussagen)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM st_nachweis") == 2)
            stellprobe.befund.withLock { $0 = Nachweisbefund(.gruen, "Angeschlossen. Bezahlt: 12.") }
            amt.uhr.stellen(auf: "2026-03-10T08:00:00Z")
            try await NachweisePruefen(dienst: dienst)(akteur: amt.ada)
            #expect(try await zahlung("2026-03-10")?.nachweis?.wahl == .gruen)
            #expect(try await zahlung("2026-03-09")?.nachweis?.grund == "Der Zahlungsdienst ist simuliert.")
            #expect(try await zahlung("2026-03-01")?.nachweis == nil)
            await #expect(throws: SteuerungError.keinRecht) {
                try await NachweisePruefen(dienst: dienst)(akteur: Programmbuero.person([SteuerungRechte.lesen]))
            }
        }
    }

    @Test("Eine Probe, die scheitert, hält die anderen nicht auf und belegt nichts")
    func gescheitert() async throws {
        struct Kaputt: Error {}
        try await Programmbuero.mit(.sqlite) { amt in
            let kaputt = Nachweisprobe("x.kaputt", "Kaputt") { throw Kaputt() }
            let dienst = Pflichtendienst(store: amt.store, proben: [kaputt, Stellprobe().probe])
            #expect(try await NachweisePruefen(dienst: dienst)() == 2)
            let letzte = try await amt.store.read { try $0.letzteNachweise() }
            #expect(letzte["x.kaputt"]?.ampel == .rot)
            #expect(letzte["portal.epayment"]?.befund == "Der Zahlungsdienst ist simuliert.")
        }
    }

    @Test("Die Seiten zeigen Pflichten, Nachweise und deren Verlauf; JSON sagt dasselbe")
    func seiten() async throws {
        try await Programmbuero.mit(.sqlite, ab: "2026-03-02T08:00:00Z") { amt in
            let seiten = try Seitenprobe(amt, proben: [Stellprobe().probe])
            let leer = try await seiten.rufe(.get, SteuerungURL.pflichten).text
            #expect(leer.contains("Keine Pflicht zu dieser Auswahl"))
            let ungeprueft = try await seiten.rufe(.get, SteuerungURL.nachweise).text
            #expect(ungeprueft.contains("noch nicht geprüft") && ungeprueft.contains("Jetzt prüfen"))
            try await Self.vorbelegen(amt)
            let geprueft = try await seiten.rufe(.post, SteuerungURL.nachweisePruefen)
            #expect(geprueft.status == 303 && geprueft.text == SteuerungURL.nachweise)
            let liste = try await seiten.rufe(.get, SteuerungURL.pflichten).text
            for wort in ["§ 7 EGovG NRW", "ab 01.01.2019", "nicht belegt", "Der Zahlungsdienst ist simuliert.", "Stand setzen"] {
                #expect(liste.contains(wort), "\(wort)")
            }
            let unbelegt = try await seiten.rufe(.get, SteuerungURL.pflichten, abfrage: ["zeige": "unbelegt"]).text
            #expect(unbelegt.contains("§ 7 EGovG NRW"))
            let verlauf = try await seiten.rufe(.get, SteuerungURL.nachweise).text
            #expect(verlauf.contains("Alle Prüfungen"))
            let json = try await seiten.rufe(.get, SteuerungURL.apiPflichten).text
            #expect(json.contains(#""wert":"rot""#) && json.contains(#""stelle":"§ 7a""#))
            let nachweise = try await seiten.rufe(.get, SteuerungURL.apiNachweise).text
            #expect(nachweise.contains(#""probe":"portal.epayment""#))
            let lesend = try await seiten.rufe(
                .get, SteuerungURL.pflichten, akteur: Programmbuero.person([SteuerungRechte.lesen])
            ).text
            #expect(!lesend.contains("Stand setzen"))
        }
    }

    @Test(
        "Der Bericht von 2019 bleibt, wie er war; heute erzählt Baustein 2 von Stand und Nachweis",
        arguments: ["seed", "aktuell"])
    func bericht(fassung: String) async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let vorher = try await seed.bericht(fassung)
            seed.amt.uhr.stellen(auf: "2026-03-02T08:00:00Z")
            try await Self.vorbelegen(seed.amt)
            try await NachweisePruefen(dienst: Pflichtendienst(store: seed.amt.store, proben: [Stellprobe().probe]))()
            let nachher = try await seed.bericht(fassung)
            #expect(nachher.zeilen.map(\.text) == vorher.zeilen.map(\.text))
            let heute = try await seed.bericht(fassung, am: "2026-03-02")
            let abschnitt = try #require(heute.abschnitte.first { $0.name == "pflichten" })
            let texte = abschnitt.saetze.map(\.text)
            #expect(texte.contains("§ 7 EGovG NRW: Elektronisches Bezahlen"))
            #expect(texte.contains("Nachweis: nicht belegt. Der Zahlungsdienst ist simuliert."))
        }
    }
}
