// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// A clerk opens an entry in a unit.
struct EintragAnlegen: Sendable {
    let store: Store
    let regeln: [MusterRegel]

    func callAsFunction(_ betreff: String, in oe: OrgNummer, akteur: Akteur) async throws -> EintragID {
        guard akteur.darf(MusterRechte.bearbeiten, in: oe) else { throw MusterError.verboten }
        let betreff = try regeln.betreff(betreff, am: store.uhr.jetzt.tag)
        return try await store.commit(Vermerk(akteur, "muster.eintrag.anlegen")) { tx in try tx.eintragAnlegen(betreff, in: oe) }
    }
}
