// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// Keeps a search under a name for the clerk who asks.
struct SucheSpeichern: Sendable {
    let store: Store

    func callAsFunction(_ wahl: Suchwahl, name: String, akteur: Akteur) async throws -> GespeicherteSucheID {
        guard akteur.darf(AkteRechte.lesen), let person = akteur.mitarbeiter?.id else { throw AkteError.verboten }
        let name = try GespeicherteSuche.name(name)
        _ = try Textregel.pflicht(wahl.text, "Der Suchtext", hoechstens: AkteSuchen.laengsterText, sonst: .suchtextFehlt)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let abfrage = String(decoding: try encoder.encode(wahl.werte), as: UTF8.self)
        return try await store.commit(Vermerk(akteur, "akte.suche.speichern")) { tx in
            guard try tx.gespeicherteSuchen(person).count < GespeicherteSuche.hoechstens else {
                throw AkteError.zuVieleSuchen(GespeicherteSuche.hoechstens)
            }
            try tx.suchnameMussFreiSein(name, person)
            let id = GespeicherteSucheID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO akte_suche (id, inhaber, name, abfrage, ab, angelegt, version)
                VALUES (\(id), \(person), \(name), \(abfrage), \(try tx.neuesteSuchnummer()), \(tx.jetzt), 1)
                """)
            tx.vermerke(id, "gespeichert")
            return id
        }
    }
}
