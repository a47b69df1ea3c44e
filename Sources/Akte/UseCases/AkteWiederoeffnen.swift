// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Opens a closed Akte again, with a reason.
struct AkteWiederoeffnen: Sendable {
    let store: Store

    func callAsFunction(_ id: AkteID, grund: String, version: Int, akteur: Akteur) async throws -> AkteKopf {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return try await store.commit(Vermerk(akteur, "akte.akte.wiederoeffnen", grund: grund)) { tx in
            _ = try tx.akte(id, fuer: AkteRechte.wiederoeffnen, akteur)
            return try tx.akteWiederoeffnen(id, version: version)
        }
    }
}
