// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Gives one of one's own saved searches another name.
struct SucheUmbenennen: Sendable {
    let store: Store

    func callAsFunction(_ id: GespeicherteSucheID, name: String, version: Int, akteur: Akteur) async throws {
        let name = try GespeicherteSuche.name(name)
        try await store.commit(Vermerk(akteur, "akte.suche.umbenennen")) { tx in
            let suche = try tx.gespeicherteSuche(id, akteur)
            guard suche.geloescht == nil, let person = akteur.mitarbeiter?.id else { throw AkteError.nichtGefunden }
            try tx.suchnameMussFreiSein(name, person, ausser: id)
            try tx.executeVersioned(
                "UPDATE akte_suche SET name = \(name), version = version + 1 WHERE id = \(id) AND version = \(version)")
            tx.vermerke(id, "name")
        }
    }
}
