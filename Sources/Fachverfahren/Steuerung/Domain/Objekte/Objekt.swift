// SPDX-License-Identifier: EUPL-1.2
import Core

enum ObjektTag {}
/// Identity of anything the programme speaks of.
typealias ObjektID = ID<ObjektTag>

/// Something the programme speaks of. All there is to know about it stands in statements.
struct Objekt: Hashable, Sendable {
    let id: ObjektID
    let art: Objektart
}
