// SPDX-License-Identifier: EUPL-1.2
import Core

/// When something is due, as days from and to which it can be, and how sure that is.
struct Zeitraum: Hashable, Sendable {
    let von: Kalendertag
    /// The last day, included.
    let bis: Kalendertag
    /// Open to the right ("ab") or to the left ("bis").
    let art: Datumsangabe.Art
    /// Expected only, or rougher than a day.
    let unsicher: Bool

    /// `nil` after an event, which has no place in a calendar.
    init?(_ angabe: Datumsangabe) {
        guard case .kalender(let kalender) = angabe.zeit else { return nil }
        von = kalender.von
        bis = kalender.bis
        art = angabe.art
        unsicher = angabe.voraussichtlich || kalender.stufe != .tag
    }

    var mitte: Kalendertag { von.plus(tage: (bis - von) / 2) }
}
