// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Changes what is said of an Akte: subject, metadata of its kind, medium, place, running time, a longer retention.
struct AkteAendern: Sendable {
    struct Angaben: Hashable, Sendable {
        var betreff: String
        var schriftgut: Schriftgutangaben
        var metadaten: [String: String] = [:]
        var form = Metadatenform.mensch
        /// `nil` leaves it as it is.
        var aufbewahrung: Aufbewahrungsdauer?
        var aussonderungsart: Aussonderungsart?
    }

    let store: Store

    /// - Parameter grund: needed to keep less than the plan says.
    func callAsFunction(_ id: AkteID, _ angaben: Angaben, grund: String? = nil, version: Int, akteur: Akteur) async throws
        -> AkteKopf
    {
        let grund = try Textregel.freiwillig(grund, "Der Grund", hoechstens: Textregel.grund)
        return try await store.commit(Vermerk(akteur, "akte.akte.aendern", grund: grund)) { tx in
            let alt = try tx.akte(id, fuer: AkteRechte.bearbeiten, akteur)
            let darf = akteur.darf(AkteRechte.aufbewahrungVerkuerzen, in: alt.oe) && grund != nil
            return try tx.akteAendern(alt, angaben, version: version, darfVerkuerzen: darf)
        }
    }
}
