// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// Lets somebody without an account continue a draft later, with a claim code that is shown once.
struct EntwurfMerken: Sendable {
    let store: Store

    /// The first code stays valid; the same code again is the same act.
    func callAsFunction(_ id: AntragID, _ angebot: Leistungsangebot, code: Zugangscode, zugriff: Zugriff) async throws -> Bool {
        try await store.commit(Vermerk(zugriff.akteur, "portal.antrag.merken")) { tx in
            let antrag = try tx.antrag(id, fuer: zugriff)
            guard antrag.istEntwurf else { throw PortalError.schonGesendet }
            let hash = code.hash
            if let vorhanden = antrag.codeHash { return vorhanden == hash }
            guard let faktor = antrag.antworten[angebot.faktor] else { throw PortalError.geburtsdatumFehlt }
            _ = try tx.gastAnlegen(
                code: code.kanonisch, faktor: faktor, bezug: antrag.gastbezug, giltBis: tx.jetzt + .seconds(2 * 366 * 86_400))
            try tx.executeVersioned(
                "UPDATE portal_antrag SET code_hash = \(hash), version = version + 1 WHERE id = \(id) AND version = \(antrag.version)"
            )
            tx.vermerke(antrag.gegenstand, feld: "zugangscode", neu: "ausgegeben")
            return true
        }
    }
}
