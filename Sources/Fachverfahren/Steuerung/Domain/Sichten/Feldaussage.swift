// SPDX-License-Identifier: EUPL-1.2
import Core

/// Which Zeitlinie: one field of one object, or one member of it where the field has several.
struct Linienschluessel: Hashable, Sendable {
    let objekt: ObjektID
    let feld: String
    let glied: String
}

/// A statement with the Zeitlinie it stands on and the kind of its object.
struct Feldaussage: Hashable, Sendable {
    let art: Objektart
    let linie: Linienschluessel
    let aussage: Aussage
}
