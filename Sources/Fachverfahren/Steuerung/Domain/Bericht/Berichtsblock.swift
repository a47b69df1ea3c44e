// SPDX-License-Identifier: EUPL-1.2
import Core

/// A sentence with what is listed under it.
struct Satzbaum: Hashable, Sendable {
    let satz: Satz
    let kinder: [Satzbaum]

    init(_ satz: Satz, _ kinder: [Satzbaum] = []) {
        self.satz = satz
        self.kinder = kinder
    }

    /// This sentence and all below, in reading order.
    var saetze: [Satz] { [satz] + kinder.flatMap(\.saetze) }

    func mit(_ fassung: Fassung) -> Satzbaum { Satzbaum(fassung.angewandt(auf: satz), kinder.map { $0.mit(fassung) }) }
}

/// A part of a section, without any form (statusbericht §2).
enum Berichtsblock: Hashable, Sendable {
    case satz(Satz)
    case liste(geordnet: Bool, [Satzbaum])
    /// Vorhaben of one group, each with its sentence.
    case gruppe(Vorhabengruppe, titel: Satz, [Satzbaum])
    /// Rows of cells under a head; every cell is a sentence with its facts.
    case tabelle(beschriftung: String, kopf: [String], zeilen: [[Satz]])
    case trenner(Satz)
    /// Nothing is known for the day, and nothing is invented.
    case keinBericht

    var saetze: [Satz] {
        switch self {
        case .satz(let satz), .trenner(let satz): [satz]
        case .liste(_, let baeume): baeume.flatMap(\.saetze)
        case .gruppe(_, let titel, let baeume): [titel] + baeume.flatMap(\.saetze)
        case .tabelle(_, _, let zeilen): zeilen.flatMap(\.self)
        case .keinBericht: []
        }
    }

    func mit(_ fassung: Fassung) -> Berichtsblock {
        switch self {
        case .satz(let satz): .satz(fassung.angewandt(auf: satz))
        case .trenner(let satz): .trenner(fassung.angewandt(auf: satz))
        case .liste(let geordnet, let baeume): .liste(geordnet: geordnet, baeume.map { $0.mit(fassung) })
        case .gruppe(let gruppe, let titel, let baeume):
            .gruppe(gruppe, titel: fassung.angewandt(auf: titel), baeume.map { $0.mit(fassung) })
        case .tabelle(let beschriftung, let kopf, let zeilen):
            .tabelle(beschriftung: beschriftung, kopf: kopf, zeilen: zeilen.map { $0.map(fassung.angewandt(auf:)) })
        case .keinBericht: .keinBericht
        }
    }
}
