// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes a closed Vorgang up again, with a reason.
struct VorgangWiederoeffnen: Sendable {
    let store: Store

    func callAsFunction(_ id: VorgangID, grund: String, version: Int, akteur: Akteur) async throws -> VorgangKopf {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return try await store.commit(Vermerk(akteur, "akte.vorgang.wiederoeffnen", grund: grund)) { tx in
            _ = try tx.vorgang(id, fuer: AkteRechte.wiederoeffnen, akteur)
            return try tx.vorgangWiederoeffnen(id, version: version)
        }
    }
}
