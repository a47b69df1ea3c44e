// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Schnittstelle des Programms")
struct APITests {
    private static func handlungen(_ titel: String, gilt: String = "2018-01-01") -> String {
        #"""
        {"quellen": {"q": {"name": "Muster"}}, "handlungen": [
          {"anlegen": "programm", "objekt": "p", "bekannt": "2018-01-01", "gilt": "2018-01-01", "quelle": "q",
           "felder": {"titel": "Programm"}},
          {"anlegen": "vorhaben", "objekt": "v", "bekannt": "2018-01-01", "gilt": "\#(gilt)", "quelle": "q",
           "felder": {"titel": "\#(titel)", "programm": "p", "stand": "pilot", "budget_plan": 500}}]}
        """#
    }

    @Test("Handlungen werden ausgeführt und zu jedem Stichtag gelesen", arguments: Dialect.beide)
    func rund(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt)
            let antwort = try await seiten.rufe(
                .post, SteuerungURL.apiHandlungen, json: Self.handlungen("Portal", gilt: "2018-05-01"))
            #expect(antwort.text == #"{"handlungen":2}"#)
            let jetzt = try await seiten.rufe(.get, SteuerungURL.apiVorhaben).text
            let vorher = try await seiten.rufe(.get, SteuerungURL.apiVorhaben, abfrage: ["stichtag": "2018-04-30"]).text
            #expect(
                jetzt.contains(#""titel":"Portal""#) && jetzt.contains(#""stand":"pilot""#)
                    && jetzt.contains(#""budgetPlanCent":500"#))
            #expect(vorher.contains(#""vorhaben":[]"#) && vorher.contains(#""stichtag":"2018-04-30""#))
        }
    }

    @Test("Eine abgelehnte Handlung wird mit ihrer Nummer genannt; danach geht es von dort weiter")
    func abgelehnt() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt), falsch = Self.handlungen("Portal").replacing(#""pilot""#, with: #""unsinn""#)
            let fehler = await #expect(throws: SteuerungError.self) {
                try await seiten.rufe(.post, SteuerungURL.apiHandlungen, json: falsch)
            }
            #expect(fehler == .handlungAbgelehnt(nr: 2, grund: SteuerungError.wertPasstNicht(feld: "Stand").meldung))
            let weiter = try await seiten.rufe(
                .post, SteuerungURL.apiHandlungen, abfrage: ["ab": "2"], json: Self.handlungen("Portal"))
            #expect(weiter.text == #"{"handlungen":1}"#)
            await #expect(throws: SteuerungError.keinRecht) {
                try await seiten.rufe(
                    .post, SteuerungURL.apiHandlungen, akteur: Programmbuero.person([SteuerungRechte.lesen]),
                    json: Self.handlungen("Anderes"))
            }
        }
    }
}
