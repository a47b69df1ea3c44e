// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Makes a file kind, or changes one from now on. Akten that exist keep their sign and their values.
struct AktenartSetzen: Sendable {
    let store: Store

    func callAsFunction(_ art: Aktenart, version: Int? = nil, akteur: Akteur) async throws {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        try await store.commit(Vermerk(akteur, "akte.aktenart.setzen")) { tx in try tx.aktenartSetzen(art, version: version) }
    }
}
