// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Moves a Dokument to another Vorgang; its former sign stays an alias.
struct DokumentUmprotokollieren: Sendable {
    let store: Store

    func callAsFunction(_ id: DokumentID, nach ziel: VorgangID, grund: String, akteur: Akteur) async throws -> DokumentKopf {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return try await store.commit(Vermerk(akteur, "akte.dokument.umprotokollieren", grund: grund)) { tx in
            _ = try tx.dokument(id, fuer: AkteRechte.bearbeiten, akteur)
            _ = try tx.vorgang(ziel, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.dokumentUmprotokollieren(id, nach: ziel)
        }
    }
}
