// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// What the Dokumentenstrecke can refuse.
enum StreckeError: Fachfehler, Hashable {
    case nichtGefunden
    case grundFehlt
    case nichtsZuTun
    /// Not an end: the job comes back later, behind the others.
    case nochEinVersuch(Streckenschritt, String)

    var code: String {
        switch self {
        case .nichtGefunden: "strecke.nicht-gefunden"
        case .grundFehlt: "strecke.grund-fehlt"
        case .nichtsZuTun: "strecke.nichts-zu-tun"
        case .nochEinVersuch: "strecke.noch-ein-versuch"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Diese Datei gibt es nicht mehr, oder mit ihr ist inzwischen alles in Ordnung."
        case .grundFehlt: "Bitte geben Sie einen Grund an. Er steht später in der Geschichte des Dokuments."
        case .nichtsZuTun: "Es gibt nichts nachzuholen."
        case .nochEinVersuch(let schritt, let grund): "\(schritt.deutsch): \(grund) Es folgt ein weiterer Versuch."
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .grundFehlt: .eingabe
        case .nichtsZuTun, .nochEinVersuch: .konflikt
        }
    }
}
