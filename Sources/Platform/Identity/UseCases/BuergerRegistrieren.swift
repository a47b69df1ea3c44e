// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import InternetMessage
internal import Jobs
internal import Store

/// Opens a citizen's account; it counts only after the address was confirmed.
/// An address that has an account already gets a mail that says so, and the page says the same in both cases.
struct BuergerRegistrieren: Sendable {
    /// As long as the link in the mail works.
    static let bestaetigungsfrist = Duration.seconds(48 * 3600)

    let store: Store
    let marken: Einmalmarken
    let post: Kontopost

    func callAsFunction(name: String, email: String, kennwort: String, sprache: String) async throws {
        guard !name.isEmpty else { throw IdentityError.nameFehlt }
        guard let adresse = (try? EmailAddress(email))?.text.lowercased() else { throw IdentityError.emailUngueltig }
        try Kennwort.pruefe(kennwort, nichtEnthalten: [name] + adresse.split(separator: "@").map(String.init))
        let hash = try await Kennwort.hash(kennwort)
        let id = BuergerID(store.uhr.jetzt)
        let neu = try await store.commit(Vermerk(.oeffentlich, "identity.buerger.registrieren")) { tx in
            // Never confirmed, and its link has run out: it must not keep the address from its owner.
            try tx.execute(
                "DELETE FROM id_buerger WHERE email = \(adresse) AND bestaetigt = 0 AND angelegt <= \(tx.jetzt - Self.bestaetigungsfrist)"
            )
            let zahl = try tx.changed(
                """
                INSERT INTO id_buerger (id, email, name, kennwort, bestaetigt, sprache, angelegt, version)
                VALUES (\(id), \(adresse), \(String(name.prefix(200))), \(hash), 0, \(sprache), \(tx.jetzt), 1)
                ON CONFLICT (email) DO NOTHING
                """)
            tx.vermerke(Gegenstand("identity.buerger", zahl == 1 ? id.text : "-"))
            return zahl == 1
        }
        if neu {
            let marke = try await marken.neu(.emailBestaetigen, subjekt: id.text, gilt: Self.bestaetigungsfrist)
            try await post.bestaetigung(an: adresse, marke: marke)
        } else {
            try await post.schonVorhanden(an: adresse)
        }
    }
}
