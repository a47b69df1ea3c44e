// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Changes what is said of a Vorgang: subject, day by which it shall be done, restriction, a longer retention.
struct VorgangAendern: Sendable {
    struct Angaben: Hashable, Sendable {
        var betreff: String
        var frist: Kalendertag?
        var vertraulich: Bool
        /// `nil` leaves it as it is.
        var aufbewahrung: Aufbewahrungsdauer?
        var aussonderungsart: Aussonderungsart?
    }

    let store: Store

    func callAsFunction(_ id: VorgangID, _ angaben: Angaben, version: Int, akteur: Akteur) async throws -> VorgangKopf {
        try await store.commit(Vermerk(akteur, "akte.vorgang.aendern")) { tx in
            let alt = try tx.vorgang(id, fuer: AkteRechte.bearbeiten, akteur)
            return try tx.vorgangAendern(alt, angaben, version: version)
        }
    }
}
