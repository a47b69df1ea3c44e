// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes a reference out; whoever works on either end may do so.
struct VerweisEntfernen: Sendable {
    let store: Store

    func callAsFunction(_ id: VerweisID, bei objekt: Aktenobjekt, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.verweis.entfernen")) { tx in
            _ = try tx.objekt(objekt, fuer: AkteRechte.bearbeiten, akteur)
            guard let verweis = try tx.verweis(id), verweis.von == objekt || verweis.nach == objekt else {
                throw AkteError.nichtGefunden
            }
            try tx.verweisEntfernen(verweis)
        }
    }
}
