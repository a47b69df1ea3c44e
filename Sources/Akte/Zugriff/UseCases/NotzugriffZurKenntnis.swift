// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Confirms that one has taken note of somebody's Notzugriff, for the unit, for data protection, or for both where one is both.
struct NotzugriffZurKenntnis: Sendable {
    let store: Store

    func callAsFunction(_ id: NotzugriffID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "akte.notzugriff.kenntnis")) { tx in
            guard let alt = try tx.notzugriff(id), Notzugriffsrechte.sieht(akteur, alt) else { throw AkteError.nichtGefunden }
            let einheit = alt.kenntnisEinheit == nil && Notzugriffsrechte.fuerEinheit(akteur, alt)
            let aufsicht = alt.kenntnisAufsicht == nil && Notzugriffsrechte.alsAufsicht(akteur, alt)
            guard einheit || aufsicht else { throw AkteError.verboten }
            func teil(_ name: SQL, _ von: SQL, _ gilt: Bool) -> SQL {
                gilt ? "\(von) = \(akteur.kennung), \(name) = \(tx.jetzt), " : ""
            }
            try tx.executeVersioned(
                """
                UPDATE akte_notzugriff SET \(teil("einheit_am", "einheit_von", einheit))\(teil("aufsicht_am", "aufsicht_von", aufsicht))
                  version = version + 1 WHERE id = \(id) AND version = \(alt.version)
                """)
            tx.vermerke(
                try tx.objektkopf(alt.objekt).gegenstand, feld: "notzugriff",
                neu: einheit ? "zur Kenntnis genommen (Einheit)" : "zur Kenntnis genommen (Datenschutz)")
        }
    }
}
