// SPDX-License-Identifier: EUPL-1.2
import Core

/// What is searched and how much of it is shown.
struct Suchanfrage: Sendable {
    /// Which of the hits are shown.
    enum Auswahl: Hashable, Sendable {
        /// In order, after the first `n`.
        case ab(Int)
        /// Spread over all hits by the numbers that follow from `saat`; the same seed shows the same plates again.
        case verteilt(saat: UInt64)
    }

    let muster: Suchmuster
    /// Signs in the order of the answer, each with what is blocked there.
    let felder: [(zeichen: Unterscheidungszeichen, sperre: Sperrmaske)]
    let ziffern: ClosedRange<Int>
    let grenze: Laengengrenze
    let anzahl: Int
    let auswahl: Auswahl
}

struct Suchtreffer: Sendable {
    let kennzeichen: [Kennzeichen]
    /// How many plates match in all, shown or not.
    let gesamt: Int
}
