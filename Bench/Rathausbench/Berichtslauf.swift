// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Steuerung
import Store

/// The report and single objects of a programme with 20 years of history, for days and moments at random, from 10 to 1,000 Vorhaben
/// (`RATHAUS_BENCH_VORHABEN` for fewer), beside one bare row by its key.
enum Berichtslauf {
    private static let ganz = ProcessInfo.processInfo.environment["RATHAUS_BENCH_VORHABEN"].flatMap { Int($0) } ?? 1_000

    static func run(_ bericht: inout Bericht) async throws {
        var zeilen: [String] = []
        for anzahl in [ganz / 100, ganz / 10, ganz] where anzahl > 0 {
            // A database of its own for each step.
            for maschine in try Maschine.alle() {
                zeilen.append(try await messen(anzahl, maschine, &bericht))
                try maschine.beenden()
            }
        }
        Bericht.zeile("engine      Vorhaben  statements  sentences   report p95 (ms)   object p95 (ms)")
        for zeile in zeilen { Bericht.zeile(zeile) }
    }

    private static func messen(_ anzahl: Int, _ maschine: Maschine, _ bericht: inout Bericht) async throws -> String {
        let store = try Store(maschine.ort, modules: Programmmessung.migrationen)
        _ = try await store.migrate()
        let messung = try Programmmessung(store: store, ordner: URL(fileURLWithPath: "cities/leverkusen/steuerung"))
        let bestand = try await messung.fuellen(anzahl)
        var gezeichnet = Messreihe("\(maschine.name) report of \(anzahl), with JSON")
        var einzeln = Messreihe("\(maschine.name) one object as of")
        var zeile = Messreihe("\(maschine.name) one row by key")
        var saetze = 0
        for nr in 0..<40 {
            let tag = (nr * 1_973) % (Programmmessung.jahre * 365 - 365) + 365
            // All that is known, or what was at some moment of the filling.
            let spanne = bestand.bekannt.bis.millisekunden - bestand.bekannt.von.millisekunden
            let bekannt =
                nr % 2 == 0 ? nil : Zeitpunkt(millisekunden: bestand.bekannt.von.millisekunden + spanne * Int64(nr) / 40)
            let anfang = ContinuousClock.now
            let ergebnis = try await messung.bericht(bestand, tag: tag, bekannt: bekannt)
            gezeichnet.merke(ContinuousClock.now - anfang)
            saetze = max(saetze, ergebnis.saetze)
        }
        for nr in 0..<500 {
            let tag = (nr * 1_973) % (Programmmessung.jahre * 365 - 730) + 730
            try await einzeln.miss {
                guard try await messung.stichtag(bestand, nr: nr * 37, tag: tag, bekannt: nil) > 10 else {
                    throw Maschine.Fehler(text: "an object without statements")
                }
            }
            try await zeile.miss { _ = try await store.read { try $0.row("SELECT stand FROM st_kenntnis WHERE id = 1") } }
        }
        guard saetze > anzahl else { throw Maschine.Fehler(text: "the report leaves Vorhaben out: \(saetze)") }
        if anzahl == ganz {
            bericht.tabelle([gezeichnet, einzeln, zeile], gegen: zeile)
            bericht.hoechstens("bericht_\(maschine.name)_max", gezeichnet.anteil(1), "s", 2)
            bericht.hoechstens("stichtag_\(maschine.name)_p95", einzeln.anteil(0.95) * 1_000, "ms", 20)
        }
        try await store.close()
        let name = maschine.name.padding(toLength: 10, withPad: " ", startingAt: 0)
        return name
            + String(
                format: "%10d %11d %10d %17.1f %17.2f", anzahl, bestand.aussagen, saetze, gezeichnet.anteil(0.95) * 1_000,
                einzeln.anteil(0.95) * 1_000)
    }
}
