// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// What is wrong with an answer. The sentence that says what to do is the message catalogue's, in the reader's language.
enum Antwortmangel: Sendable, Hashable {
    case unbeantwortet
    case ungewaehlt
    case zuLang(Int)
    case email
    case telefon
    case zahl
    case datum
    case geburtsdatum
    case auswahl
    case anschrift(Anschriftangabe.Teil)
    case dateiFehlt
    case zuVieleDateien(Int)
    /// A file of a kind or size that is not taken; the others of the same form are kept.
    case dateiUnzulaessig(String)
    /// Said by a rule of the procedure's own.
    case regel(Portaltext)

    /// Key of the catalogue; `{0}` is the question or the limit. A procedure's own sentence has none.
    var schluessel: String? {
        switch self {
        case .unbeantwortet: "portalMangelUnbeantwortet"
        case .ungewaehlt: "portalMangelUngewaehlt"
        case .zuLang: "portalMangelZuLang"
        case .email: "portalMangelEmail"
        case .telefon: "portalMangelTelefon"
        case .zahl: "portalMangelZahl"
        case .datum: "portalMangelDatum"
        case .geburtsdatum: "portalMangelGeburtsdatum"
        case .auswahl: "portalMangelAuswahl"
        case .anschrift(let teil): "portalMangelAnschrift\(teil.rawValue.capitalized)"
        case .dateiFehlt: "portalMangelDateiFehlt"
        case .zuVieleDateien: "portalMangelZuVieleDateien"
        case .dateiUnzulaessig: "portal.anlageUnzulaessig"
        case .regel: nil
        }
    }
}
