// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Makes a Dokument an Anlage of another one of its Vorgang, or one on its own again.
struct AnlageZuordnen: Sendable {
    let store: Store

    func callAsFunction(_ id: DokumentID, zu haupt: DokumentID?, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.dokument.anlage")) { tx in
            _ = try tx.dokument(id, fuer: AkteRechte.bearbeiten, akteur)
            if let haupt { _ = try tx.dokument(haupt, fuer: AkteRechte.lesen, akteur) }
            try tx.sperreBeachten(.dokument(id))
            try tx.anlageZuordnen(id, zu: haupt)
        }
    }
}
