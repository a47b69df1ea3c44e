// SPDX-License-Identifier: EUPL-1.2

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
        case .regel: nil
        }
    }
}
