// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes out a party that was entered by mistake; the history keeps who it was.
struct BeteiligtenEntfernen: Sendable {
    let store: Store

    func callAsFunction(_ id: BeteiligterID, grund: String, akteur: Akteur) async throws {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        try await store.commit(Vermerk(akteur, "akte.beteiligter.entfernen", grund: grund)) { tx in
            guard let alt = try tx.beteiligter(id) else { throw AkteError.nichtGefunden }
            _ = try tx.vorgang(alt.vorgang, fuer: AkteRechte.bearbeiten, akteur)
            try tx.beteiligtenEntfernen(alt)
        }
    }
}
