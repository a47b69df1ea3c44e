// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Datenschutz

@Suite("Löschkonzept")
struct LoeschTests {
    @Test("Jede eigene Löschung hat eine Regel, und eine kaputte Zeile wird mit ihrer Nummer genannt")
    func regeln() throws {
        let text = try String(
            contentsOf: DatenschutzModul.bundle.appendingPathComponent("Rechtsdaten/loeschregeln.tsv"), encoding: .utf8)
        let laeufe = Set(try Loeschregel.lesen(text).map(\.lauf))
        #expect(laeufe.isSuperset(of: ["betroffenenantraege", "datenpannen", "sitzungen", "zugriff", "inhalte"]))
        #expect(throws: DatenschutzError.regelnUnlesbar(zeile: 3)) {
            try Loeschregel.lesen("kopf\na\tb\tc\td\te\tf\na\tb\t\td\te\tf\n")
        }
    }

    @Test(
        "Beantwortete Anträge gehen nach drei Jahren, gerechnet ab Jahresende, samt Werten der Prüfspur",
        arguments: Dialect.allCases)
    func antraege(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            // Today is 2 March 2026: what was answered in 2022 has been kept until the end of 2025.
            for (nr, tag) in ["2022-12-31", "2023-01-01", nil].enumerated() {
                try await haus.store.commit(Vermerk(.system("test"), "test")) { tx in
                    try tx.execute(
                        """
                        INSERT INTO ds_antrag (id, nummer, vorgang, recht, name, anliegen, eingegangen, beantwortet, von, angelegt, version)
                        VALUES (\("a\(nr)"), \("BA-\(nr)"), 'v', 'auskunft', 'Erika', 'x', '2022-12-01', \(tag), 'x', 0, 1)
                        """)
                    tx.vermerke(Gegenstand("ds.antrag", "a\(nr)"), feld: "name", neu: "Erika")
                }
            }
            let zahl = try await EigeneLoeschen(store: haus.store).antraege()
            let (rest, alt, neu) = try await haus.store.read { db in
                (
                    try db.rows("SELECT id FROM ds_antrag ORDER BY id").map { try $0["id"] as String },
                    try db.historie("a0").compactMap(\.neu), try db.historie("a1").compactMap(\.neu)
                )
            }
            #expect(zahl == 1 && rest == ["a1", "a2"])
            #expect(alt.isEmpty && neu == ["Erika"])
            #expect(try await EigeneLoeschen(store: haus.store).antraege() == 0)
        }
    }

    @Test("Abgeschlossene Datenpannen gehen nach sechs Jahren, offene nie", arguments: Dialect.allCases)
    func pannen(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let vorbei = Kalendertag(iso: "2019-12-31")?.um(23, 59), spaeter = Kalendertag(iso: "2020-01-01")?.beginn
            for (nr, zeit) in [vorbei, spaeter, nil].enumerated() {
                try await haus.store.commit(Vermerk(.system("test"), "test")) { tx in
                    try tx.execute(
                        """
                        INSERT INTO ds_panne (id, nummer, vorgang, betreff, bekannt, angaben, risiko, abgeschlossen, von, angelegt, version)
                        VALUES (\("p\(nr)"), \("DP-\(nr)"), 'v', 'x', 0, '{}', 'keines', \(zeit), 'x', 0, 1)
                        """)
                }
            }
            let zahl = try await EigeneLoeschen(store: haus.store).pannen()
            let rest = try await haus.store.read {
                try $0.rows("SELECT id FROM ds_panne ORDER BY id").map { try $0["id"] as String }
            }
            #expect(zahl == 1 && rest == ["p1", "p2"])
        }
    }

    private struct Kaputt: Error {}

    @Test("Jeder Lauf weist nach, was er gelöscht hat, auch wenn einer scheitert", arguments: Dialect.allCases)
    func nachweis(maschine: Dialect) async throws {
        try await Datenschutzhaus.mit(maschine) { haus in
            let lauf = Tageslauf(
                store: haus.store,
                aufraeumer: [Aufraeumer("gut") { 3 }, Aufraeumer("kaputt") { throw Kaputt() }, Aufraeumer("leer") { 0 }],
                zaehler: Aufraeumzaehler(), log: Logger(label: "test"), nachweis: DatenschutzModul.loeschnachweis(haus.store))
            #expect(lauf.arten == ["gut", "kaputt", "leer"])
            try await lauf.sofort(haus.ina)
            try await Auftragsdienst(store: haus.store, arten: [lauf.auftragsart], knoten: "test", log: Logger(label: "test"))
                .allesFaellige()
            let (gut, kaputt, leer, spur) = try await haus.store.read { db in
                (
                    try db.letzterLoeschnachweis("gut"), try db.letzterLoeschnachweis("kaputt"),
                    try db.letzterLoeschnachweis("leer"),
                    try db.historie("gut").compactMap(\.neu)
                )
            }
            #expect(gut?.anzahl == 3 && gut?.fehler == nil && leer?.anzahl == 0)
            #expect(kaputt?.fehler != nil)
            #expect(spur == ["3"])
        }
    }
}
