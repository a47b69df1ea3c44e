// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// The rights of handing over. They count in the unit in charge, and for what comes in the unit that works with the partner.
enum AbgabeRechte {
    static let weggeben: Recht = "aus.weggeben"
    static let annehmen: Recht = "aus.annehmen"

    static let alle = [
        RechtErklaerung(weggeben, "Geschlossene Vorgänge und Akten an eine andere Behörde abgeben (Zuständigkeitswechsel)"),
        RechtErklaerung(annehmen, "Abgaben anderer Behörden übernehmen oder ablehnen"),
    ]

    static func recht(_ richtung: Abgaberichtung) -> Recht { richtung == .aus ? weggeben : annehmen }

    /// Nobody learns of an Abgabe who could not act on it.
    static func sieht(_ akteur: Akteur, _ abgabe: Abgabe) -> Bool {
        akteur.darf(recht(abgabe.richtung), in: abgabe.oe)
            && (!abgabe.vertraulich || akteur.darf(AkteRechte.vertraulichLesen, in: abgabe.oe))
    }
}
