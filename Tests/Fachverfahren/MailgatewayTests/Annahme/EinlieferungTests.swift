// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Logging
@testable import Mailtransport
import Smtp
import Store
import StoreTesting
import Testing

@testable import Mailgateway

@Suite("Anmeldung zum Senden") struct EinlieferungTests {
    private static let domains: Set = ["stadt.example"]

    private static func konto(_ absender: [String] = ["scan@stadt.example"], name: String = "Scanner-3") throws -> Einlieferkonto
    {
        try Einlieferkonto(name: name, absender: absender, bemerkung: "Flur 3", domains: domains)
    }

    private static func angaben(_ name: String, _ kennwort: String, als: String = "") throws -> SmtpCredentials {
        try #require(SmtpCredentials(authorizationId: als, user: name, password: Array(kennwort.utf8)))
    }

    private static func umschlag(_ von: String) throws -> Umschlag {
        Umschlag(absender: von.isEmpty ? .null : .address(try SmtpAddress(von)), parameter: SmtpMailParameters())
    }

    private static func kopf(_ from: String) -> [UInt8] { Array("From: \(from)\r\nSubject: x\r\n\r\n".utf8) }

    private static func einlieferung(_ probe: Gatewayprobe) -> Einlieferung {
        Einlieferung(store: probe.store, log: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test(
        "Mit dem einmal genannten Kennwort sendet das Konto unter seinen Adressen, unter anderen nicht",
        arguments: Dialect.allCases)
    func senden(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let aendern = EinlieferkontoAendern(store: probe.store)
            let konto = try Self.konto(["scan@stadt.example", "druck@stadt.example"])
            let kennwort = try #require(try await aendern.setzen(konto, neuesKennwort: false, akteur: probe.leitung))
            let einlieferung = Self.einlieferung(probe)
            var gegenstelle = Mailtransport.Gegenstelle(adresse: "10.0.0.9")
            for (name, wort, als, gilt) in [
                ("scanner-3", kennwort, "", true), ("SCANNER-3", kennwort, "scanner-3", true),
                ("scanner-3", "geraten", "", false),
                ("scanner-4", kennwort, "", false), ("scanner-3", kennwort, "leitung", false),
            ] {
                let antwort = await einlieferung.anmeldung(gegenstelle, try Self.angaben(name, wort, als: als))
                #expect(antwort == gilt, "\(name) \(als)")
            }
            let ohne = await einlieferung.absage(gegenstelle, try Self.umschlag("scan@stadt.example"))
            #expect(ohne == .tlsRequired)
            gegenstelle.tls = "TLSv1.3"
            let ungemeldet = await einlieferung.absage(gegenstelle, try Self.umschlag("scan@stadt.example"))
            #expect(ungemeldet == .authRequired)
            gegenstelle.benutzer = "Scanner-3"
            for (von, gilt) in [
                ("scan@stadt.example", true), ("SCAN@stadt.example", true), ("leitung@stadt.example", false), ("", false),
                ("scan@welt.example", false),
            ] {
                let absage = await einlieferung.absage(gegenstelle, try Self.umschlag(von))
                #expect(absage == (gilt ? nil : Einlieferung.fremderAbsender), "\(von)")
            }
            for (from, gilt) in [
                ("Scanner <scan@stadt.example>", true), ("Drucker <druck@stadt.example>", true),
                ("Leitung <leitung@stadt.example>", false),
                ("scan@stadt.example, leitung@stadt.example", false), ("", false),
            ] {
                let absage = await einlieferung.absage(
                    "scanner-3", try Self.umschlag("scan@stadt.example"), kopf: Self.kopf(from))
                #expect(absage == (gilt ? nil : Einlieferung.fremdesFrom), "\(from)")
            }
            try await aendern.loeschen("scanner-3", akteur: probe.leitung)
            let danach = await einlieferung.absage(gegenstelle, try Self.umschlag("scan@stadt.example"))
            #expect(danach == .authRequired)
            await #expect(throws: EinlieferkontoError.fehlt("scanner-3")) {
                try await aendern.loeschen("scanner-3", akteur: probe.leitung)
            }
        }
    }

    @Test(
        "Wer das Konto ändert, lässt das Kennwort, außer er verlangt ein neues; gespeichert ist es nirgends",
        arguments: Dialect.allCases)
    func aendern(maschine: Dialect) async throws {
        try await Gatewayprobe.mit(maschine) { probe in
            let aendern = EinlieferkontoAendern(store: probe.store)
            let erstes = try #require(try await aendern.setzen(try Self.konto(), neuesKennwort: false, akteur: probe.leitung))
            let keines = try await aendern.setzen(try Self.konto(["stadt.example"]), neuesKennwort: false, akteur: probe.leitung)
            #expect(keines == nil)
            let stand = try #require(try await probe.store.read { try $0.einlieferkonto("scanner-3") })
            #expect(stand.absendertext == "stadt.example" && stand.von == "Lea Leitung")
            let zweites = try #require(try await aendern.setzen(try Self.konto(), neuesKennwort: true, akteur: probe.leitung))
            let einlieferung = Self.einlieferung(probe)
            let gegenstelle = Mailtransport.Gegenstelle(adresse: "10.0.0.9")
            let (alt, neu) = (
                await einlieferung.anmeldung(gegenstelle, try Self.angaben("scanner-3", erstes)),
                await einlieferung.anmeldung(gegenstelle, try Self.angaben("scanner-3", zweites))
            )
            #expect(!alt && neu && erstes != zweites && zweites.count == 32)
            let zeilen = try await probe.store.read {
                try $0.rows("SELECT kennwort FROM mg_konto").map { try $0["kennwort"] as String }
            }
            #expect(zeilen.count == 1 && !zeilen[0].contains(zweites))
            let verlauf = try await probe.store.read { try $0.historie("scanner-3") }
            #expect(verlauf.contains { $0.handlung == "mg.konto.setzen" && $0.feld == "kennwort" })
            #expect(!verlauf.contains { $0.neu == zweites })
        }
    }

    @Test("Konten für fremde Domains und ohne Absender gibt es nicht")
    func fehler() {
        #expect(throws: EinlieferkontoError.fremd("scan@welt.example")) { try Self.konto(["scan@welt.example"]) }
        #expect(throws: EinlieferkontoError.fremd("*.welt.example")) { try Self.konto(["*.welt.example"]) }
        #expect(throws: EinlieferkontoError.absenderFehlt) { try Self.konto([]) }
        #expect(throws: EinlieferkontoError.muster("kein muster")) { try Self.konto(["kein muster"]) }
        #expect(throws: EinlieferkontoError.name("Übung")) { try Self.konto(name: "Übung") }
    }
}
