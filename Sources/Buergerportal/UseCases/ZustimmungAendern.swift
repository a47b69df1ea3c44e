// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The account's word on electronic notice, given or withdrawn. It holds for notices that are made afterwards.
struct ZustimmungAendern: Sendable {
    let store: Store

    func callAsFunction(_ erteilt: Bool, akteur: Akteur) async throws {
        guard akteur.buerger != nil else { throw PortalError.nichtGefunden }
        try await store.commit(Vermerk(akteur, "portal.zustimmung.aendern")) { tx in
            try tx.zustimmungErklaeren(erteilt, konto: akteur.kennung)
        }
    }
}
