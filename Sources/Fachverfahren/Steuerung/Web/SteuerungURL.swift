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
