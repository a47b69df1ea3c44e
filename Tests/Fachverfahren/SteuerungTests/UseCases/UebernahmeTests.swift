// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Handlungen aus einer Datei")
struct UebernahmeTests {
    private static func datei(_ handlungen: String) throws -> Handlungsdatei {
        let text = #"{"quellen": {"q": {"name": "Muster", "url": "https://muster.example"}}, "handlungen": [\#(handlungen)]}"#
        return try JSONDecoder().decode(Handlungsdatei.self, from: Data(text.utf8))
    }

    private static let programm = #"""
        {"anlegen": "programm", "objekt": "p", "bekannt": "2018-01-01", "gilt": "2018-01-01", "quelle": "q",
         "felder": {"titel": "Muster"}}
        """#

    private static func vorhaben(_ felder: String) -> String {
        #"""
        {"anlegen": "vorhaben", "objekt": "v", "bekannt": "2018-01-01", "gilt": "2018-01-01", "quelle": "q",
         "felder": {"titel": "Muster", "programm": "p"\#(felder)}}
        """#
    }

    @Test("Jede Art von Wert wird gelesen", arguments: Dialect.beide)
    func werte(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let felder = Vorhabenfelder()
            let handlung = Self.vorhaben(
                #"""
                , "rang": 3, "stand": "umsetzung", "wirkung": ["innen", "aussen"], "ziele": ["Erstes", "Zweites"],
                "budget_plan": 12345, "ampel_zeit": {"wahl": "rot", "grund": "Personal fehlt"},
                "pflichtfrist": {"bis": "2022-q4"}
                """#)
            let uebernehmen = HandlungenUebernehmen(store: amt.store)
            let namen = try await uebernehmen(try Self.datei(Self.programm + "," + handlung), akteur: amt.ada)
            let id = try #require(namen["v"])
            let sicht = try await amt.abfrage.objekt(id, am: Probe.iso("2018-06-01"), akteur: amt.ada)
            #expect(sicht[felder.rang] == 3)
            #expect(sicht[felder.stand] == .umsetzung)
            #expect(sicht.alle(felder.wirkung) == [.aussen, .innen])
            #expect(sicht.alle(felder.ziele) == ["Erstes", "Zweites"])
            #expect(sicht[felder.budgetPlan] == Geld(cent: 12_345))
            #expect(sicht[felder.ampelZeit] == Begruendet(.rot, grund: "Personal fehlt"))
            #expect(sicht[felder.pflichtfrist]?.text == "bis 4. Quartal 2022")
            #expect(sicht.aussage(felder.rang)?.quelle == .herkunft("Muster", url: "https://muster.example"))
            #expect(sicht[felder.programm] == namen["p"])
        }
    }

    private struct Fall: Sendable {
        let felder: String
        let stelle: String
    }

    private static let faelle = [
        Fall(felder: #", "rang": "drei""#, stelle: "v/rang"),
        Fall(felder: #", "ziele": "Erstes""#, stelle: "v/ziele"),
        Fall(felder: #", "federfuehrung": "x""#, stelle: "v/federfuehrung/x"),
        Fall(felder: #", "pflichtfrist": {"bis": "2022-13"}"#, stelle: "v/pflichtfrist"),
        Fall(felder: #", "pflichtfrist": {}"#, stelle: "v/pflichtfrist"),
        Fall(felder: #", "ampel_zeit": {"wahl": "rot"}"#, stelle: "v/ampel_zeit"),
    ]

    @Test("Was nicht zu lesen ist, wird mit seiner Stelle genannt", arguments: faelle.indices)
    func unlesbar(nr: Int) async throws {
        let fall = Self.faelle[nr]
        try await Programmbuero.mit(.sqlite) { amt in
            let datei = try Self.datei(Self.programm + "," + Self.vorhaben(fall.felder))
            await #expect(throws: SteuerungError.handlungUngueltig(stelle: fall.stelle)) {
                try await HandlungenUebernehmen(store: amt.store)(datei, akteur: amt.ada)
            }
            let zeilen = try await amt.zahl("SELECT COUNT(*) FROM st_objekt")
            #expect(zeilen == 1)
        }
    }

    @Test("Ein Name, der schon vergeben oder noch nicht vergeben ist, und eine fremde Quelle werden abgelehnt")
    func namen() async throws {
        let aendern = #"{"objekt": "p", "bekannt": "2018-01-01", "gilt": "2018-01-01", "quelle": "q", "felder": {"titel": "A"}}"#
        let fremd = aendern.replacingOccurrences(of: #""q""#, with: #""r""#)
        let unbekannt = aendern.replacingOccurrences(of: #""p""#, with: #""x""#)
        let faelle = [
            (Self.programm + "," + Self.programm, "p"), (unbekannt, "x"), (Self.programm + "," + fremd, "r"),
        ]
        for (handlungen, stelle) in faelle {
            try await Programmbuero.mit(.sqlite) { amt in
                _ = await #expect(throws: SteuerungError.handlungUngueltig(stelle: stelle)) {
                    try await HandlungenUebernehmen(store: amt.store)(try Self.datei(handlungen), akteur: amt.ada)
                }
            }
        }
    }

    @Test("Eine zweite Datei kennt, was die erste angelegt hat; dieselbe noch einmal wird abgelehnt", arguments: Dialect.beide)
    func zweimal(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let modul = try SteuerungModul.probe(amt, ordner: nil)
            func daten(_ handlungen: String) -> Data {
                Data(#"{"quellen": {"q": {"name": "Muster"}}, "handlungen": [\#(handlungen)]}"#.utf8)
            }
            let erste = try await modul.uebernehmen(daten(Self.programm), akteur: amt.ada)
            let zweite = try await modul.uebernehmen(daten(Self.vorhaben("")), akteur: amt.ada)
            #expect(erste == 1 && zweite == 1)
            let kaputt = daten(Self.programm + "," + Self.vorhaben("").replacingOccurrences(of: #""v""#, with: #""w""#))
            let fehler = await #expect(throws: SteuerungModul.Uebernahmefehler.self) {
                try await modul.uebernehmen(kaputt, akteur: amt.ada)
            }
            #expect(fehler?.nr == 1 && fehler?.meldung.contains("„p“") == true)
            let weiter = try await modul.uebernehmen(kaputt, ab: 2, akteur: amt.ada)
            #expect(weiter == 1)
            let zahl = try await amt.zahl("SELECT COUNT(*) FROM st_objekt")
            #expect(zahl == 3)
        }
    }
}
