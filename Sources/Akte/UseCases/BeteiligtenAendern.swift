// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Corrects what is known of a party, such as a new address.
struct BeteiligtenAendern: Sendable {
    let store: Store

    func callAsFunction(_ id: BeteiligterID, _ anlage: BeteiligterAnlage, version: Int, akteur: Akteur) async throws
        -> Beteiligter
    {
        try await store.commit(Vermerk(akteur, "akte.beteiligter.aendern")) { tx in
            guard let alt = try tx.beteiligter(id) else { throw AkteError.nichtGefunden }
            _ = try tx.vorgang(alt.vorgang, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.beteiligtenAendern(alt, anlage, version: version)
        }
    }
}
