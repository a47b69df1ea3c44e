// SPDX-License-Identifier: EUPL-1.2
import Foundation
import MtaSts
import Store
import StoreTesting
import Testing

@testable import Mailgateway
@testable import Web

@Suite("MTA-STS-Richtlinie der eigenen Domains") struct StsRoutenTests {
    static func stadt(_ mtaSts: String) throws -> Mailstadt {
        try Mailstadt(
            json: Data(
                """
                {"name": "mx.stadt.example", "domains": ["stadt.example", "eigenbetrieb.example"], "postmeister": "postmaster@stadt.example",
                 "eingaenge": [], "haus": {"host": "127.0.0.1", "tls": "aus"}, "mtaSts": \(mtaSts)}
                """.utf8))
    }

    private struct Frage: Sendable {
        let host: String?
        let erwartet: Bool
    }

    @Test("Unter dem Namen mta-sts der eigenen Domains kommt die Datei, unter anderen nichts")
    func datei() async throws {
        let stadt = try Self.stadt(
            #"{"modus": "enforce", "mx": ["mx.stadt.example", "*.reserve.example"], "hoechstalter": 1209600}"#)
        try await Gatewayprobe.mit(.sqlite) { probe in
            let seite = try Seitenprobe(probe)
            for frage in [
                Frage(host: "mta-sts.stadt.example", erwartet: true),
                Frage(host: "MTA-STS.Eigenbetrieb.example.:443", erwartet: true),
                Frage(host: "stadt.example", erwartet: false), Frage(host: "mta-sts.fremd.example", erwartet: false),
                Frage(host: nil, erwartet: false),
            ] {
                let antwort: String?
                do {
                    antwort = try await seite.rufe(.get, StsLocation.path, probe.betrieb, host: frage.host, stadt: stadt).text
                } catch WebFehler.nichtGefunden { antwort = nil }
                let soll =
                    "version: STSv1\r\nmode: enforce\r\nmx: mx.stadt.example\r\nmx: *.reserve.example\r\nmax_age: 1209600\r\n"
                #expect(antwort == (frage.erwartet ? soll : nil), "\(frage.host ?? "ohne")")
            }
            await #expect(throws: WebFehler.nichtGefunden) {
                try await seite.rufe(.get, StsLocation.path, probe.betrieb, host: "mta-sts.stadt.example")
            }
        }
    }

    @Test("Die Kennung ändert sich mit der Datei, und eine gesetzte bleibt")
    func kennung() throws {
        let texte = [
            #"{"modus": "enforce", "mx": ["mx.stadt.example"]}"#, #"{"modus": "testing", "mx": ["mx.stadt.example"]}"#,
            #"{"modus": "enforce", "mx": ["mx2.stadt.example"]}"#, #"{"modus": "none"}"#,
        ]
        let kennungen = try texte.map { try Self.stadt($0).mtaSts?.kennung ?? "" }
        #expect(Set(kennungen).count == 4 && kennungen.allSatisfy { $0.count == 20 })
        let gesetzt = try Self.stadt(#"{"modus": "none", "kennung": "20261129"}"#).mtaSts?.kennung
        #expect(gesetzt == "20261129")
    }

    @Test(
        "Was keine Richtlinie ergibt, wird am Ort genannt",
        arguments: [
            #"{"modus": "immer", "mx": ["mx.stadt.example"]}"#, #"{"modus": "enforce"}"#,
            #"{"modus": "enforce", "mx": ["kein name"]}"#,
            #"{"modus": "enforce", "mx": ["mx.stadt.example"], "hoechstalter": 60}"#, #"{"modus": "none", "kennung": "a-b"}"#,
            #"{"modus": "none", "mode": "x"}"#,
        ])
    func fehler(text: String) {
        #expect(throws: MailEinstellungError.self) { try Self.stadt(text) }
    }
}
