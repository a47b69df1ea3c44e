// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store
public import Web

/// Drafts that somebody began before signing in become drafts of the account, so that signing in loses nothing.
public struct EntwuerfeUebernehmen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// - Parameter besuch: the cookie from before the sign-in; only its holder can name it.
    public func callAsFunction(_ besuch: Besuch, buerger: BuergerID) async throws {
        let vorher = Zugriff(.oeffentlich, besuch: besuch).besitzer
        let gibtEs = try await store.read { db in
            try db.row(
                "SELECT 1 FROM portal_antrag WHERE besitzer = \(vorher) AND zustand = \(AntragRecord.Zustand.entwurf) LIMIT 1")
                != nil
        }
        guard gibtEs else { return }
        let konto = Akteur.buerger(Akteur.Buerger(id: buerger, name: ""))
        try await store.commit(Vermerk(konto, "portal.entwurf.uebernehmen")) { tx in
            let entwuerfe: [AntragID] = try tx.rows(
                "SELECT id FROM portal_antrag WHERE besitzer = \(vorher) AND zustand = \(AntragRecord.Zustand.entwurf)"
            ).map { try $0["id"] }
            for id in entwuerfe {
                try tx.execute(
                    "UPDATE portal_antrag SET besitzer = \(konto.kennung), geaendert = \(tx.jetzt), version = version + 1 WHERE id = \(id)"
                )
                tx.vermerke(Gegenstand("portal.antrag", id.text), feld: "besitzer")
            }
        }
    }
}
