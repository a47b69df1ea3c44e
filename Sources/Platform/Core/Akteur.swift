// SPDX-License-Identifier: EUPL-1.2

/// Marks identities of staff accounts.
public enum MitarbeiterTag {}
/// Marks identities of citizens' accounts.
public enum BuergerTag {}
/// Marks identities of guest accesses (claim codes, portal § 21).
public enum GastTag {}

public typealias MitarbeiterID = ID<MitarbeiterTag>
public typealias BuergerID = ID<BuergerTag>
public typealias GastID = ID<GastTag>

/// Who acts. Known before any use case runs, written into every Vermerk.
public enum Akteur: Hashable, Sendable {
    case mitarbeiter(Mitarbeiter)
    case buerger(Buerger)
    case gast(GastID)
    /// Nobody has signed in. May read public pages and hold a plate.
    case oeffentlich
    /// The server itself: jobs, sweepers, the command line. `name` says which.
    case system(String)

    /// A clerk at work, perhaps for somebody else (`inVertretungFuer`).
    public struct Mitarbeiter: Hashable, Sendable {
        public let id: MitarbeiterID
        public let name: String
        public let oe: OrgNummer
        /// For each right, the units in which it was granted, already widened to their sub-units.
        public let rechte: [Recht: Set<OrgNummer>]
        public let inVertretungFuer: [MitarbeiterID]

        public init(
            id: MitarbeiterID, name: String, oe: OrgNummer, rechte: [Recht: Set<OrgNummer>],
            inVertretungFuer: [MitarbeiterID] = []
        ) {
            self.id = id
            self.name = name
            self.oe = oe
            self.rechte = rechte
            self.inVertretungFuer = inVertretungFuer
        }
    }

    /// A citizen with a confirmed account.
    public struct Buerger: Hashable, Sendable {
        public let id: BuergerID
        public let name: String

        public init(id: BuergerID, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Stable reference for rows and the audit chain, such as `mitarbeiter:0190…`.
    public var kennung: String {
        switch self {
        case .mitarbeiter(let m): "mitarbeiter:\(m.id)"
        case .buerger(let b): "buerger:\(b.id)"
        case .gast(let g): "gast:\(g)"
        case .oeffentlich: "oeffentlich"
        case .system(let name): "system:\(name)"
        }
    }

    public var mitarbeiter: Mitarbeiter? {
        if case .mitarbeiter(let m) = self { m } else { nil }
    }

    public var buerger: Buerger? {
        if case .buerger(let b) = self { b } else { nil }
    }

    /// Units in which the actor holds `recht`; empty when none. Deny by default.
    public func einheiten(mit recht: Recht) -> Set<OrgNummer> {
        mitarbeiter?.rechte[recht] ?? []
    }

    /// Whether the actor holds `recht` in the unit `oe`. The server itself may do everything it has code for.
    public func darf(_ recht: Recht, in oe: OrgNummer) -> Bool {
        if case .system = self { return true }
        return einheiten(mit: recht).contains(oe)
    }

    /// Whether the actor holds `recht` in any unit at all.
    public func darf(_ recht: Recht) -> Bool {
        if case .system = self { return true }
        return !einheiten(mit: recht).isEmpty
    }
}
