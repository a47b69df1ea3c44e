// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// All addresses of reports.
enum BerichtURL {
    static let bericht = "/amt/steuerung/bericht"
    static let dateiMuster = "/amt/steuerung/bericht/datei/{format}"
    static let ausgaben = "/amt/steuerung/bericht/ausgaben"
    static let ausgabeMuster = "/amt/steuerung/bericht/ausgaben/{id}"
    static let weiterMuster = "/amt/steuerung/bericht/ausgaben/{id}/weiter"
    static let kurzfassungMuster = "/amt/steuerung/bericht/ausgaben/{id}/kurzfassung"
    static let ausgabedateiMuster = "/amt/steuerung/bericht/ausgaben/{id}/dateien/{format}"
    static let offen = "/api/steuerung/berichte"
    static let offenMuster = "/api/steuerung/berichte/{id}"

    static func datei(_ format: Berichtsformat) -> String { "/amt/steuerung/bericht/datei/\(format.rawValue)" }
    static func ausgabe(_ id: AusgabeID) -> String { "\(ausgaben)/\(id)" }
    static func weiter(_ id: AusgabeID) -> String { "\(ausgaben)/\(id)/weiter" }
    static func kurzfassung(_ id: AusgabeID) -> String { "\(ausgaben)/\(id)/kurzfassung" }
    static func ausgabedatei(_ id: AusgabeID, _ format: Berichtsformat) -> String {
        "\(ausgaben)/\(id)/dateien/\(format.rawValue)"
    }
    static func offen(_ id: AusgabeID) -> String { "\(offen)/\(id)" }
}

extension Link {
    /// To a released report as it was filed.
    init(_ anlage: Papieranlage) { self.init(anlage.name, BerichtURL.ausgabedatei(anlage.ausgabe, anlage.format)) }
}
