// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Renews one's own lock, from now on, as long as one may still write there.
struct SperreVerlaengern: Sendable {
    private let store: Store

    init(store: Store) { self.store = store }

    func callAsFunction(_ id: SperreID, um dauer: Duration? = nil, akteur: Akteur) async throws -> Sperre {
        try await store.commit(Vermerk(akteur, "akte.sperre.verlaengern")) { tx in
            guard let alt = try tx.sperre(id), alt.inhaber == akteur.mitarbeiter?.id else { throw AkteError.sperreFehlt }
            try tx.pruefeSperrrecht(AkteRechte.bearbeiten, alt.objekt, akteur)
            let neu = try tx.sperreVerlaengern(id, um: dauer)
            tx.vermerke(
                try tx.gegenstand(neu.objekt), feld: "sperrung", alt: "bis \(alt.bis.deutsch)", neu: "bis \(neu.bis.deutsch)")
            return neu
        }
    }

    /// The lock under which somebody works on a Dokument.
    func callAsFunction(dokument id: DokumentID, akteur: Akteur) async throws -> Sperre {
        let sperre = try await store.read { [store] db in
            _ = try db.dokumentZumAendern(id, akteur)
            return try db.sperren(auf: .dokument(id), am: store.uhr.jetzt).first { $0.inhaber == akteur.mitarbeiter?.id }
        }
        guard let sperre else { throw AkteError.sperreFehlt }
        return try await self(sperre.id, akteur: akteur)
    }
}

extension ReadAccess {
    /// The right on what a lock lies on. Own places of a channel are that channel's matter and are refused here.
    func pruefeSperrrecht(_ recht: Recht, _ objekt: Sperrobjekt, _ akteur: Akteur) throws {
        if let id = objekt.dokument {
            _ = try dokument(id, fuer: recht, akteur)
        } else if let id = objekt.vorgang {
            _ = try vorgang(id, fuer: recht, akteur)
        } else if let id = objekt.akte {
            _ = try akte(id, fuer: recht, akteur)
        } else {
            throw AkteError.verboten
        }
    }
}
