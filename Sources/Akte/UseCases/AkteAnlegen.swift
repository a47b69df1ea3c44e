// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Opens an Akte of its own, such as a Fallakte.
struct AkteAnlegen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: AkteAnlage, akteur: Akteur) async throws -> AkteKopf {
        guard akteur.darf(AkteRechte.anlegen, in: anlage.oe) else { throw AkteError.verboten }
        return try await store.commit(Vermerk(akteur, "akte.akte.anlegen")) { tx in try tx.akteAnlegen(anlage) }
    }
}
