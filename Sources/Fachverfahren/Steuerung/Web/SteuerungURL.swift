// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// All addresses of the programme, for links and routes alike.
enum SteuerungURL {
    static let vorhaben = "/amt/steuerung"
    static let verzeichnis = "/amt/steuerung/verzeichnis"
    static let neu = "/amt/steuerung/neu"
    static let objektMuster = "/amt/steuerung/objekte/{id}"
    static let feldMuster = "/amt/steuerung/objekte/{id}/felder/{feld}"

    static func objekt(_ id: ObjektID) -> String { "/amt/steuerung/objekte/\(id)" }
    static func feld(_ id: ObjektID, _ feld: String) -> String { "/amt/steuerung/objekte/\(id)/felder/\(feld)" }
}

/// The tabs above the pages of the programme, in their order.
enum Programmansicht: CaseIterable {
    case vorhaben, bericht, verzeichnis

    var titel: String {
        switch self {
        case .vorhaben: "Vorhaben"
        case .bericht: "Statusbericht"
        case .verzeichnis: "Verzeichnis"
        }
    }

    var url: String {
        switch self {
        case .vorhaben: SteuerungURL.vorhaben
        case .bericht: BerichtURL.bericht
        case .verzeichnis: SteuerungURL.verzeichnis
        }
    }

    /// All tabs; each leads to the same day and the same knowledge.
    static func leiste(_ aktiv: Programmansicht, _ sicht: Betrachtung) -> Reiterleiste {
        Reiterleiste(
            name: "Ansichten des Digitalisierungsprogramms",
            reiter: allCases.map { Reiter($0.titel, sicht.url($0.url), aktiv: $0 == aktiv) })
    }
}
