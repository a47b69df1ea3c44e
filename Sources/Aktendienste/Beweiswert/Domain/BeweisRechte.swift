// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// The rights of evidence. Reading the proof of a document needs no more than reading the document.
enum BeweisRechte {
    static let betreiben: Recht = "bw.betreiben"
    static let paket: Recht = "bw.paket"

    static let alle = [
        RechtErklaerung(betreiben, "Hashbäume und Zeitstempel ansehen, stempeln lassen und erneuern"),
        RechtErklaerung(paket, "Akten als Beweispaket mit allen Dateien ausgeben"),
    ]

    /// - Throws: `nichtGefunden` for what the actor must not even know of, `verboten` for what is only seen.
    static func pruefe(_ akteur: Akteur, _ akte: AkteKopf) throws(BeweisError) {
        guard AkteRechte.sieht(akteur, akte) else { throw .nichtGefunden }
        guard akteur.darf(paket, in: akte.oe) else { throw .verboten }
    }

    /// The same for a Teilakte, which is left out where it must not go along.
    static func darf(_ akteur: Akteur, _ akte: AkteKopf) -> Bool {
        AkteRechte.sieht(akteur, akte) && akteur.darf(paket, in: akte.oe)
    }
}
