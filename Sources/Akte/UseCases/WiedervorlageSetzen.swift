// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Orders that somebody looks at a Vorgang again.
struct WiedervorlageSetzen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: WiedervorlageAnlage, in vorgang: VorgangID, akteur: Akteur) async throws -> Wiedervorlage {
        try await store.commit(Vermerk(akteur, "akte.wiedervorlage.setzen")) { tx in
            let v = try tx.vorgang(vorgang, fuer: AkteRechte.bearbeiten, akteur)
            if let person = anlage.fuer { try Adressatenzugang(tx, v, am: tx.jetzt.tag).pruefeOhneZug(person, tx) }
            return try tx.wiedervorlageSetzen(anlage, in: vorgang)
        }
    }
}
