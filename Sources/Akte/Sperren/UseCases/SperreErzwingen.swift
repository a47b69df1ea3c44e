// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Takes a lock from its holder, for a colleague who is ill. The draft stays with its owner; the history tells who did it and why.
public struct SperreErzwingen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ id: SperreID, grund: String, akteur: Akteur) async throws {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        try await store.commit(Vermerk(akteur, "akte.sperre.erzwingen", grund: grund)) { tx in
            guard let sperre = try tx.sperre(id) else { throw AkteError.sperreFehlt }
            try tx.pruefeSperrrecht(AkteRechte.sperreErzwingen, sperre.objekt, akteur)
            _ = try tx.sperreErzwingen(id)
        }
    }
}
