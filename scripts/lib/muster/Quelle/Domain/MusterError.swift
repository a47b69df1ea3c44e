// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything this procedure can refuse.
enum MusterError: Fachfehler, Hashable {
    case betreffFehlt
    case betreffZuLang(hoechstens: Int)
    case verboten
    case regelFehlt(String)
    case regelnUnlesbar(zeile: Int)

    var code: String {
        switch self {
        case .betreffFehlt: "muster.betreff-fehlt"
        case .betreffZuLang: "muster.betreff-zu-lang"
        case .verboten: "muster.verboten"
        case .regelFehlt: "muster.regel-fehlt"
        case .regelnUnlesbar: "muster.regeln-unlesbar"
        }
    }

    var meldung: String {
        switch self {
        case .betreffFehlt: "Bitte geben Sie einen Betreff ein."
        case .betreffZuLang(let grenze): "Der Betreff ist zu lang. Erlaubt sind höchstens \(grenze) Zeichen."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit."
        case .regelFehlt, .regelnUnlesbar: "Eine Regel fehlt. Bitte wenden Sie sich an die Systembetreuung."
        }
    }

    var art: Fehlerart {
        switch self {
        case .betreffFehlt, .betreffZuLang: .eingabe
        case .verboten: .verboten
        case .regelFehlt, .regelnUnlesbar: .ausfall
        }
    }
}
