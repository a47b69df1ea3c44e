// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who may call a route at all. The object itself is checked once more in the use case.
public enum Zugang: Hashable, Sendable, CustomStringConvertible {
    /// Everyone.
    case oeffentlich
    /// A signed-in citizen.
    case buerger
    /// A signed-in citizen or a guest with a claim code.
    case buergerOderGast
    /// Any signed-in clerk.
    case mitarbeiter
    /// A clerk who holds the right in at least one unit.
    case recht(Recht)
    /// A clerk who holds one of these rights; on which objects, the use case asks.
    case einesVon([Recht])
    /// The operator on the machine itself: measurements.
    case betrieb

    public var description: String {
        switch self {
        case .oeffentlich: "öffentlich"
        case .buerger: "Bürgerkonto"
        case .buergerOderGast: "Bürgerkonto oder Gastzugang"
        case .mitarbeiter: "Mitarbeitende"
        case .recht(let recht): recht.name
        case .einesVon(let rechte): rechte.map(\.name).joined(separator: " oder ")
        case .betrieb: "Betrieb (nur vom Server selbst)"
        }
    }

    func erlaubt(_ akteur: Akteur, vonHier: Bool) -> Bool {
        switch (self, akteur) {
        case (.oeffentlich, _): true
        case (.buerger, .buerger): true
        case (.buergerOderGast, .buerger), (.buergerOderGast, .gast): true
        case (.mitarbeiter, .mitarbeiter): true
        case (.recht(let recht), .mitarbeiter): akteur.darf(recht)
        case (.einesVon(let rechte), .mitarbeiter): rechte.contains { akteur.darf($0) }
        case (.betrieb, _): vonHier
        default: false
        }
    }
}
