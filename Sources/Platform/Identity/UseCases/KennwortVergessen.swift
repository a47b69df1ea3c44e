// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Recovery for citizens by a link to the confirmed address.
struct KennwortVergessen: Sendable {
    let store: Store
    let marken: Einmalmarken
    let post: Kontopost
    let sitzungen: Sitzungen

    /// Says nothing about whether the account exists.
    func anfordern(email: String) async throws {
        let email = email.lowercased()
        let id: String? = try await store.read { db in
            try db.value("SELECT id FROM id_buerger WHERE email = \(email) AND bestaetigt = 1")
        }
        guard let id else { return }
        let marke = try await marken.neu(.kennwortNeu, subjekt: id, gilt: .seconds(3600))
        try await post.kennwortNeu(an: email, marke: marke)
    }

    /// Sets the new password and ends every session of the account.
    func setzen(marke: String, kennwort: String) async throws {
        try Kennwort.pruefe(kennwort, nichtEnthalten: [])
        let hash = try await Kennwort.hash(kennwort)
        let id = try await marken.einloesen(marke, .kennwortNeu)
        try await store.commit(Vermerk(.oeffentlich, "identity.buerger.kennwort-neu")) { tx in
            try tx.execute("UPDATE id_buerger SET kennwort = \(hash), version = version + 1 WHERE id = \(id)")
            tx.vermerke(Gegenstand("identity.buerger", id), feld: "kennwort")
        }
        try await sitzungen.alleBeenden(subjekt: id)
    }
}
