// SPDX-License-Identifier: EUPL-1.2
import Core

/// Searches the free plates for a citizen or a clerk.
struct Kennzeichensuche: Sendable {
    let dienst: Kennzeichendienst

    struct Frage: Sendable {
        var muster: Suchmuster
        /// Only this sign; `nil` for all of the city's.
        var zeichen: Unterscheidungszeichen?
        var art: Kennzeichenart = .gewoehnlich
        var weg: Vergabeweg = .online
        var anzahl = 24
        /// The same seed shows the same spread again; `nil` shows in order.
        var saat: UInt64?
        var ab = 0
    }

    func callAsFunction(_ frage: Frage, jetzt: Zeitpunkt) -> Suchtreffer {
        let felder = dienst.felder(frage.weg, am: jetzt.tag).filter { frage.zeichen == nil || $0.zeichen == frage.zeichen }
        let anfrage = Suchanfrage(
            muster: frage.muster, felder: felder, ziffern: dienst.stadt.ziffern,
            grenze: Laengenregel.grenze(frage.art, .einzeilig),
            anzahl: frage.anzahl, auswahl: frage.saat.map { .verteilt(saat: $0) } ?? .ab(frage.ab))
        return dienst.belegung.suche(anfrage, am: jetzt)
    }

    /// Whether the public may have it, without saying why not.
    func istFrei(_ kennzeichen: Kennzeichen, _ weg: Vergabeweg, art: Kennzeichenart, jetzt: Zeitpunkt) -> Bool {
        dienst.regelwerk.pruefe(kennzeichen, weg, art: art, am: jetzt.tag).zulaessig
            && !dienst.belegung.istBelegt(kennzeichen, am: jetzt)
    }

    /// Free plates like one that is gone, of the same kind.
    func nachbarn(_ kennzeichen: Kennzeichen, art: Kennzeichenart, anzahl: Int, jetzt: Zeitpunkt) -> [Kennzeichen] {
        let regelwerk = dienst.regelwerk
        let felder = dienst.belegung.felder(am: jetzt)
        return Nachbarn.von(kennzeichen, zeichen: dienst.stadt.unterscheidungszeichen, anzahl: anzahl) { kandidat in
            !(felder[kandidat.unterscheidungszeichen]?.istGesetzt(kandidat.schluessel) ?? true)
                && regelwerk.pruefe(kandidat, .online, art: art, am: jetzt.tag).zulaessig
        }
    }
}
