// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The error page of both sides. Shows what happened and what to do, never an internal detail.
struct Fehlerseite: Page {
    static let vorlage = "fehler"

    struct Fehler: Encodable, Sendable {
        let titel: String
        let meldung: String
        /// What the user can do next.
        let schritte: [String]
        let code: String
        /// Number by which the operator finds the request in the log.
        let kennung: String
    }

    let titel: String
    let fehler: Fehler

    init(status: Int, code: String, text: String, kennung: String, texte: Texte) {
        titel = texte.text(Self.schluessel(status))
        let schritt: [String] = status == 500 || status == 503 ? [texte.text("fehlerNichtsVerloren")] : []
        fehler = Fehler(titel: titel, meldung: text, schritte: schritt, code: code, kennung: kennung)
    }

    /// Key of the short sentence that stands for a status.
    static func schluessel(_ status: Int) -> String {
        switch status {
        case 401: "fehlerAnmelden"
        case 403: "fehlerVerboten"
        case 404: "fehlerNichtGefunden"
        case 409: "fehlerKonflikt"
        case 410: "fehlerAbgelaufen"
        case 413: "fehlerZuGross"
        case 429: "fehlerGedrosselt"
        case 503: "fehlerAusfall"
        case 500: "fehlerTechnisch"
        default: "fehlerEingabe"
        }
    }
}
