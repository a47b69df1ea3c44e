// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Steuerung
import Store

/// The report and single objects of a programme with 20 years of history, for days and moments at random, from 10 to 1,000 Vorhaben
/// (`RATHAUS_BENCH_VORHABEN` for fewer), each beside the one bare statement that reads the same rows.
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
        let peer = try maschine.stichtagspeer()
        var gezeichnet = Messreihe("\(maschine.name) report of \(anzahl), with JSON")
        var alles = Messreihe("\(maschine.name) bare, all of the day")
        var einzeln = Messreihe("\(maschine.name) one object as of")
        var nackt = Messreihe("\(maschine.name) bare, one object")
        var saetze = 0
        for nr in 0..<40 {
            let stelle = Stelle(nr, bestand, ab: 365)
            let anfang = ContinuousClock.now
            let ergebnis = try await messung.bericht(bestand, tag: stelle.tag, bekannt: stelle.bekannt)
            gezeichnet.merke(ContinuousClock.now - anfang)
            saetze = max(saetze, ergebnis.saetze)
            try await alles.miss {
                try verlange(try peer.alles(tag: messung.tagnummer(stelle.tag), bekannt: stelle.moment) > anzahl)
            }
        }
        for nr in 0..<500 {
            let stelle = Stelle(nr, bestand, ab: 730)
            try await einzeln.miss {
                try verlange(try await messung.stichtag(bestand, nr: nr * 37, tag: stelle.tag, bekannt: stelle.bekannt) > 10)
            }
            let id = bestand.kennung(nr * 37)
            try await nackt.miss {
                try verlange(try peer.objekt(id, tag: messung.tagnummer(stelle.tag), bekannt: stelle.moment) > 10)
            }
        }
        guard saetze > anzahl else { throw Maschine.Fehler(text: "the report leaves Vorhaben out: \(saetze)") }
        if anzahl == ganz {
            bericht.tabelle([gezeichnet, alles], gegen: alles)
            bericht.tabelle([einzeln, nackt], gegen: nackt)
            bericht.hoechstens("bericht_\(maschine.name)_max", gezeichnet.anteil(1), "s", 2)
            bericht.hoechstens("stichtag_\(maschine.name)_p95", einzeln.anteil(0.95) * 1_000, "ms", 20)
        }
        try peer.schliessen()
        try await store.close()
        let name = maschine.name.padding(toLength: 10, withPad: " ", startingAt: 0)
        return name
            + String(
                format: "%10d %11d %10d %17.1f %17.2f", anzahl, bestand.aussagen, saetze, gezeichnet.anteil(0.95) * 1_000,
                einzeln.anteil(0.95) * 1_000)
    }

    /// A day of the history, and with every second one a moment of the filling instead of all that is known.
    private struct Stelle {
        let tag: Int
        let bekannt: Zeitpunkt?
        /// In milliseconds, also where nothing was chosen.
        let moment: Int64

        init(_ nr: Int, _ bestand: Programmmessung.Bestand, ab: Int) {
            tag = (nr * 1_973) % (Programmmessung.jahre * 365 - ab) + ab
            let (von, bis) = (bestand.bekannt.von.millisekunden, bestand.bekannt.bis.millisekunden)
            moment = nr % 2 == 0 ? bis : von + (bis - von) * Int64(nr % 40) / 40
            bekannt = nr % 2 == 0 ? nil : Zeitpunkt(millisekunden: moment)
        }
    }

    private static func verlange(_ stimmt: Bool) throws {
        guard stimmt else { throw Maschine.Fehler(text: "too few statements") }
    }
}
