// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Opens a volume of an Akte.
struct TeilakteAnlegen: Sendable {
    let store: Store

    func callAsFunction(_ betreff: String, in akte: AkteID, akteur: Akteur) async throws -> AkteKopf {
        try await store.commit(Vermerk(akteur, "akte.teilakte.anlegen")) { tx in
            try tx.teilakteAnlegen(betreff, in: try tx.akte(akte, fuer: AkteRechte.anlegen, akteur))
        }
    }
}
