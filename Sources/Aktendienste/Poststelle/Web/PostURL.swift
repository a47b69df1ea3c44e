// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// All addresses of the mail room, for links and routes alike.
enum PostURL {
    static let eingang = "/amt/posteingang"
    static let neu = "/amt/posteingang/neu"
    static let papier = "/amt/papier"
    static let vernichtet = "/amt/papier/vernichtet"
    static let einstellung = "/amt/papier/einstellungen"
    static let muster = "/amt/posteingang/{id}"

    static func liste(_ ansicht: Eingangsansicht) -> String {
        ansicht == .offen ? eingang : "\(eingang)?ansicht=\(ansicht.rawValue)"
    }
    static func eintrag(_ id: EingangID, _ ansicht: Eingangsansicht = .offen) -> String {
        ansicht == .offen ? "\(eingang)?id=\(id)" : "\(eingang)?ansicht=\(ansicht.rawValue)&id=\(id)"
    }
    static func akt(_ id: EingangID, _ akt: String) -> String { "\(eingang)/\(id)/\(akt)" }
    static func datei(_ id: EingangID, _ nr: Int) -> String { "\(eingang)/\(id)/dateien/\(nr)" }
    static func seite(_ id: EingangID, _ nr: Int) -> String { "\(eingang)/\(id)/seiten/\(nr)" }
    static func vorgang(_ id: VorgangID) -> String { "/amt/vorgaenge/\(id)" }
    static func dokument(_ id: DokumentID) -> String { "/amt/dokumente/\(id)" }
}

/// Which part of the register a page shows.
enum Eingangsansicht: String, CaseIterable {
    case offen, zugeordnet, zurueckgewiesen, portal

    var titel: String {
        switch self {
        case .offen: "Zu verteilen"
        case .zugeordnet: "Zugeordnet"
        case .zurueckgewiesen: "Zurückgewiesen"
        case .portal: "Aus dem Bürgerportal"
        }
    }

    var zustand: Eingangszustand? {
        switch self {
        case .offen: .offen
        case .zugeordnet: .zugeordnet
        case .zurueckgewiesen: .zurueckgewiesen
        case .portal: nil
        }
    }
}
