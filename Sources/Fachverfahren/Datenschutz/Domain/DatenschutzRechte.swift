// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of data protection.
enum DatenschutzRechte {
    static let lesen: Recht = "ds.lesen"
    static let verzeichnis: Recht = "ds.verzeichnis"
    static let panne: Recht = "ds.panne"
    static let betroffene: Recht = "ds.betroffene"
    static let loeschen: Recht = "ds.loeschen"

    static let alle = [
        RechtErklaerung(lesen, "Verzeichnis von Verarbeitungstätigkeiten der Organisationseinheit ansehen"),
        RechtErklaerung(verzeichnis, "Verzeichnis von Verarbeitungstätigkeiten führen und prüfen (Datenschutz)"),
        RechtErklaerung(panne, "Datenpannen ansehen, bewerten, melden und abschließen (Datenschutz)"),
        RechtErklaerung(
            betroffene, "Anträge betroffener Personen bearbeiten und ihre Daten aus allen Verfahren zusammenstellen (Datenschutz)"
        ),
        RechtErklaerung(loeschen, "Löschlauf sofort ausführen lassen (Datenschutz)"),
    ]

    /// What belongs to no unit concerns the whole town and is read by everyone who may read the register at all.
    static func darf(_ recht: Recht, _ akteur: Akteur, in oe: OrgNummer?) -> Bool {
        oe.map { akteur.darf(recht, in: $0) } ?? akteur.darf(recht)
    }
}
