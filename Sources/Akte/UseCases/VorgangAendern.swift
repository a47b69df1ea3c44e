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
        /// Medium, place, running time, remark; `nil` leaves them as they are.
        var schriftgut: Schriftgutangaben?
    }

    let store: Store

    func callAsFunction(_ id: VorgangID, _ angaben: Angaben, grund: String? = nil, version: Int, akteur: Akteur) async throws
        -> VorgangKopf
    {
        let grund = try Textregel.freiwillig(grund, "Der Grund", hoechstens: Textregel.grund)
        return try await store.commit(Vermerk(akteur, "akte.vorgang.aendern", grund: grund)) { tx in
            let alt = try tx.vorgang(id, fuer: AkteRechte.bearbeiten, akteur)
            // Keeping less than the Akte says needs the right to it, and a reason that stays in the audit.
            let darf = akteur.darf(AkteRechte.aufbewahrungVerkuerzen, in: alt.oe) && grund != nil
            let oeffnen = AkteRechte.darf(AkteRechte.zugriffSetzen, akteur, alt) && grund != nil
            return try tx.vorgangAendern(alt, angaben, version: version, darfVerkuerzen: darf, darfOeffnen: oeffnen)
        }
    }
}
