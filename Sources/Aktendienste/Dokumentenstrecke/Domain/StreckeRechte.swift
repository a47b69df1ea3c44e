// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity

/// Rights of the Dokumentenstrecke. None of them opens a file: who runs the machines sees signs and reasons, no contents.
enum StreckeRechte {
    static let betreiben: Recht = "strecke.betreiben"
    static let freigeben: Recht = "strecke.freigeben"

    static let alle = [
        RechtErklaerung(betreiben, "Dokumentenstrecke ansehen und gescheiterte Verarbeitungen wiederholen"),
        RechtErklaerung(freigeben, "Wegen Viren zurückgehaltene Dateien mit Grund freigeben oder endgültig sperren"),
    ]
}
