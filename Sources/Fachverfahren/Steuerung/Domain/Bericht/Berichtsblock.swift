// SPDX-License-Identifier: EUPL-1.2
import Core

/// A sentence with what follows it in the same place and what is listed under it.
struct Satzbaum: Hashable, Sendable {
    let satz: Satz
    /// Further sentences of the same item, before the list.
    let weitere: [Satz]
    let kinder: [Satzbaum]

    init(_ satz: Satz, weitere: [Satz] = [], _ kinder: [Satzbaum] = []) {
        self.satz = satz
        self.weitere = weitere
        self.kinder = kinder
    }

    /// This sentence and all below, in reading order.
    var saetze: [Satz] { [satz] + weitere + kinder.flatMap(\.saetze) }
}

/// A part of a section, without any form (statusbericht §2).
enum Berichtsblock: Hashable, Sendable {
    case satz(Satz)
    case liste([Satzbaum])
    /// Vorhaben of one group, each with its sentence.
    case gruppe(Vorhabengruppe, titel: Satz, [Satzbaum])
    /// Nothing is known for the day, and nothing is invented.
    case keinBericht

    var saetze: [Satz] {
        switch self {
        case .satz(let satz): [satz]
        case .liste(let baeume): baeume.flatMap(\.saetze)
        case .gruppe(_, let titel, let baeume): [titel] + baeume.flatMap(\.saetze)
        case .keinBericht: []
        }
    }
}
