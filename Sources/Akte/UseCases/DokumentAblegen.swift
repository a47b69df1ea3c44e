// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Files an uploaded document in a Vorgang.
struct DokumentAblegen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: DokumentAnlage, in vorgang: VorgangID, akteur: Akteur) async throws -> DokumentKopf {
        try await store.commit(Vermerk(akteur, "akte.dokument.ablegen")) { tx in
            _ = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.dokumentAblegen(anlage, in: vorgang)
        }
    }
}
