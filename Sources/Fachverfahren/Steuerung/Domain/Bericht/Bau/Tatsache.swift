// SPDX-License-Identifier: EUPL-1.2
import Core

/// A fact a sentence may tell, under the name by which a wording asks for it.
struct Tatsache: Hashable, Sendable {
    let name: String
    /// As people know it, for what is missing.
    let bezeichnung: String
    /// What it is about.
    let rufname: String
    let feld: String
    /// `nil` where nothing is stated; then no wording may ask for it.
    let beleg: Beleg?
}

extension Objektsicht {
    /// The value of a field as a fact.
    /// - Parameter name: where it is not that of the field, such as `gremium.titel`.
    func tatsache<W>(_ feld: Feld<W>, als name: String? = nil) -> Tatsache {
        Tatsache(
            name: name ?? feld.name, bezeichnung: feld.beschreibung.bezeichnung, rufname: rufname, feld: feld.name,
            beleg: beleg(feld))
    }

    /// One member of a field with several.
    func tatsache<W>(_ feld: Feld<W>, _ beleg: Beleg, als name: String? = nil) -> Tatsache {
        Tatsache(
            name: name ?? feld.name, bezeichnung: feld.beschreibung.bezeichnung, rufname: rufname, feld: feld.name, beleg: beleg)
    }
}
