// SPDX-License-Identifier: EUPL-1.2

/// Everything around a page: the model of the layouts (docs/designsystem.md § 2).
struct Rahmen: Encodable, Sendable {
    struct Stadt: Encodable, Sendable {
        let name: String
        let kurz: String
    }
    struct Punkt: Encodable, Sendable {
        let titel: String
        let url: String
        let aktiv: Bool
        let zaehler: Int
        let hatZaehler: Bool
    }
    struct Fusspunkt: Encodable, Sendable {
        let titel: String
        let url: String
    }
    struct Sprachwahl: Encodable, Sendable {
        let kuerzel: String
        let titel: String
        let url: String
        let aktiv: Bool
    }
    struct Nutzer: Encodable, Sendable {
        let name: String
        let rolle: String?
        /// nil for a guest, who has no account to look at.
        let kontoUrl: String?
        let abmeldenUrl: String
        let handeltFuer: String?
    }
    struct Suche: Encodable, Sendable {
        let url: String
        let wert: String
    }
    struct Sitzungsende: Encodable, Sendable {
        let endetInSekunden: Int
        let verlaengernUrl: String
        let abmeldenUrl: String
    }
    struct Kurzmeldung: Encodable, Sendable {
        let art: String
        let titel: String?
        let text: String
    }

    let sprache: String
    let titel: String
    let stadt: Stadt
    let stile: [String]
    let skripte: [String]
    let nonce: String
    let csrf: String
    let startUrl: String
    let navigation: [Punkt]
    let fuss: [Fusspunkt]
    let sprachen: [Sprachwahl]
    let anmeldenUrl: String
    let nutzer: Nutzer?
    let suche: Suche?
    let sitzung: Sitzungsende?
    let meldung: Kurzmeldung?
    let simuliert: Bool
    let kuerzel: Bool
    let t: Texte
}
