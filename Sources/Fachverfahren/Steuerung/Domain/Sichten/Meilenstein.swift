// SPDX-License-Identifier: EUPL-1.2
import Core

/// A Meilenstein as it stood on a day.
struct Meilenstein: Hashable, Sendable {
    let id: ObjektID
    let vorhaben: ObjektID
    let titel: String
    let art: Meilensteinart
    let plan: Datumsangabe?
    let ist: Datumsangabe?
    let grund: String?

    /// `nil` where a required field is not stated for that day.
    init?(_ sicht: Objektsicht) {
        let felder = Meilensteinfelder()
        guard let vorhaben = sicht[felder.vorhaben], let titel = sicht[felder.titel], let art = sicht[felder.art] else {
            return nil
        }
        id = sicht.objekt.id
        self.vorhaben = vorhaben
        self.titel = titel
        self.art = art
        plan = sicht[felder.plan]
        ist = sicht[felder.ist]
        grund = sicht[felder.grund]
    }

    /// Whether it was certainly reached by then.
    func istErreicht(am stichtag: Kalendertag) -> Bool { ist?.istErreicht(am: stichtag) ?? false }
}
