// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// The rights of disposal. They count in the unit that is in charge of the run.
enum AussonderungRechte {
    static let lesen: Recht = "aus.lesen"
    static let bearbeiten: Recht = "aus.bearbeiten"
    static let freigeben: Recht = "aus.freigeben"
    static let sperren: Recht = "aus.sperren"
    static let archiv: Recht = "aus.archiv"

    static let alle = eigene + AbgabeRechte.alle

    private static let eigene = [
        RechtErklaerung(lesen, "Aussonderungen und das Vernichtungsverzeichnis ansehen"),
        RechtErklaerung(bearbeiten, "Aussonderungen vorbereiten, dem Archiv anbieten und abgeben, Vernichtung beantragen"),
        RechtErklaerung(freigeben, "Beantragte Vernichtungen freigeben (zweite Person)"),
        RechtErklaerung(sperren, "Akten für die Aussonderung sperren und Sperren aufheben"),
        RechtErklaerung(archiv, "Als Archiv: Angebote bewerten und Abgaben übernehmen"),
    ]

    static func sieht(_ akteur: Akteur, _ lauf: Lauf) -> Bool {
        switch lauf.seite {
        case .archiv: akteur.darf(archiv, in: lauf.oe)
        // No run of disposal is between two authorities.
        case .nachbar: false
        case .behoerde:
            akteur.darf(lesen, in: lauf.oe) && (!lauf.vertraulich || akteur.darf(AkteRechte.vertraulichLesen, in: lauf.oe))
        }
    }

    /// - Throws: `nichtGefunden` for what the actor must not even know of, `verboten` for what is only seen.
    static func pruefe(_ recht: Recht, _ akteur: Akteur, _ lauf: Lauf) throws(AussonderungError) {
        guard sieht(akteur, lauf) else { throw .nichtGefunden }
        guard akteur.darf(recht, in: lauf.oe) else { throw .verboten }
    }
}
