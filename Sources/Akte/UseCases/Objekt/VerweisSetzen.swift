// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Sets a reference from an object one works on to one that one may see.
struct VerweisSetzen: Sendable {
    let store: Store

    func callAsFunction(
        _ von: Aktenobjekt, _ art: Verweisart, _ nach: Aktenobjekt, bemerkung: String? = nil, akteur: Akteur
    ) async throws -> Verweis {
        try await store.commit(Vermerk(akteur, "akte.verweis.setzen")) { tx in
            _ = try tx.objekt(von, fuer: AkteRechte.bearbeiten, akteur)
            _ = try tx.objekt(nach, fuer: AkteRechte.lesen, akteur)
            return try tx.verweisSetzen(von, art, nach, bemerkung: bemerkung)
        }
    }
}
