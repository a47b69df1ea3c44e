// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Changes one's own password; every other session of the account ends.
struct KennwortAendern: Sendable {
    let store: Store
    let sitzungen: Sitzungen

    func callAsFunction(_ akteur: Akteur, bisher: String, neu: String, wiederholt: String, sitzung: String) async throws {
        let (tabelle, id) = try Self.konto(akteur)
        guard neu == wiederholt else { throw IdentityError.kennwortUngleich }
        let row = try await store.read { db in try db.row("SELECT kennwort, name FROM \(tabelle) WHERE id = \(id)") }
        let hash: String? = try row?["kennwort"]
        guard try await Kennwort.stimmt(bisher, hash) else { throw IdentityError.kennwortFalsch }
        try Kennwort.pruefe(neu, nichtEnthalten: [try row?["name"] ?? ""])
        let neuerHash = try await Kennwort.hash(neu)
        try await store.commit(Vermerk(akteur, "identity.kennwort.aendern")) { tx in
            try tx.execute("UPDATE \(tabelle) SET kennwort = \(neuerHash), version = version + 1 WHERE id = \(id)")
            tx.vermerke(Gegenstand("identity.konto", id), feld: "kennwort")
        }
        try await sitzungen.alleBeenden(subjekt: id, ausser: sitzung)
    }

    private static func konto(_ akteur: Akteur) throws -> (SQL, String) {
        switch akteur {
        case .mitarbeiter(let m): ("id_mitarbeiter", m.id.text)
        case .buerger(let b): ("id_buerger", b.id.text)
        case .gast, .oeffentlich, .system: throw IdentityError.nichtGefunden
        }
    }
}
