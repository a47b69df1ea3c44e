// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Confirms an address. Called by POST only, so that a mail scanner that follows the link confirms nothing.
struct BuergerBestaetigen: Sendable {
    let store: Store
    let marken: Einmalmarken

    func callAsFunction(marke: String) async throws {
        let id = try await marken.einloesen(marke, .emailBestaetigen)
        try await store.commit(Vermerk(.oeffentlich, "identity.buerger.bestaetigen")) { tx in
            guard try tx.changed("UPDATE id_buerger SET bestaetigt = 1, version = version + 1 WHERE id = \(id)") == 1 else {
                throw IdentityError.markeAbgelaufen
            }
            tx.vermerke(Gegenstand("identity.buerger", id), feld: "bestaetigt", alt: "0", neu: "1")
        }
    }
}
