// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Sets a lock without a draft, as WebDAV does on a Dokument or on a whole Vorgang.
public struct SperreSetzen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ objekt: Sperrobjekt, _ wunsch: Sperrwunsch, akteur: Akteur) async throws -> Sperre {
        try await store.commit(Vermerk(akteur, "akte.sperre.setzen", grund: wunsch.grund)) { tx in
            try tx.pruefeSperrrecht(AkteRechte.bearbeiten, objekt, akteur)
            return try tx.sperreSetzen(auf: objekt, wunsch)
        }
    }
}

/// Renews one's own lock.
public struct SperreVerlaengern: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ id: SperreID, um dauer: Duration? = nil, akteur: Akteur) async throws -> Sperre {
        try await store.commit(Vermerk(akteur, "akte.sperre.verlaengern")) { try $0.sperreVerlaengern(id, um: dauer) }
    }
}

/// Gives back one's own lock; a draft stays.
public struct SperreLoesen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ id: SperreID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.sperre.loesen")) { try $0.sperreLoesen(id) }
    }
}

extension ReadAccess {
    /// The right on what a lock lies on. Own places of a channel are that channel's matter and are refused here.
    func pruefeSperrrecht(_ recht: Recht, _ objekt: Sperrobjekt, _ akteur: Akteur) throws {
        if let id = objekt.dokument {
            _ = try dokument(id, fuer: recht, akteur)
        } else if let id = objekt.vorgang {
            _ = try vorgang(id, fuer: recht, akteur)
        } else if let id = objekt.akte {
            _ = try akte(id, fuer: recht, akteur)
        } else {
            throw AkteError.verboten
        }
    }
}
