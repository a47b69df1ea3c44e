// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Moves a Vorgang to another Akte. It gets a sign there; the former one stays an alias (dms.md § 2.2).
struct VorgangUmprotokollieren: Sendable {
    let store: Store

    func callAsFunction(_ id: VorgangID, nach ziel: AkteID, grund: String, version: Int, akteur: Akteur) async throws
        -> VorgangKopf
    {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return try await store.commit(Vermerk(akteur, "akte.vorgang.umprotokollieren", grund: grund)) { tx in
            _ = try tx.vorgang(id, fuer: AkteRechte.anlegen, akteur)
            let akte = try tx.akte(ziel, fuer: AkteRechte.anlegen, akteur)
            return try tx.vorgangUmprotokollieren(id, nach: akte, version: version)
        }
    }
}
