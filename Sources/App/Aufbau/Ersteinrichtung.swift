// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Identity
internal import Store

/// Gives an empty installation its city: units, roles and the file plan that ships with the house.
public struct Ersteinrichtung: Sendable {
    private let rathaus: Rathaus
    private let akteur: Akteur

    public init(_ rathaus: Rathaus) { self.init(rathaus, akteur: .system("rathaus migrate")) }

    init(_ rathaus: Rathaus, akteur: Akteur) {
        self.rathaus = rathaus
        self.akteur = akteur
    }

    /// Changes nothing where there are units already.
    /// - Returns: whether it was needed.
    public func einrichten() async throws -> Bool {
        let heute = rathaus.store.uhr.jetzt.tag
        guard try await rathaus.store.read({ try $0.orgEinheiten(am: heute).isEmpty }) else { return false }
        let rollen = try rathaus.rollen(), verwaltung = Verwaltung(store: rathaus.store)
        try await verwaltung.einheitenSetzen(rathaus.stadt.einheiten, akteur: akteur)
        try await verwaltung.rollenSetzen(rollen, akteur: akteur)
        _ = try await AktenplanEinspielen(store: rathaus.store)(try AktenplanEinspielen.mitgeliefert(), akteur: akteur)
        _ = try await AktenartenEinspielen(store: rathaus.store)(try AktenartenEinspielen.mitgeliefert(), akteur: akteur)
        return true
    }
}
