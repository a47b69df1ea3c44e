// SPDX-License-Identifier: EUPL-1.2
public import Core
import Store

extension Verwaltung {
    /// What the city's file would change, without changing it.
    public func rollenabgleich(_ soll: [Rolle]) async throws -> Rollenabgleich {
        Rollenabgleich(ist: try await store.read { try $0.rollen() }, soll: soll)
    }

    /// Brings the roles to the city's file: new ones come, rights of existing ones become those of the file. Nobody's role is taken away.
    public func rollenAbgleichen(_ soll: [Rolle], akteur: Akteur) async throws -> Rollenabgleich {
        let abgleich = try await rollenabgleich(soll)
        if !abgleich.aenderungen.isEmpty { try await rollenSetzen(abgleich.aenderungen.map(\.rolle), akteur: akteur) }
        return abgleich
    }
}
