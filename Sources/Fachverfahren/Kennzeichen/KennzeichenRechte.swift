// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of this module.
enum KennzeichenRechte {
    static let lesen: Recht = "kz.lesen"
    static let reservieren: Recht = "kz.reservieren"
    static let freigeben: Recht = "kz.freigeben"
    static let sperren: Recht = "kz.sperren"
    static let regelVorschlagen: Recht = "kz.regel.vorschlagen"
    static let regelFreigeben: Recht = "kz.regel.freigeben"
    static let bestandEinlesen: Recht = "kz.bestand.einlesen"
    static let statistik: Recht = "kz.statistik.lesen"

    static let alle = [
        RechtErklaerung(lesen, "Kennzeichen und Reservierungen nachsehen"),
        RechtErklaerung(reservieren, "Kennzeichen am Schalter reservieren und Reservierungen verlängern"),
        RechtErklaerung(freigeben, "Reservierungen bestätigen und aufheben"),
        RechtErklaerung(sperren, "Verlust, Fund und Mitteilungen des Fahrzeugregisters zu einzelnen Kennzeichen eintragen"),
        RechtErklaerung(regelVorschlagen, "Sperrregeln vorschlagen"),
        RechtErklaerung(regelFreigeben, "Sperrregeln anderer freigeben oder ablehnen"),
        RechtErklaerung(bestandEinlesen, "Den Bestand vergebener Kennzeichen einlesen"),
        RechtErklaerung(statistik, "Statistik der Kennzeichen ansehen"),
    ]

    /// - Throws: `KennzeichenError.keinRecht`.
    static func pruefe(_ akteur: Akteur, _ recht: Recht) throws {
        guard akteur.darf(recht) else { throw KennzeichenError.keinRecht }
    }
}
