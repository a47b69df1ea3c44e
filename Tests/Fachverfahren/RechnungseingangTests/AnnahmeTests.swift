// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Logging
import Store
import StoreTesting
import Testing
import Web
import Xrechnung

@testable import Akte
@testable import Jobs
@testable import Poststelle
@testable import Rechnungseingang

@Suite("Elektronische Rechnungen annehmen")
struct AnnahmeTests {
    @Test(
        "Eine gute Rechnung bekommt Quittung und Vorgang; ihre Datei liegt unverändert in der Akte", arguments: Dialect.allCases)
    func gut(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let rechnung = try await amt.annehmen()
            #expect(rechnung.nummer == "ER-2026-000001" && rechnung.zustand == .angekommen && rechnung.befunde.isEmpty)
            #expect(rechnung.kopf.betragText == "160,00\u{00A0}EUR" && rechnung.kopf.verkaeuferkennung == "DE123456789")
            let vorgang = try #require(try await amt.store.read { db in try rechnung.vorgang.flatMap { try db.vorgang($0) } })
            #expect(vorgang.oe == Rechnungsamt.oe && vorgang.frist?.iso == "2026-04-01")
            #expect(vorgang.betreff == "ER-2026-000001: Papier Kontor GmbH, Rechnung R-2026-17")
            let dokument = try #require(rechnung.dokument)
            let version = try #require(try await amt.store.read { try $0.dokument(dokument) }?.neueste)
            let abgelegt = try await amt.stand.content.read(version.inhalt)
            let xml = try Rechnungsamt.xml()
            #expect([UInt8](abgelegt) == xml)
            #expect(version.mediatyp == "application/xml")
        }
    }

    @Test("Eine fehlerhafte Rechnung wird mit Gründen zurückgewiesen und nicht abgelegt", arguments: Dialect.allCases)
    func fehlerhaft(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let rechnung = try await amt.annehmen([("EUR\">160.00", "EUR\">161.00")])
            #expect(rechnung.zustand == .zurueckgewiesen && rechnung.vorgang == nil && rechnung.dokument == nil)
            #expect(rechnung.befunde.map(\.regel) == ["BR-CO-16"])
            #expect(try await amt.zahl("SELECT COUNT(*) FROM akte_vorgang") == 0)
            let fremde = try await amt.annehmen([("05316000-KAEM-47", "04011000-12345-03")])
            #expect(fremde.befunde.map(\.regel) == ["LEITWEG-STADT"])
            let gelesen = try #require(try await amt.store.read { try $0.eingangsrechnung(rechnung.id) })
            #expect(gelesen.befunde == rechnung.befunde && gelesen.kopf == rechnung.kopf)
        }
    }

    @Test("Dieselbe Rechnung kommt einmal an; was zurückgewiesen war, darf wiederkommen", arguments: Dialect.allCases)
    func dublette(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            _ = try await amt.annehmen([("EUR\">160.00", "EUR\">161.00")])
            let erste = try await amt.annehmen()
            #expect(erste.zustand == .angekommen)
            let zweite = try await amt.annehmen([("Vielen Dank.", "Noch einmal.")])
            #expect(zweite.zustand == .zurueckgewiesen && zweite.befunde.first?.regel == "DUBLETTE")
            #expect(zweite.befunde.first?.text.contains(erste.nummer) == true)
            // Another day, number or seller is another invoice.
            let andere = try await amt.annehmen([("2026-03-02", "2026-03-03")])
            #expect(andere.zustand == .angekommen)
            try await RechnungEntscheiden(dienst: amt.dienst).zurueckweisen(
                erste.id, version: 1, grund: "Falscher Betrag", akteur: amt.ada)
            let neu = try await amt.annehmen()
            #expect(neu.zustand == .angekommen)
        }
    }

    @Test("Was keine Rechnung ist, wird nicht aufgenommen")
    func keine() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let annehmen = RechnungAnnehmen(dienst: amt.dienst)
            for (bytes, fehler) in [
                (Array("<Order/>".utf8), "rechnung.keine-rechnung"),
                (Array("Hallo".utf8), "rechnung.keine-rechnung"), ([], "rechnung.datei-fehlt"),
            ] {
                let datei = try await amt.datei(bytes)
                let geworfen = await #expect(throws: RechnungseingangError.self) {
                    try await annehmen(datei, weg: .portal, akteur: .oeffentlich)
                }
                #expect(geworfen?.code == fehler)
            }
            #expect(try await amt.zahl("SELECT COUNT(*) FROM re_eingang") == 0)
        }
    }

    @Test("Weitergeben und Zurückweisen wollen Recht, Text und den letzten Stand", arguments: Dialect.allCases)
    func entscheiden(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let id = try await amt.annehmen().id, entscheiden = RechnungEntscheiden(dienst: amt.dienst)
            await #expect(
                throws: RechnungseingangError.vermerkFehlt(was: "Bitte schreiben Sie, an wen die Rechnung weitergegeben wird.")
            ) {
                try await entscheiden.weitergeben(id, version: 1, an: " ", akteur: amt.ada)
            }
            await #expect(throws: RechnungseingangError.verboten) {
                try await entscheiden.weitergeben(id, version: 1, an: "20", akteur: amt.leserin)
            }
            await #expect(throws: RechnungseingangError.nichtGefunden) {
                try await entscheiden.weitergeben(id, version: 1, an: "20", akteur: amt.fremd)
            }
            await #expect(throws: RechnungseingangError.veraltet) {
                try await entscheiden.weitergeben(id, version: 7, an: "20", akteur: amt.ada)
            }
            try await entscheiden.weitergeben(id, version: 1, an: "Fachbereich 20", akteur: amt.ada)
            let nachher = try #require(try await amt.store.read { try $0.eingangsrechnung(id) })
            #expect(nachher.zustand == .weitergegeben && nachher.vermerk == "Fachbereich 20" && nachher.version == 2)
            await #expect(throws: RechnungseingangError.schonEntschieden) {
                try await entscheiden.zurueckweisen(id, version: 2, grund: "x", akteur: amt.ada)
            }
        }
    }

    @Test("Aus einer E-Mail wird die Rechnung genommen; die E-Mail liegt mit ihr im Vorgang", arguments: Dialect.allCases)
    func email(maschine: Dialect) async throws {
        try await Rechnungsamt.mit(maschine) { amt in
            let xml = try Rechnungsamt.xml()
            let eingang = try await amt.einliefern(Rechnungsamt.mail([("R-17.xml", xml)]))
            // As the server does it: the event of the mail room orders the job.
            let gemeldet = try await amt.store.read { db in
                try db.rows("SELECT nr, zeit, name, daten FROM ereignis WHERE name = \(Maileingang.ereignis)").map {
                    Ereignis(nr: try $0["nr"], zeit: try $0["zeit"], name: try $0["name"], daten: try $0["daten"])
                }
            }
            try await #require(amt.modul.konsumenten.first).handler(gemeldet)
            let auftraege = Auftragsdienst(
                store: amt.store, arten: amt.modul.auftraege, knoten: "test", log: Logger(label: "test"))
            #expect(try await auftraege.allesFaellige() == 1)
            let rechnung = try #require(
                try await amt.store.read { db in
                    try db.eingangsrechnungen(Rechnungsauswahl(), fuer: amt.ada, limit: 9).first
                })
            #expect(rechnung.weg == .email && rechnung.zustand == .angekommen)
            #expect(try await amt.store.read { try $0.wartendeMail(eingang) } == nil)
            let dokument = try #require(rechnung.dokument)
            let version = try #require(try await amt.store.read { try $0.dokument(dokument) }?.neueste)
            #expect([UInt8](try await amt.stand.content.read(version.inhalt)) == xml)
            let vorgang = try #require(rechnung.vorgang)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM akte_dokument WHERE vorgang = \(vorgang)") == 2)
            // A second run finds nothing to do.
            #expect(try await Mailrechnungen(dienst: amt.dienst)(eingang) == 0)
        }
    }

    @Test("Eine E-Mail mit fehlerhafter Rechnung, ohne Rechnung oder an ein anderes Amt bleibt liegen")
    func liegenbleiben() async throws {
        try await Rechnungsamt.mit(.sqlite) { amt in
            let mailrechnungen = Mailrechnungen(dienst: amt.dienst)
            let falsch = try await amt.einliefern(
                Rechnungsamt.mail([("r.xml", try Rechnungsamt.xml([("EUR\">160.00", "EUR\">161.00")]))]))
            #expect(try await mailrechnungen(falsch) == 1)
            #expect(try await amt.store.read { try $0.wartendeMail(falsch) } != nil)
            let leer = try await amt.einliefern(Rechnungsamt.mail([("a.xml", Array("<a/>".utf8))]))
            #expect(try await mailrechnungen(leer) == 0)
            let anderswo = try await amt.einliefern(
                Rechnungsamt.mail([("r.xml", try Rechnungsamt.xml())]), oe: Rechnungsamt.andere)
            #expect(try await mailrechnungen(anderswo) == 0)
            #expect(try await amt.zahl("SELECT COUNT(*) FROM re_eingang WHERE zustand = 'angekommen'") == 0)
        }
    }
}
