// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of information security.
enum SicherheitRechte {
    static let lesen: Recht = "is.lesen"
    static let bearbeiten: Recht = "is.bearbeiten"
    static let katalog: Recht = "is.katalog"
    static let akzeptieren: Recht = "is.risiko.akzeptieren"
    static let vorfall: Recht = "is.vorfall"

    static let alle = [
        RechtErklaerung(lesen, "Informationsverbünde der Organisationseinheit mit Stand der Sicherheit ansehen"),
        RechtErklaerung(
            bearbeiten, "Verbünde, Schutzbedarf, Grundschutz-Check, Risiken und Maßnahmen führen (Informationssicherheit)"),
        RechtErklaerung(katalog, "Kataloge von Anforderungen einlesen (Informationssicherheit)"),
        RechtErklaerung(akzeptieren, "Risiken der Informationssicherheit tragen (Leitung)"),
        RechtErklaerung(vorfall, "Sicherheitsvorfälle ansehen, einstufen, melden und abschließen (Informationssicherheit)"),
    ]

    /// - Throws: `SicherheitError.verboten`.
    static func pruefe(_ akteur: Akteur, _ recht: Recht, in oe: OrgNummer) throws(SicherheitError) {
        // Who must not even see a Verbund is not told that there is one.
        guard akteur.darf(lesen, in: oe) else { throw .nichtGefunden }
        guard akteur.darf(recht, in: oe) else { throw .verboten }
    }
}
