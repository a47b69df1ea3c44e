// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// One line of a stored set: what an actor can be matched by.
struct Zugriffsglied: Hashable {
    enum Art: String {
        /// A role of a unit, with the level it must reach.
        case rolle = "z"
        case benannt = "b"
        case ausnahme = "a"
        case kreis = "k"
        case engerKreis = "e"
    }

    let art: Art
    /// Which circle; 0 where there are none.
    let nr: Int
    let marke: String

    static func rolle(_ stufe: Vertraulichkeitsstufe, _ oe: OrgNummer) -> String { "\(stufe.rawValue):\(oe)" }
}

extension Zugriffssatz {
    var glieder: [Zugriffsglied] {
        einheiten.map { Zugriffsglied(art: .rolle, nr: 0, marke: Zugriffsglied.rolle(stufe, $0)) }
            + benannte.map { Zugriffsglied(art: .benannt, nr: 0, marke: Zugriffsmarke.person($0).text) }
            + ausnahmen.map { Zugriffsglied(art: .ausnahme, nr: 0, marke: Zugriffsmarke.person($0).text) }
            + Self.glieder(.kreis, kreise) + Self.glieder(.engerKreis, engeKreise)
    }

    private static func glieder(_ art: Zugriffsglied.Art, _ kreise: Set<Set<Zugriffsmarke>>) -> [Zugriffsglied] {
        kreise.sorted { kreistext($0) < kreistext($1) }.enumerated().flatMap { nr, kreis in
            kreis.map { Zugriffsglied(art: art, nr: nr + 1, marke: $0.text) }
        }
    }
}
