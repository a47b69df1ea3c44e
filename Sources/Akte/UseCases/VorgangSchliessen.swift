// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Orders "zu den Akten".
struct VorgangSchliessen: Sendable {
    let store: Store

    func callAsFunction(_ id: VorgangID, version: Int, akteur: Akteur) async throws -> VorgangKopf {
        try await store.commit(Vermerk(akteur, "akte.vorgang.schliessen")) { tx in
            _ = try tx.vorgang(id, fuer: AkteRechte.schliessen, akteur)
            return try tx.vorgangSchliessen(id, version: version)
        }
    }
}
