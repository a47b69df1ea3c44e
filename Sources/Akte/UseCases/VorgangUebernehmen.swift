// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Takes a Vorgang out of the group worklist. Of two clerks the first one gets it.
struct VorgangUebernehmen: Sendable {
    let store: Store

    func callAsFunction(_ id: VorgangID, akteur: Akteur) async throws -> VorgangKopf {
        guard let person = akteur.mitarbeiter else { throw AkteError.verboten }
        return try await store.commit(Vermerk(akteur, "akte.vorgang.uebernehmen")) { tx in
            let vorgang = try tx.vorgang(id, fuer: AkteRechte.bearbeiten, akteur)
            guard vorgang.bearbeiter == nil || person.inVertretungFuer.contains(where: { $0 == vorgang.bearbeiter }) else {
                throw AkteError.schonZugewiesen
            }
            return try tx.vorgangZuweisen(id, an: person.id)
        }
    }
}
