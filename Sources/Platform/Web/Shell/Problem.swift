// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Problem details of RFC 9457. `type` and the extension `code` name the kind of error and never change; `title` says it to people.
struct Problem: Encodable {
    let type: String
    let code: String
    let title: String
    let status: Int
    let detail: String
    let instance: String

    init(status: Int, code: String, titel: String, text: String, kennung: String) {
        type = "urn:rathaus:fehler:\(code)"
        self.code = code
        title = titel
        self.status = status
        detail = text
        instance = "urn:rathaus:anfrage:\(kennung)"
    }
}

extension Fehlerart {
    /// HTTP status of RFC 9110.
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
