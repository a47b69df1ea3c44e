// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Adds a version to a draft.
struct DokumentVersionAblegen: Sendable {
    let store: Store

    func callAsFunction(_ datei: Dokumentdatei, zu id: DokumentID, version: Int, akteur: Akteur) async throws -> DokumentKopf {
        try await store.commit(Vermerk(akteur, "akte.dokument.version")) { tx in
            let (alt, _) = try tx.dokumentZumAendern(id, akteur)
            if alt.version == version, alt.neueste.inhalt == datei.inhalt { throw AkteError.versionUnveraendert(alt.neueste.nr) }
            return try tx.versionAblegen(datei, zu: id, version: version)
        }
    }
}
