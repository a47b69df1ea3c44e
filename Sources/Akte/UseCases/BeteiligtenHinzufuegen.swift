// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Adds a party to a Vorgang.
struct BeteiligtenHinzufuegen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: BeteiligterAnlage, in vorgang: VorgangID, akteur: Akteur) async throws -> Beteiligter {
        try await store.commit(Vermerk(akteur, "akte.beteiligter.hinzufuegen")) { tx in
            _ = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.beteiligtenHinzufuegen(anlage, in: vorgang)
        }
    }
}
