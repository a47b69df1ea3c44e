// SPDX-License-Identifier: EUPL-1.2
import Core

extension PostError: Feldfehler {
    var feld: String? {
        switch self {
        case .dateiFehlt, .dateiartNichtZugelassen, .mailUnlesbar: "dateien"
        case .eingangKuenftig: "eingang"
        case .eingangsgrundFehlt: "eingangsgrund"
        case .einheitFehlt, .schonDort: "oe"
        case .liegtSchonDort: "trotzdem"
        case .empfaengerFehlt: "name"
        case .anschriftFehlt: "anschrift"
        case .emailFehlt: "email"
        case .wegWaehlen, .wegFehlt, .keinPostfach: "weg"
        case .nachweisFehlt: "nachweis"
        case .versandKuenftig: "tag"
        case .titelFehlt: "vorlagentitel"
        case .kurznameVergeben: "kurz"
        case .keineOdt: "odt"
        case .entwurfNurOffice: "entwurf"
        default: nil
        }
    }
}
