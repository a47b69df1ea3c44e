// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What one act did to one object, before it is put into the chain.
struct AuditEintrag {
    let vermerk: Vermerk
    let gegenstand: Gegenstand
    let feld: String?
    let alt: String?
    let neu: String?

    /// For acts that named no object of their own.
    static func ohneGegenstand(_ vermerk: Vermerk) -> Self {
        Self(vermerk: vermerk, gegenstand: Gegenstand("handlung", "-"), feld: nil, alt: nil, neu: nil)
    }

    /// Names the acting person; with a deputy "i. V." also the one acted for.
    var vertretene: String? {
        let ids = vermerk.akteur.mitarbeiter?.inVertretungFuer ?? []
        return ids.isEmpty ? nil : ids.map(\.text).joined(separator: ",")
    }
}
