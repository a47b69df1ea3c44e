// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Testing

@testable import Identity
@testable import Web

@Suite("Anmeldung am Portal")
struct AnmelderoutenTests {
    private static func anmelden(_ probe: Kontenprobe, _ sitzung: Sitzung?, weiter: String = "/konto") async throws -> WebResponse
    {
        let route = try #require(probe.modul.modul.routen.first { $0.methode == .post && $0.pfad == "/anmeldung" })
        let felder = [("email", "mina@example.org"), ("kennwort", Kontenprobe.kennwort), ("weiter", weiter)]
        return try await route.handler(
            WebRequest(
                methode: .post, pfad: "/anmeldung", parameter: [:], abfrage: Formularwerte(),
                formular: Formulardaten(werte: Formularwerte(felder.map { (name: $0.0, wert: $0.1) })), jsonKoerper: nil,
                kopfzeilen: [:],
                adresse: "203.0.113.1", kennung: "probe", akteur: sitzung?.akteur ?? .oeffentlich, sitzung: sitzung,
                besuch: Besuch(token: "00"), sprache: .de, texte: Texte(sprache: .de, werte: [:]), jetzt: probe.jetzt))
    }

    @Test("Wer sich neu anmeldet, bekommt eine neue Sitzung, und die alte dieses Browsers endet", arguments: Dialect.allCases)
    func erneut(maschine: Dialect) async throws {
        try await Kontenprobe.mit(maschine) { probe async throws in
            _ = try await probe.buerger()
            let alte = try await probe.anmeldenBuerger("mina@example.org")
            let antwort = try await Self.anmelden(probe, try await probe.sitzungen.finden(alte, imAmt: false))
            let neue = try #require(antwort.sitzungstoken)
            #expect(neue != alte && antwort.kopf.first?.wert == "/konto")
            #expect(try await probe.sitzungen.finden(alte, imAmt: false) == nil)
            #expect(try await probe.sitzungen.finden(neue, imAmt: false) != nil)
        }
    }

    @Test("Nach der Anmeldung führt kein Link aus dem Haus")
    func fremdesZiel() async throws {
        try await Kontenprobe.mit(.sqlite) { probe async throws in
            _ = try await probe.buerger()
            let antwort = try await Self.anmelden(probe, nil, weiter: "//boese.example")
            #expect(antwort.kopf.first?.wert == "/postfach")
        }
    }
}
