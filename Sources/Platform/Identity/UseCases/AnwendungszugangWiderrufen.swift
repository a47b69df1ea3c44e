// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Ends one of the clerk's own app passwords at once.
struct AnwendungszugangWiderrufen: Sendable {
    let store: Store
    let anmeldungen: Anwendungsanmeldungen

    func callAsFunction(_ id: AnwendungszugangID, _ mitarbeiter: Akteur.Mitarbeiter) async throws {
        try await store.commit(Vermerk(.mitarbeiter(mitarbeiter), "identity.anwendungszugang.widerrufen")) { tx in
            let zahl = try tx.changed(
                """
                UPDATE id_anwendungszugang SET widerrufen = \(tx.jetzt)
                WHERE id = \(id) AND mitarbeiter = \(mitarbeiter.id) AND widerrufen IS NULL
                """)
            guard zahl == 1 else { throw IdentityError.nichtGefunden }
            tx.vermerke(Gegenstand("identity.anwendungszugang", id.text), feld: "widerrufen")
        }
        anmeldungen.vergessen()
    }
}
