// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Store
import Synchronization

/// The bitmap of taken plates and the rules in force, on this node. Rebuilt from the tables at start,
/// then fed by committed events, so that it can always be thrown away.
final class Kennzeichendienst: Sendable {
    private struct Masken {
        var tag: Kalendertag?
        var nachWeg: [Vergabeweg: [(zeichen: Unterscheidungszeichen, sperre: Sperrmaske)]] = [:]
    }

    let store: Store
    let rechtsdaten: Rechtsdaten
    let belegung: Belegung
    private let eigeneRegeln = Mutex<[Sperrregel]>([])
    private let masken = Mutex(Masken())
    private let geladen = Mutex(false)

    var stadt: Stadtregeln { rechtsdaten.stadt }

    init(store: Store, rechtsdaten: Rechtsdaten) {
        self.store = store
        self.rechtsdaten = rechtsdaten
        belegung = Belegung(rechtsdaten.stadt.unterscheidungszeichen)
    }

    var regelwerk: Regelwerk {
        Regelwerk(
            stadt: stadt, sperrregeln: rechtsdaten.sperrregeln + eigeneRegeln.withLock { $0 }, arten: rechtsdaten.arten)
    }

    /// Follows the outbox on this node.
    var konsument: Konsument {
        Konsument("kennzeichen-belegung", .jederKnoten, praefix: "kz.") { [self] ereignisse in
            // The first page comes when the position has been taken, so loading now misses nothing.
            if !geladen.withLock({ $0 }) { try await laden() }
            var regelnGeaendert = false
            var aenderungen: [Belegung.Aenderung] = []
            for ereignis in ereignisse {
                if ereignis.name == Belegungsereignis.name {
                    if let aenderung = try ereignis.lesen(Belegungsereignis.self).aenderung { aenderungen.append(aenderung) }
                } else if ereignis.name == Regelereignis.name {
                    regelnGeaendert = true
                }
            }
            belegung.uebernimm(aenderungen)
            if regelnGeaendert { try await regelnLaden() }
        }
    }

    /// Rebuilds everything from the tables.
    func laden() async throws {
        let zeilen = try await store.read { db in
            try db.rows("SELECT uz, schluessel, bis FROM kz_platz WHERE art <> 'frei'").map { row in
                (uz: try row["uz"] as String, schluessel: try row["schluessel"] as Int, bis: try row["bis"] as Zeitpunkt?)
            }
        }
        let aenderungen = try zeilen.compactMap { zeile -> Belegung.Aenderung? in
            guard let schluessel = Kennzeichenschluessel(Int32(zeile.schluessel)) else { return nil }
            return Belegung.Aenderung(
                kennzeichen: try Kennzeichen(try Unterscheidungszeichen(zeile.uz), schluessel), art: .belegt(bis: zeile.bis))
        }
        belegung.ersetze(durch: aenderungen)
        try await regelnLaden()
        geladen.withLock { $0 = true }
    }

    func regelnLaden() async throws {
        let regeln = try await store.read { try $0.freigegebeneRegeln() }
        eigeneRegeln.withLock { $0 = regeln }
        masken.withLock { $0 = Masken() }
    }

    /// Blocks for each of the city's signs on one way, kept for the day.
    func felder(_ weg: Vergabeweg, am tag: Kalendertag) -> [(zeichen: Unterscheidungszeichen, sperre: Sperrmaske)] {
        if let fertig = masken.withLock({ $0.tag == tag ? $0.nachWeg[weg] : nil }) { return fertig }
        let regeln = regelwerk.sperrregeln
        let neu = stadt.vorrat.filter { weg != .zufall || !$0.nurAufWunsch }.map {
            (zeichen: $0.zeichen, sperre: Sperrmaske(regeln, fuer: $0.zeichen, weg, am: tag))
        }
        masken.withLock { masken in
            if masken.tag != tag { masken = Masken(tag: tag) }
            masken.nachWeg[weg] = neu
        }
        return neu
    }

    /// Makes sure that the index was built, for callers that run before the first event.
    func bereit() async throws {
        if !geladen.withLock({ $0 }) { try await laden() }
    }
}
