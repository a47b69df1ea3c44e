// SPDX-License-Identifier: EUPL-1.2
import Core
import Synchronization

/// The index of taken plates: fast to ask, never the truth (that is the table with its unique constraint).
///
/// Readers take a snapshot and search it without the lock; writers copy only while somebody reads.
final class Belegung: Sendable {
    struct Aenderung: Hashable, Sendable {
        enum Art: Hashable, Sendable {
            /// `bis`: first moment at which the plate is free again by itself.
            case belegt(bis: Zeitpunkt?)
            case frei
        }
        let kennzeichen: Kennzeichen
        let art: Art
    }

    private struct Stand: Sendable {
        var felder: [Unterscheidungszeichen: Belegungsfeld] = [:]
        var ablauf = Ablauf()
    }

    private let stand: Mutex<Stand>

    init(_ zeichen: [Unterscheidungszeichen]) {
        var anfang = Stand()
        for uz in zeichen { anfang.felder[uz] = Belegungsfeld() }
        stand = Mutex(anfang)
    }

    /// Takes over committed events in their order. Repeating one changes nothing; foreign signs are ignored.
    func uebernimm(_ aenderungen: some Sequence<Aenderung>) {
        stand.withLock { stand in
            for aenderung in aenderungen { Self.uebernimm(aenderung, &stand) }
        }
    }

    /// Replaces everything, as after a start: readers see the old stock or the new, never half of it.
    func ersetze(durch aenderungen: some Sequence<Aenderung>) {
        var neu = Stand()
        for uz in stand.withLock({ Array($0.felder.keys) }) { neu.felder[uz] = Belegungsfeld() }
        for aenderung in aenderungen { Self.uebernimm(aenderung, &neu) }
        stand.withLock { [neu] in $0 = neu }
    }

    func istBelegt(_ kennzeichen: Kennzeichen, am jetzt: Zeitpunkt) -> Bool {
        felder(am: jetzt)[kennzeichen.unterscheidungszeichen]?.istGesetzt(kennzeichen.schluessel) ?? false
    }

    func anzahl(_ zeichen: Unterscheidungszeichen, am jetzt: Zeitpunkt) -> Int { felder(am: jetzt)[zeichen]?.anzahl ?? 0 }

    /// One moment of all fields, for searches.
    func felder(am jetzt: Zeitpunkt) -> [Unterscheidungszeichen: Belegungsfeld] {
        stand.withLock { stand in
            for kennzeichen in stand.ablauf.abgelaufen(bis: jetzt) {
                stand.felder[kennzeichen.unterscheidungszeichen]?.loesche(kennzeichen.schluessel)
            }
            return stand.felder
        }
    }

    private static func uebernimm(_ aenderung: Aenderung, _ stand: inout Stand) {
        let uz = aenderung.kennzeichen.unterscheidungszeichen
        guard stand.felder[uz] != nil else { return }
        switch aenderung.art {
        case .belegt(let bis):
            stand.felder[uz]?.setze(aenderung.kennzeichen.schluessel)
            stand.ablauf.merke(aenderung.kennzeichen, bis)
        case .frei:
            stand.felder[uz]?.loesche(aenderung.kennzeichen.schluessel)
            stand.ablauf.merke(aenderung.kennzeichen, nil)
        }
    }
}
