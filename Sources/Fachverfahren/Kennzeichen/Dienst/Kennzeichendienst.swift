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
    let schluesselung: Schluesselung
    let belegung: Belegung
    private let eigeneRegeln = Mutex<[Sperrregel]>([])
    private let masken = Mutex(Masken())
    private let abgleich: Abgleich

    var stadt: Stadtregeln { rechtsdaten.stadt }

    init(store: Store, rechtsdaten: Rechtsdaten, schluesselung: Schluesselung) {
        self.store = store
        self.schluesselung = schluesselung
        self.rechtsdaten = rechtsdaten
        belegung = Belegung(rechtsdaten.stadt.unterscheidungszeichen)
        abgleich = Abgleich(belegung)
    }

    var regelwerk: Regelwerk {
        Regelwerk(
            stadt: stadt, sperrregeln: rechtsdaten.sperrregeln + eigeneRegeln.withLock { $0 }, arten: rechtsdaten.arten)
    }

    /// Follows the outbox on this node.
    var konsument: Konsument {
        Konsument(
            "kennzeichen-belegung", .jederKnoten, praefix: "kz.", anschluss: { [self] in try await laden() },
            { [self] in try await uebernehmen($0) })
    }

    private func uebernehmen(_ ereignisse: [Ereignis]) async throws {
        var neu = false
        var regelnGeaendert = false
        var aenderungen: [Belegung.Aenderung] = []
        for ereignis in ereignisse {
            switch ereignis.name {
            case Belegungsereignis.name:
                if let aenderung = try ereignis.lesen(Belegungsereignis.self).aenderung { aenderungen.append(aenderung) }
            case Regelereignis.name: regelnGeaendert = true
            case Bestandsereignis.name: aenderungen += try ereignis.lesen(Bestandsereignis.self).aenderungen
            case Abgleichereignis.name: neu = true
            default: break
            }
        }
        if neu {
            try await laden()
        } else {
            abgleich.uebernimm(aenderungen)
            if regelnGeaendert { try await regelnLaden() }
        }
    }

    /// Rebuilds everything from the tables.
    func laden() async throws {
        try await abgleich.ersetze { [store] in
            try await store.read { db in
                try db.rows("SELECT uz, schluessel, bis FROM kz_platz WHERE art <> 'frei'").compactMap { row in
                    guard let schluessel = Kennzeichenschluessel(Int32(try row["schluessel"] as Int)) else { return nil }
                    return Belegung.Aenderung(
                        kennzeichen: try Kennzeichen(try Unterscheidungszeichen(try row["uz"] as String), schluessel),
                        art: .belegt(bis: try row["bis"]))
                }
            }
        }
        try await regelnLaden()
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
        if !abgleich.geladen { try await laden() }
    }
}
