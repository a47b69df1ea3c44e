// SPDX-License-Identifier: EUPL-1.2
import Core

/// A fact behind a sentence: the statement, as it stood when the picture was drawn, and what it is about.
struct Beleg: Hashable, Sendable {
    let art: Objektart
    /// As a list named the object on the day.
    let name: String
    let linie: Linienschluessel
    let aussage: Aussage
}

/// What a sentence rests on. One without a fact needs a person and a day (statusbericht §2), so there is no third case.
enum Satzgrundlage: Hashable, Sendable {
    case belegt(Beleg, weitere: [Beleg])
    case redaktionell(wer: String, am: Kalendertag)

    /// - Returns: `nil` without any fact.
    init?(_ belege: [Beleg]) {
        guard let erster = belege.first else { return nil }
        self = .belegt(erster, weitere: Array(belege.dropFirst()))
    }

    var belege: [Beleg] {
        switch self {
        case .belegt(let erster, let weitere): [erster] + weitere
        case .redaktionell: []
        }
    }
}
