// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A named set of rights, granted to a person within a unit and its sub-units.
public struct Rolle: Sendable, Hashable {
    public let name: String
    public let titel: String
    public let rechte: Set<Recht>

    public init(name: String, titel: String, rechte: Set<Recht>) {
        self.name = name
        self.titel = titel
        self.rechte = rechte
    }
}
