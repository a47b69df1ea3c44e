// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of this module.
enum SteuerungRechte {
    static let lesen: Recht = "st.lesen"
    static let anlegen: Recht = "st.objekt.anlegen"
    static let setzen: Recht = "st.aussage.setzen"
    static let gremien: Recht = "st.gremien.fuehren"

    static let erfragen: Recht = "st.anfrage.stellen"
    static let berichtErstellen: Recht = "st.bericht.erstellen"
    static let berichtFreigeben: Recht = "st.bericht.freigeben"

    static let nachweise: Recht = "st.nachweis.pruefen"

    static let alle = [
        RechtErklaerung(lesen, "Das Digitalisierungsprogramm zu jedem Stichtag ansehen"),
        RechtErklaerung(anlegen, "Vorhaben, Meilensteine, Gremien und anderes im Digitalisierungsprogramm anlegen"),
        RechtErklaerung(setzen, "Angaben im Digitalisierungsprogramm machen und ändern"),
        RechtErklaerung(gremien, "Tagesordnungen, Beschlüsse und deren Kontrolle führen"),
        RechtErklaerung(erfragen, "Zuständige nach dem Sachstand ihrer Vorhaben fragen"),
        RechtErklaerung(berichtErstellen, "Ausgaben des Statusberichts anlegen, abstimmen und als vorgelegt melden"),
        RechtErklaerung(berichtFreigeben, "Ausgaben des Statusberichts freigeben, die jemand anderes angelegt hat"),
        RechtErklaerung(nachweise, "Nachweise zu gesetzlichen Pflichten aus dem laufenden System sofort prüfen lassen"),
    ]

    /// - Throws: `SteuerungError.keinRecht`.
    static func pruefe(_ akteur: Akteur, _ recht: Recht) throws(SteuerungError) {
        guard akteur.darf(recht) else { throw .keinRecht }
    }
}
