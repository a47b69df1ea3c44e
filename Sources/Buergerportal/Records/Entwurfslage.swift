// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store
public import Web

/// What an application is to a visitor who comes back to it from a procedure's own page.
public enum Entwurfslage: Sendable, Hashable {
    /// A draft that this person can go on with.
    case eigener
    /// Somebody else's draft, also the own one of an account that is signed out by now.
    case fremder
    /// Deleted, or sent already.
    case keiner
}

extension ReadAccess {
    public func entwurfslage(_ id: AntragID, akteur: Akteur, besuch: Besuch) throws -> Entwurfslage {
        guard let antrag = try antrag(id), antrag.istEntwurf else { return .keiner }
        return try gehoert(antrag, Zugriff(akteur, besuch: besuch)) ? .eigener : .fremder
    }
}
