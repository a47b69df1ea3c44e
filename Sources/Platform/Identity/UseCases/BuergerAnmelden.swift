// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Signs a citizen in with confirmed address and password.
struct BuergerAnmelden: Sendable {
    let store: Store
    let sitzungen: Sitzungen
    let sperre: Sperre

    func callAsFunction(email: String, kennwort: String, geraet: String, adresse: String) async throws -> (
        token: String, id: BuergerID
    ) {
        let email = email.lowercased()
        let schluessel = "buerger:\(email)"
        try await sperre.pruefe(schluessel)
        let konto = try await store.read { db in
            try db.row("SELECT id, kennwort FROM id_buerger WHERE email = \(email) AND bestaetigt = 1")
        }
        let hash: String? = try konto?["kennwort"]
        guard try await Kennwort.stimmt(kennwort, hash), let id: BuergerID = try konto?["id"] else {
            try await sperre.fehlversuch(schluessel)
            throw IdentityError.falscheAnmeldung
        }
        try await sperre.erfolg(schluessel)
        return (try await sitzungen.oeffnen(.buerger, id.text, geraet: geraet, adresse: adresse), id)
    }
}
