// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Orders that somebody looks at a Vorgang again.
struct WiedervorlageSetzen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: WiedervorlageAnlage, in vorgang: VorgangID, akteur: Akteur) async throws -> Wiedervorlage {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.setzen")) { tx in
            _ = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            if let person = anlage.fuer, try tx.mitarbeiterEintrag(person)?.aktiv != true { throw AkteError.unbekanntePerson }
            return try tx.wiedervorlageSetzen(anlage, in: vorgang)
        }
    }
}
