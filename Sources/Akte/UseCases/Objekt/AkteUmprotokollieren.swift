// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Moves an Akte to another unit of the Aktenplan (dms.md § 2.2).
struct AkteUmprotokollieren: Sendable {
    let store: Store

    func callAsFunction(_ id: AkteID, nach plan: String, grund: String, version: Int, akteur: Akteur) async throws -> AkteKopf {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        let ziel = try Planzeichen(plan)
        return try await store.commit(Vermerk(akteur, "akte.akte.umprotokollieren", grund: grund)) { tx in
            let alt = try tx.akte(id, fuer: AkteRechte.anlegen, akteur)
            return try tx.akteUmprotokollieren(alt, nach: ziel, version: version)
        }
    }
}
