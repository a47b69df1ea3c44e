// SPDX-License-Identifier: EUPL-1.2
import Core

/// What a field can hold.
enum Wert: Hashable, Sendable {
    case text(String)
    case zahl(Int)
    case geld(Geld)
    case ja(Bool)
    case datum(Datumsangabe)
    case verweis(ObjektID)
    case wahl(String)
    /// One of a few values with the reason for it, such as a traffic light.
    case begruendet(String, grund: String)

    var art: Wertart {
        switch self {
        case .text: .text
        case .zahl: .zahl
        case .geld: .geld
        case .ja: .ja
        case .datum: .datum
        case .verweis: .verweis
        case .wahl: .wahl
        case .begruendet: .begruendet
        }
    }

    /// By which a member of a set is known; `nil` for a kind of which there is no set.
    var schluessel: String? {
        switch self {
        case .text(let text), .wahl(let text): text
        case .verweis(let id): id.text
        case .zahl, .geld, .ja, .datum, .begruendet: nil
        }
    }

    /// The words people wrote.
    var texte: [String] {
        switch self {
        case .text(let text): [text]
        case .begruendet(_, let grund): [grund]
        case .datum(let datum):
            if case .nach(let ereignis) = datum.zeit { [ereignis.name] } else { [] }
        case .zahl, .geld, .ja, .verweis, .wahl: []
        }
    }

    /// The objects it points to.
    var ziel: ObjektID? {
        switch self {
        case .verweis(let id): id
        case .datum(let datum):
            if case .nach(let ereignis) = datum.zeit { ereignis.objekt } else { nil }
        case .text, .zahl, .geld, .ja, .wahl, .begruendet: nil
        }
    }
}

/// The kinds of value; the name is stored.
enum Wertart: String, Sendable {
    case text, zahl, geld, ja, datum, verweis, wahl, begruendet
}
