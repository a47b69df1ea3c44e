// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A fixed route, kept to be used again. A change makes a new version; a running Geschäftsgang keeps the one it was made from.
public struct Laufweg: Hashable, Sendable {
    public let id: LaufwegID
    public let name: String
    /// The unit whose pages offer it; `nil` for all.
    public let oe: OrgNummer?
    public let aktiv: Bool
    public let fassung: Int
    public let schritte: [Laufwegschritt]
}

/// Which route in which version.
public struct Laufwegbezug: Hashable, Sendable {
    public let id: LaufwegID
    public let fassung: Int
}

/// One step of a fixed route.
public struct Laufwegschritt: Hashable, Sendable, Codable {
    /// Whom it is for, also by place instead of by name, so that a route outlives people.
    public enum Ziel: Hashable, Sendable, Codable {
        case person(MitarbeiterID)
        case einheit(OrgNummer)
        /// Whoever works on the Vorgang.
        case bearbeitung
        /// The head of the unit in charge.
        case leitung
    }

    public var verb: String
    public var ziel: Ziel
    public var text: String?
    public var tage: Int?
    public var mitVorigem: Bool
}
