// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of this procedure.
enum MusterRechte {
    static let lesen: Recht = "muster.lesen"
    static let bearbeiten: Recht = "muster.bearbeiten"

    static let alle = [
        RechtErklaerung(lesen, "Einträge ansehen"),
        RechtErklaerung(bearbeiten, "Einträge anlegen"),
    ]
}
