// SPDX-License-Identifier: EUPL-1.2

/// A one-line input (partial `feld`).
public struct Feld: Encodable, Sendable {
    /// How wide the box is drawn, by what is expected in it.
    public enum Breite: String, Sendable {
        case zeichen2 = "rh-b-2"
        case zeichen4 = "rh-b-4"
        case zeichen8 = "rh-b-8"
        case zeichen16 = "rh-b-16"
        case voll = "rh-b-voll"
    }

    let id: String
    let name: String
    let beschriftung: String
    let typ: String
    let wert: String
    let klasse: String
    let autocomplete: String
    let freiwillig: Bool
    let hinweis: String?
    public let fehler: String?
    let beschriebenVon: String?
    let eingabeart: String?

    /// - Parameters:
    ///   - autocomplete: token of HTML's autofill, so that browsers and password managers can help (WCAG 1.3.5, 3.3.8).
    ///   - fehler: sentence that says what to do; `nil` when the input is fine.
    public init(
        _ name: String, _ beschriftung: String, wert: String? = nil, typ: String = "text", breite: Breite = .voll,
        autocomplete: String = "off", freiwillig: Bool = false, hinweis: String? = nil, fehler: String? = nil,
        eingabeart: String? = nil
    ) {
        id = name
        self.name = name
        self.beschriftung = beschriftung
        self.typ = typ
        self.wert = wert ?? ""
        klasse = breite.rawValue
        self.autocomplete = autocomplete
        self.freiwillig = freiwillig
        self.hinweis = hinweis
        self.fehler = fehler
        beschriebenVon = Beschreibung.ids(name, hinweis: hinweis, fehler: fehler)
        self.eingabeart = eingabeart
    }
}

enum Beschreibung {
    /// Value of `aria-describedby`.
    static func ids(_ id: String, hinweis: String?, fehler: String?) -> String? {
        let teile = [hinweis.map { _ in "\(id)-hinweis" }, fehler.map { _ in "\(id)-fehler" }].compactMap(\.self)
        return teile.isEmpty ? nil : teile.joined(separator: " ")
    }
}
