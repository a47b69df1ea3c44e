// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// An authority is trusted no longer: signatures under its certificates are unknown from the next message on.
struct AnkerEntfernen: Sendable {
    let store: Store

    func callAsFunction(_ id: AnkerID, grund: String, akteur: Akteur) async throws {
        guard !grund.isEmpty else { throw SchluesselError.grundFehlt }
        try await store.commit(Vermerk(akteur, "mg.anker.entfernen", grund: grund)) { tx in
            guard let alt = try tx.ankerzertifikat(id) else { throw SchluesselError.unbekannt(id.text) }
            try tx.execute("DELETE FROM mg_anker WHERE id = \(id)")
            tx.vermerke(Gegenstand("mg.anker", id.text, kennzeichen: alt.name), feld: "fingerabdruck", alt: alt.fingerabdruck)
        }
    }
}
