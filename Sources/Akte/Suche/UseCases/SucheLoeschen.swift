// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes one of one's own saved searches away. For a day it can be brought back.
struct SucheLoeschen: Sendable {
    let store: Store

    func callAsFunction(_ id: GespeicherteSucheID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.suche.loeschen")) { tx in
            guard try tx.gespeicherteSuche(id, akteur).geloescht == nil else { throw AkteError.nichtGefunden }
            try tx.execute("UPDATE akte_suche SET geloescht = \(tx.jetzt), version = version + 1 WHERE id = \(id)")
            tx.vermerke(id, "geloescht")
        }
    }
}

/// Brings a deleted one back, as long as it is there and its name is free.
struct SucheWiederherstellen: Sendable {
    let store: Store

    func callAsFunction(_ id: GespeicherteSucheID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.suche.wiederherstellen")) { tx in
            let suche = try tx.gespeicherteSuche(id, akteur)
            guard suche.geloescht != nil, let person = akteur.mitarbeiter?.id else { return }
            guard try tx.gespeicherteSuchen(person).count < GespeicherteSuche.hoechstens else {
                throw AkteError.zuVieleSuchen(GespeicherteSuche.hoechstens)
            }
            try tx.suchnameMussFreiSein(suche.name, person)
            try tx.execute("UPDATE akte_suche SET geloescht = NULL, version = version + 1 WHERE id = \(id)")
            tx.vermerke(id, "wiederhergestellt")
        }
    }
}
