// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Throws the draft away and gives the lock back. Also possible after the right to write was taken: it is one's own draft.
public struct AuscheckenAbbrechen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ id: DokumentID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.dokument.auschecken-abbrechen")) { tx in
            _ = try tx.dokument(id, fuer: AkteRechte.lesen, akteur)
            try tx.auscheckenAbbrechen(id)
        }
    }
}
