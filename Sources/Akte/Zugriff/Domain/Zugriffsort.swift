// SPDX-License-Identifier: EUPL-1.2

/// Where a Zugriffsregel can stand.
public enum Zugriffsort: Hashable, Sendable {
    case plan(Planzeichen)
    case objekt(Aktenobjekt)

    /// Key of its row.
    public var schluessel: String {
        switch self {
        case .plan(let zeichen): Self.plan(zeichen)
        case .objekt(let objekt): objekt.id
        }
    }

    /// A unit of the plan has one rule, whichever of its versions holds.
    static func plan(_ zeichen: Planzeichen) -> String { "plan:\(zeichen.text)" }

    public var ebene: String {
        switch self {
        case .plan: "plan"
        case .objekt(let objekt): objekt.art
        }
    }

    public var deutsch: String {
        switch self {
        case .plan: "Aktenplaneinheit"
        case .objekt(let objekt): objekt.deutsch
        }
    }
}
