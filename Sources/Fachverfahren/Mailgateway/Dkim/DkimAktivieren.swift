// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Lets a key sign from now on, in the place of the one of its kind that did so before. Its record must be published already.
struct DkimAktivieren: Sendable {
    let store: Store

    func callAsFunction(_ id: DkimID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mg.dkim.aktivieren")) { tx in
            guard let neuer = try tx.dkimschluessel(id) else { throw SchluesselError.unbekannt(id.text) }
            for alter in try tx.aktiveDkimschluessel(neuer.domain) where alter.verfahren == neuer.verfahren && alter.id != id {
                try Self.setze(.abgeloest, alter, tx)
            }
            if neuer.zustand != .aktiv { try Self.setze(.aktiv, neuer, tx) }
        }
    }

    private static func setze(_ zustand: Dkimzustand, _ einer: Dkimschluessel, _ tx: WriteContext) throws {
        try tx.execute("UPDATE mg_dkim SET zustand = \(zustand) WHERE id = \(einer.id)")
        tx.vermerke(
            Gegenstand("mg.dkim", einer.id.text, kennzeichen: einer.domain), feld: "zustand", alt: einer.zustand.rawValue,
            neu: zustand.rawValue)
    }
}
