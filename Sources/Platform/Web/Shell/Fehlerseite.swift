// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The error page of both sides. Shows what happened and what to do, never an internal detail.
struct Fehlerseite: Page {
    static let vorlage = "fehler"
    let titel: String
    let hatFehler = true
    let status: Int
    let code: String
    let ueberschrift: String
    let text: String
    /// Number by which the operator finds the request in the log.
    let kennung: String
    let anmeldenUrl: String?
    let startUrl: String

    init(status: Int, code: String, text: String, kennung: String, anmeldenUrl: String?, startUrl: String, texte: Texte) {
        ueberschrift = texte.text(Self.schluessel(status))
        titel = ueberschrift
        self.status = status
        self.code = code
        self.text = text
        self.kennung = kennung
        self.anmeldenUrl = anmeldenUrl
        self.startUrl = startUrl
    }

    private static func schluessel(_ status: Int) -> String {
        switch status {
        case 401: "web.fehler.anmelden"
        case 403: "web.fehler.verboten"
        case 404: "web.fehler.nichtGefunden"
        case 409: "web.fehler.konflikt"
        case 410: "web.fehler.abgelaufen"
        case 413: "web.fehler.zuGross"
        case 429: "web.fehler.gedrosselt"
        case 503: "web.fehler.ausfall"
        case 500: "web.fehler.technisch"
        default: "web.fehler.eingabe"
        }
    }
}

extension Fehlerart {
    var status: Int {
        switch self {
        case .eingabe: 422
        case .anmeldung: 401
        case .verboten: 403
        case .nichtGefunden: 404
        case .konflikt: 409
        case .abgelaufen: 410
        case .zuGross: 413
        case .falscherTyp: 415
        case .gedrosselt: 429
        case .ausfall: 503
        }
    }
}

/// Problem details of RFC 9457.
struct Problem: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let instance: String

    init(status: Int, code: String, text: String, kennung: String) {
        type = "urn:rathaus:fehler:\(code)"
        title = code
        self.status = status
        detail = text
        instance = "urn:rathaus:anfrage:\(kennung)"
    }
}
