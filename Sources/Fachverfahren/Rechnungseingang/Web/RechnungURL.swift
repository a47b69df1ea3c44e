// SPDX-License-Identifier: EUPL-1.2

/// All addresses of this module, for links and routes alike.
enum RechnungURL {
    static let formular = "/rechnung"
    static let quittungMuster = "/rechnung/quittung/{id}"
    static let liste = "/amt/rechnungen"
    static let muster = "/amt/rechnungen/{id}"
    static let weitergebenMuster = "/amt/rechnungen/{id}/weitergeben"
    static let zurueckweisenMuster = "/amt/rechnungen/{id}/zurueckweisen"
    static let dateiMuster = "/amt/rechnungen/{id}/datei"
    static let api = "/api/amt/rechnungen"
    static let apiMuster = "/api/amt/rechnungen/{id}"

    static func quittung(_ id: EingangsrechnungID) -> String { "/rechnung/quittung/\(id)" }
    static func rechnung(_ id: EingangsrechnungID) -> String { "\(liste)/\(id)" }
    static func weitergeben(_ id: EingangsrechnungID) -> String { "\(liste)/\(id)/weitergeben" }
    static func zurueckweisen(_ id: EingangsrechnungID) -> String { "\(liste)/\(id)/zurueckweisen" }
    static func datei(_ id: EingangsrechnungID) -> String { "\(liste)/\(id)/datei" }
}
