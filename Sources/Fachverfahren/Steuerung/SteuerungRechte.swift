// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights of this module.
enum SteuerungRechte {
    static let lesen: Recht = "st.lesen"
    static let anlegen: Recht = "st.objekt.anlegen"
    static let setzen: Recht = "st.aussage.setzen"
    static let gremien: Recht = "st.gremien.fuehren"

    /// Of Vorhaben that name the address of the one who holds it.
    static let eigene: Recht = "st.vorhaben.eigene"
    static let freigabeDatenschutz: Recht = "st.freigabe.datenschutz"
    static let freigabeSicherheit: Recht = "st.freigabe.sicherheit"
    static let fragen: Recht = "st.frage.stellen"
    static let erfragen: Recht = "st.anfrage.stellen"
    static let berichtErstellen: Recht = "st.bericht.erstellen"
    static let berichtFreigeben: Recht = "st.bericht.freigeben"

    static let nachweise: Recht = "st.nachweis.pruefen"

    static let alle = [
        RechtErklaerung(lesen, "Das Digitalisierungsprogramm zu jedem Stichtag ansehen"),
        RechtErklaerung(anlegen, "Vorhaben, Meilensteine, Gremien und anderes im Digitalisierungsprogramm anlegen"),
        RechtErklaerung(setzen, "Angaben im Digitalisierungsprogramm machen und ändern"),
        RechtErklaerung(
            gremien, "Anträge, Vorlagen, Tagesordnungen, Beschlüsse und deren Kontrolle führen, Fragen dazu beantworten"),
        RechtErklaerung(eigene, "Angaben zu den Vorhaben machen, für die man als zuständig genannt ist"),
        RechtErklaerung(freigabeDatenschutz, "Am Steckbrief angeben, ob der Datenschutz ein Vorhaben freigibt"),
        RechtErklaerung(freigabeSicherheit, "Am Steckbrief angeben, ob die Informationssicherheit ein Vorhaben freigibt"),
        RechtErklaerung(fragen, "Vor einer Sitzung Fragen zu ihren Tagesordnungspunkten stellen"),
        RechtErklaerung(erfragen, "Zuständige nach dem Sachstand ihrer Vorhaben fragen"),
        RechtErklaerung(berichtErstellen, "Ausgaben des Statusberichts anlegen, abstimmen und als vorgelegt melden"),
        RechtErklaerung(berichtFreigeben, "Ausgaben des Statusberichts freigeben, die jemand anderes angelegt hat"),
        RechtErklaerung(nachweise, "Nachweise zu gesetzlichen Pflichten aus dem laufenden System sofort prüfen lassen"),
    ]

    /// Whoever may state or lay down anything at all; what, `Angaberecht` says.
    static let setzende = [setzen, gremien, eigene, freigabeDatenschutz, freigabeSicherheit]
    static let anlegende = [anlegen, gremien, eigene]

    /// - Throws: `SteuerungError.keinRecht`.
    static func pruefe(_ akteur: Akteur, einesVon rechte: [Recht]) throws(SteuerungError) {
        guard rechte.contains(where: { akteur.darf($0) }) else { throw .keinRecht }
    }

    /// - Throws: `SteuerungError.keinRecht`.
    static func pruefe(_ akteur: Akteur, _ recht: Recht) throws(SteuerungError) {
        guard akteur.darf(recht) else { throw .keinRecht }
    }
}
