// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Ticks a Wiedervorlage off.
struct WiedervorlageErledigen: Sendable {
    let store: Store

    func callAsFunction(_ id: WiedervorlageID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.erledigen")) { tx in
            guard let wiedervorlage = try tx.wiedervorlage(id) else { throw AkteError.nichtGefunden }
            _ = try tx.vorgang(wiedervorlage.vorgang, fuer: AkteRechte.bearbeiten, akteur)
            try tx.wiedervorlageErledigen(id, version: wiedervorlage.version)
        }
    }
}
