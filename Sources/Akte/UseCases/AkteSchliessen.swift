// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Closes an Akte whose Vorgänge are all closed. The next Vorgang of its unit opens a new Akte.
struct AkteSchliessen: Sendable {
    let store: Store

    func callAsFunction(_ id: AkteID, version: Int, akteur: Akteur) async throws -> AkteKopf {
        try await store.commit(Vermerk(akteur, "akte.akte.schliessen")) { tx in
            _ = try tx.akte(id, fuer: AkteRechte.schliessen, akteur)
            return try tx.akteSchliessen(id, version: version)
        }
    }
}
