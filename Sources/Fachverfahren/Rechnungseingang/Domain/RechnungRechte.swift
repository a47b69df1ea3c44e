// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of this module.
enum RechnungRechte {
    static let lesen: Recht = "rechnung.lesen"
    static let bearbeiten: Recht = "rechnung.bearbeiten"

    static let alle = [
        RechtErklaerung(lesen, "Elektronische Rechnungen der Organisationseinheit ansehen"),
        RechtErklaerung(bearbeiten, "Elektronische Rechnungen weitergeben oder zurückweisen"),
    ]
}
