// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Opens a Vorgang by hand, in a given Akte or in the yearly one of its unit. It is assigned to who opens it.
struct VorgangAnlegen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: VorgangAnlage, in akte: AkteID? = nil, akteur: Akteur) async throws -> VorgangKopf {
        guard akteur.darf(AkteRechte.anlegen, in: anlage.oe) else { throw AkteError.verboten }
        return try await store.commit(Vermerk(akteur, "akte.vorgang.anlegen")) { tx in
            let neu =
                if let akte { try tx.vorgangAnlegen(anlage, in: try tx.akte(akte, fuer: AkteRechte.anlegen, akteur)) } else {
                    try tx.vorgangAnlegen(anlage)
                }
            guard let person = akteur.mitarbeiter else { return neu }
            return try tx.vorgangZuweisen(neu.id, an: person.id)
        }
    }
}
