// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Checks a draft out for one person: nobody else can write a version until it is checked in.
public struct DokumentAuschecken: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ id: DokumentID, _ wunsch: Sperrwunsch, akteur: Akteur) async throws
        -> (sperre: Sperre, kopie: Arbeitskopie)
    {
        try await store.commit(Vermerk(akteur, "akte.dokument.auschecken", grund: wunsch.grund)) { tx in
            _ = try tx.dokumentZumAendern(id, akteur)
            return try tx.auschecken(id, wunsch)
        }
    }
}
