// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Kennzeichen

@Suite("Was die Öffentlichkeit erfährt") struct AuskunftTests {
    @Test("Vergeben, reserviert, gehalten und gesperrt sehen für die Öffentlichkeit gleich aus", arguments: Dialect.allCases)
    func gleich(maschine: Dialect) async throws {
        try await Kennzeichenamt.mit(maschine) { amt in
            let vergeben = try Probe.plate("LEV", "QA", 11), reserviert = try Probe.plate("LEV", "QB", 11)
            let gehalten = try Probe.plate("LEV", "QC", 11), gesperrt = try Probe.plate("LEV", "SS", 11)
            let zuLang = try Probe.plate("OP", "QD", 1111)
            _ = try await BestandTests.lesen(vergeben.text, amt)
            try await amt.reservieren(reserviert)
            _ = try await amt.halten(gehalten, art: .gewoehnlich, inhaber: "jemand", akteur: .oeffentlich)
            try await amt.dienst.laden()
            let suchlauf = Suchlauf(dienst: amt.dienst)
            for k in [vergeben, reserviert, gehalten, gesperrt, zuLang] {
                let ergebnis = suchlauf(Suchwunsch(Formularwerte([("k", k.text)])), jetzt: amt.uhr.jetzt)
                #expect(ergebnis.fehler == nil)
                #expect(ergebnis.auskuenfte.map(\.frei) == [false], "\(k)")
                // How many digits the city gives out is no secret; like that plate there is none.
                #expect(ergebnis.auskuenfte.first?.nachbarn.isEmpty == (k == zuLang), "\(k)")
                let json = String(decoding: try JSONEncoder().encode(OeffentlicheAuskunft(ergebnis)), as: UTF8.self)
                #expect(json.contains("nicht-verfuegbar"))
                let ohneNamen = json.replacingOccurrences(of: k.text, with: "X")
                #expect(!ohneNamen.contains("sperr") && !ohneNamen.contains("reserv"))
                await #expect(throws: KennzeichenError.nichtVerfuegbar, "\(k)") {
                    try await amt.halten(k, art: .gewoehnlich, inhaber: "wer anderes", akteur: .oeffentlich)
                }
            }
            let muster = suchlauf(Suchwunsch(Formularwerte([("k", "LEV-Q? 11")])), jetzt: amt.uhr.jetzt)
            #expect(muster.gesamt == 23)
        }
    }

    @Test("LEVAB12 zeigt alle Lesarten; nur die eigene lässt sich reservieren")
    func lesarten() async throws {
        try await Kennzeichenamt.mit(.sqlite) { amt in
            let ergebnis = Suchlauf(dienst: amt.dienst)(Suchwunsch(Formularwerte([("k", "levab12")])), jetzt: amt.uhr.jetzt)
            let auskunft = OeffentlicheAuskunft(ergebnis)
            #expect(auskunft.lesarten.contains { $0.kennzeichen == "LEV-AB 12" && $0.auskunft == "frei" })
            #expect(auskunft.lesarten.filter { $0.auskunft == "frei" }.count == 1)
        }
    }
}
