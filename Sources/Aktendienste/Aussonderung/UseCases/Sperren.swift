// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Sets a hold on an Akte, or lifts one: a lawsuit, a petition, an audit, an inspection of files is pending.
struct Sperren {
    let store: Store

    func setzen(_ id: AkteID, art: Sperrgrund, grund: String, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "aus.sperre.setzen")) { tx in
            try pruefen(tx, id, akteur)
            _ = try tx.aussonderungSperren(id, art: art, grund: grund)
        }
    }

    func aufheben(_ id: AussonderungssperreID, version: Int, grund: String, akteur: Akteur) async throws {
        let grund = String(grund.prefix(500))
        try await store.commit(Vermerk(akteur, "aus.sperre.aufheben", grund: grund)) { tx in
            guard let sperre = try tx.aussonderungssperre(id) else { throw AussonderungError.nichtGefunden }
            try pruefen(tx, sperre.akte, akteur)
            try tx.aussonderungssperreAufheben(id, version: version)
        }
    }

    private func pruefen(_ db: some ReadAccess, _ id: AkteID, _ akteur: Akteur) throws {
        guard let akte = try db.akte(id), AkteRechte.sieht(akteur, akte) else { throw AussonderungError.nichtGefunden }
        guard akteur.darf(AussonderungRechte.sperren, in: akte.oe) else { throw AussonderungError.verboten }
    }
}
