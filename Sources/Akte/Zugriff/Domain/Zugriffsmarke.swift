// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A member of a restriction: a person, or whoever may read in a unit.
public enum Zugriffsmarke: Hashable, Sendable, Comparable {
    case person(MitarbeiterID)
    case einheit(OrgNummer)

    /// As it stands in columns and in the interface, such as `p0190…` or `o361`.
    public var text: String {
        switch self {
        case .person(let id): "p\(id)"
        case .einheit(let oe): "o\(oe)"
        }
    }

    /// Reads what the house has written itself, or a stranger: a person is told by a well-formed identity.
    public init?(_ text: some StringProtocol) {
        let rest = String(text.dropFirst())
        switch text.first {
        case "p":
            guard let id = MitarbeiterID(rest) else { return nil }
            self = .person(id)
        case "o":
            guard let nummer = Int64(rest) else { return nil }
            self = .einheit(OrgNummer(nummer))
        default: return nil
        }
    }

    /// Whether the actor is meant: by name, as the deputy of somebody named, or by a right to read in the unit.
    func meint(_ akteur: Akteur.Mitarbeiter) -> Bool {
        switch self {
        case .person(let id): id == akteur.id || akteur.inVertretungFuer.contains(id)
        case .einheit(let oe): akteur.rechte[AkteRechte.lesen]?.contains(oe) ?? false
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
