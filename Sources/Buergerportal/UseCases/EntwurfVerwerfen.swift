// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Deletes a draft on the person's own wish.
struct EntwurfVerwerfen: Sendable {
    let store: Store
    let angebote: [Leistungsangebot]

    func callAsFunction(_ id: AntragID, zugriff: Zugriff) async throws {
        try await store.commit(Vermerk(zugriff.akteur, "portal.entwurf.verwerfen")) { tx in
            let antrag = try tx.antrag(id, fuer: zugriff)
            guard antrag.istEntwurf else { throw PortalError.schonGesendet }
            try tx.entwurfEntfernen(antrag, angebote)
        }
    }
}
