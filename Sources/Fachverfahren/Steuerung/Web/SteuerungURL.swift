// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// All addresses of the programme, for links and routes alike.
enum SteuerungURL {
    static let vorhaben = "/amt/steuerung"
    static let fahrplan = "/amt/steuerung/fahrplan"
    static let portfolio = "/amt/steuerung/portfolio"
    static let ampeln = "/amt/steuerung/ampeln"
    static let entscheidungen = "/amt/steuerung/entscheidungen"
    static let bewegung = "/amt/steuerung/bewegung"
    static let mittel = "/amt/steuerung/mittel"
    static let wirkung = "/amt/steuerung/wirkung"
    static let massnahmen = "/amt/steuerung/massnahmen"
    static let apiVorhaben = "/api/amt/steuerung/vorhaben"
    static let apiHandlungen = "/api/amt/steuerung/handlungen"
    static let anfragen = "/amt/steuerung/anfragen"
    static let zuruecknehmenMuster = "/amt/steuerung/anfragen/{id}/zuruecknehmen"
    /// Without signing in, by the link of a mail.
    static let sachstandMuster = "/amt/sachstand/{zeichen}"
    static let pflichten = "/amt/steuerung/pflichten"
    static let nachweise = "/amt/steuerung/pflichten/nachweise"
    static let nachweisePruefen = "/amt/steuerung/pflichten/nachweise/pruefen"
    static let apiPflichten = "/api/amt/steuerung/pflichten"
    static let apiNachweise = "/api/amt/steuerung/nachweise"
    static let verzeichnis = "/amt/steuerung/verzeichnis"
    static let neu = "/amt/steuerung/neu"
    static let objektMuster = "/amt/steuerung/objekte/{id}"
    static let feldMuster = "/amt/steuerung/objekte/{id}/felder/{feld}"

    static func objekt(_ id: ObjektID) -> String { "/amt/steuerung/objekte/\(id)" }
    static func zuruecknehmen(_ id: AnfrageID) -> String { "/amt/steuerung/anfragen/\(id)/zuruecknehmen" }
    static func sachstand(_ zeichen: String) -> String { "/amt/sachstand/\(zeichen)" }
    static func feld(_ id: ObjektID, _ feld: String) -> String { "/amt/steuerung/objekte/\(id)/felder/\(feld)" }
}

/// The tabs above the pages of the programme, in their order.
enum Programmansicht: CaseIterable {
    case vorhaben, fahrplan, portfolio, ampeln, entscheidungen, bewegung, mittel, wirkung, massnahmen, pflichten, bericht,
        anfragen,
        gremien, verzeichnis

    var titel: String {
        switch self {
        case .vorhaben: "Vorhaben"
        case .fahrplan: "Fahrplan"
        case .portfolio: "Portfolio"
        case .ampeln: "Ampeln"
        case .entscheidungen: "Entscheidungen"
        case .bewegung: "Bewegung"
        case .mittel: "Geld"
        case .wirkung: "Wirkung"
        case .massnahmen: "Begleitung"
        case .pflichten: "Pflichten"
        case .anfragen: "Anfragen"
        case .bericht: "Statusbericht"
        case .gremien: "Gremien"
        case .verzeichnis: "Verzeichnis"
        }
    }

    var url: String {
        switch self {
        case .vorhaben: SteuerungURL.vorhaben
        case .fahrplan: SteuerungURL.fahrplan
        case .portfolio: SteuerungURL.portfolio
        case .ampeln: SteuerungURL.ampeln
        case .entscheidungen: SteuerungURL.entscheidungen
        case .bewegung: SteuerungURL.bewegung
        case .mittel: SteuerungURL.mittel
        case .wirkung: SteuerungURL.wirkung
        case .massnahmen: SteuerungURL.massnahmen
        case .pflichten: SteuerungURL.pflichten
        case .anfragen: SteuerungURL.anfragen
        case .bericht: BerichtURL.bericht
        case .gremien: GremienURL.amt
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
