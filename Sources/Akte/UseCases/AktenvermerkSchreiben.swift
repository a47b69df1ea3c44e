// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Writes an internal note.
struct AktenvermerkSchreiben: Sendable {
    let store: Store

    func callAsFunction(_ text: String, in vorgang: VorgangID, akteur: Akteur) async throws -> Aktenvermerk {
        try await store.commit(Vermerk(akteur, "akte.vermerk.schreiben")) { tx in
            _ = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.aktenvermerkSchreiben(text, in: vorgang)
        }
    }
}
