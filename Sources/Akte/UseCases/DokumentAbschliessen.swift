// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Makes a draft final.
struct DokumentAbschliessen: Sendable {
    let store: Store

    func callAsFunction(_ id: DokumentID, version: Int, akteur: Akteur) async throws -> DokumentKopf {
        try await store.commit(Vermerk(akteur, "akte.dokument.abschliessen")) { tx in
            _ = try tx.dokument(id, fuer: AkteRechte.bearbeiten, akteur)
            guard try tx.laufenderGang(am: id) == nil else { throw GangError.dokumentImGeschaeftsgang }
            return try tx.dokumentAbschliessen(id, version: version)
        }
    }
}
