// SPDX-License-Identifier: EUPL-1.2
import Core

/// What a score is made of (strategie §2.3). The first five speak for a Vorhaben, the last two against it.
enum Bewertungsfaktor: String, Sendable, CaseIterable {
    case pflicht, buergernutzen, internerNutzen, risikominderung, strategiebeitrag, aufwand, abhaengigkeit

    var istNutzen: Bool { self != .aufwand && self != .abhaengigkeit }

    var deutsch: String {
        switch self {
        case .pflicht: "Pflicht"
        case .buergernutzen: "Bürgernutzen"
        case .internerNutzen: "Interner Nutzen"
        case .risikominderung: "Risikominderung"
        case .strategiebeitrag: "Strategiebeitrag"
        case .aufwand: "Aufwand"
        case .abhaengigkeit: "Abhängigkeiten"
        }
    }

    func feld(in felder: Programmfelder) -> Feld<Int> {
        switch self {
        case .pflicht: felder.gewichtPflicht
        case .buergernutzen: felder.gewichtBuergernutzen
        case .internerNutzen: felder.gewichtInternerNutzen
        case .risikominderung: felder.gewichtRisikominderung
        case .strategiebeitrag: felder.gewichtStrategiebeitrag
        case .aufwand: felder.gewichtAufwand
        case .abhaengigkeit: felder.gewichtAbhaengigkeit
        }
    }

    /// What counts until the programme states its own weight.
    var vorgabe: Int {
        switch self {
        case .pflicht, .buergernutzen: 3
        case .internerNutzen, .risikominderung, .strategiebeitrag, .aufwand: 2
        case .abhaengigkeit: 1
        }
    }
}

/// The weights of a programme on a day. They are statements like all else, so each has its versions, its source and its person.
struct Gewichte: Sendable {
    /// Weights beyond this would drown all others.
    static let hoechstens = 20

    private let gesetzt: [Bewertungsfaktor: Int]

    /// - Parameter programm: `nil` takes those that ship with the house.
    init(_ programm: Objektsicht?) {
        let felder = Programmfelder()
        gesetzt = Bewertungsfaktor.allCases.reduce(into: [:]) { gesetzt, faktor in
            gesetzt[faktor] = programm?[faktor.feld(in: felder)].map { min(max(0, $0), Self.hoechstens) }
        }
    }

    subscript(_ faktor: Bewertungsfaktor) -> Int { gesetzt[faktor] ?? faktor.vorgabe }

    func istVorgabe(_ faktor: Bewertungsfaktor) -> Bool { gesetzt[faktor] == nil }

    /// The most that all that speaks for a Vorhaben can reach.
    var hoechsterNutzen: Int { Bewertungsfaktor.allCases.filter(\.istNutzen).reduce(0) { $0 + 5 * self[$1] } }
}
