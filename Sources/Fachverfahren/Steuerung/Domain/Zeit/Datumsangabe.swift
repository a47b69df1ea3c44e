// SPDX-License-Identifier: EUPL-1.2
import Core

/// What a date hangs on that is no day of the calendar yet, such as the adoption of an annual account.
struct Bezugsereignis: Hashable, Sendable, Codable {
    let name: String
    /// The Meilenstein or Beschluss meant, where the programme holds it.
    let objekt: ObjektID?
}

/// A date as a programme states it: certain or expected, exact or rough, or after an event; with the way it is written, which is
/// data of the statement and not of the page (statusbericht §2).
struct Datumsangabe: Hashable, Sendable, Codable {
    enum Zeit: Hashable, Sendable, Codable {
        case kalender(Kalenderangabe)
        case nach(Bezugsereignis)
    }

    enum Art: String, Codable, Sendable { case am, ab, bis }

    let zeit: Zeit
    let art: Art
    /// Expected only: such a date never counts as reached.
    let voraussichtlich: Bool
    let schreibweise: Schreibweise

    init(_ zeit: Zeit, _ art: Art = .am, voraussichtlich: Bool = false, schreibweise: Schreibweise = .amtlich) {
        self.zeit = zeit
        self.art = art
        self.voraussichtlich = voraussichtlich
        self.schreibweise = schreibweise
    }

    init(_ angabe: Kalenderangabe, _ art: Art = .am, voraussichtlich: Bool = false, schreibweise: Schreibweise = .amtlich) {
        self.init(.kalender(angabe), art, voraussichtlich: voraussichtlich, schreibweise: schreibweise)
    }

    /// The day by which it has certainly come, `nil` after an event.
    var spaetestens: Kalendertag? {
        guard case .kalender(let angabe) = zeit else { return nil }
        return angabe.bis
    }

    /// Whether it has certainly come on `stichtag`. A month counts from its last day on, and what is expected never does.
    func istErreicht(am stichtag: Kalendertag) -> Bool {
        guard !voraussichtlich, let spaetestens else { return false }
        return spaetestens <= stichtag
    }
}
