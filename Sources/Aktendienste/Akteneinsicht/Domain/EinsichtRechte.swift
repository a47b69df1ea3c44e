// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// The rights of the inspection of files; each counts together with seeing the Vorgang.
enum EinsichtRechte {
    static let bearbeiten: Recht = "ae.bearbeiten"
    static let freigeben: Recht = "ae.freigeben"

    static let alle = [
        RechtErklaerung(bearbeiten, "Akteneinsicht vorbereiten: Dokumente auswählen, schwärzen, vorlegen, zurückziehen"),
        RechtErklaerung(freigeben, "Vorgelegte Akteneinsicht freigeben oder zurückgeben (zweite Person)"),
    ]

    /// - Throws: `nichtGefunden` for a Vorgang the actor must not even know of, `verboten` for what is only seen.
    static func pruefe(_ recht: Recht, _ akteur: Akteur, _ vorgang: VorgangKopf) throws(EinsichtError) {
        guard AkteRechte.sieht(akteur, vorgang) else { throw .nichtGefunden }
        guard akteur.darf(recht, in: vorgang.oe) else { throw .verboten }
    }

    static func sieht(_ akteur: Akteur, _ vorgang: VorgangKopf) -> Bool {
        AkteRechte.sieht(akteur, vorgang) && (akteur.darf(bearbeiten, in: vorgang.oe) || akteur.darf(freigeben, in: vorgang.oe))
    }
}
