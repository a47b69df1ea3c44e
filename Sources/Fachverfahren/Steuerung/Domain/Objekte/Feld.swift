// SPDX-License-Identifier: EUPL-1.2
import Core

/// How many values a field has at one time.
enum Vielfachheit: Sendable, Hashable {
    case einfach
    /// Each member has a Zeitlinie of its own, so that one is added or ended without touching the others.
    case menge
    /// The same in an order: the places are numbered from 1.
    case folge
}

/// What is known of a field without its Swift type.
struct Feldbeschreibung: Sendable, Hashable {
    /// Stored; never changed once used.
    let name: String
    /// For people.
    let bezeichnung: String
    let wertart: Wertart
    let vielfachheit: Vielfachheit
    /// An object cannot be laid down without it.
    let pflicht: Bool
    /// What kind a reference must point to; `nil` lets it point to any.
    let ziel: Objektart?
    let auswahl: [String]
    /// What the names of a choice mean to people.
    let worte: [String: String]
}

/// One field with the type of its values: `let titel = Feld<String>("titel", "Titel", pflicht: true)`.
struct Feld<W: Feldwert>: Sendable {
    let beschreibung: Feldbeschreibung

    var name: String { beschreibung.name }

    /// - Parameter auf: for references, the kind they must point to.
    init(
        _ name: String, _ bezeichnung: String, _ vielfachheit: Vielfachheit = .einfach, pflicht: Bool = false,
        auf: Objektart? = nil
    ) {
        beschreibung = Feldbeschreibung(
            name: name, bezeichnung: bezeichnung, wertart: W.wertart, vielfachheit: vielfachheit, pflicht: pflicht, ziel: auf,
            auswahl: W.auswahl, worte: W.auswahlworte)
    }
}

/// Anything that holds the description of a field; lets fields of all types be collected.
protocol Beschrieben {
    var beschreibung: Feldbeschreibung { get }
}

extension Feld: Beschrieben {}

/// The fields of one kind, a property each.
protocol Felderform: Sendable {}
