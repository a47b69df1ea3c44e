// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Addresses of the portal.
public enum PortalURL {
    public static let start = "/"
    public static let leistungen = "/leistungen"
    public static let vorgaenge = "/vorgaenge"
    public static let postfach = "/postfach"
    public static let einstellungen = "/postfach/einstellungen"
    public static let bekanntgaben = "/amt/bekanntgaben"

    public static func leistung(_ id: String) -> String { "/leistungen/\(id)" }
    public static func antrag(_ id: AntragID) -> String { "/antraege/\(id)" }
    public static func seite(_ id: AntragID, _ seite: String, aendern: Bool = false) -> String {
        "/antraege/\(id)/seiten/\(seite)\(aendern ? "?aendern=1" : "")"
    }
    public static func pruefen(_ id: AntragID) -> String { "/antraege/\(id)/pruefen" }
    public static func senden(_ id: AntragID) -> String { "/antraege/\(id)/senden" }
    public static func speichern(_ id: AntragID) -> String { "/antraege/\(id)/speichern" }
    public static func loeschen(_ id: AntragID) -> String { "/antraege/\(id)/loeschen" }
    public static func bestaetigung(_ id: AntragID) -> String { "/antraege/\(id)/bestaetigung" }
    public static func vorgang(_ id: AntragID) -> String { "/vorgaenge/\(id)" }
    public static func nachrichten(_ id: AntragID) -> String { "/vorgaenge/\(id)/nachrichten" }
    public static func ruecknahme(_ id: AntragID) -> String { "/vorgaenge/\(id)/ruecknahme" }
    static func dokument(_ id: AntragID, _ dokument: String) -> String { "/vorgaenge/\(id)/dokumente/\(dokument)" }
    public static func zahlung(_ id: AntragID) -> String { "/vorgaenge/\(id)/zahlung" }
    public static func zahlungRueckkehr(_ id: AntragID) -> String { "/vorgaenge/\(id)/zahlung/rueckkehr" }
    public static func simulierteZahlung(_ id: String) -> String { "/zahlung/simuliert/\(id)" }
    public static func bekanntgabeImPostfach(_ id: BekanntgabeID) -> String { "/postfach/\(id)" }
    public static func abrufen(_ id: BekanntgabeID) -> String { "/postfach/\(id)/abrufen" }
    public static func bescheid(_ id: BekanntgabeID) -> String { "/postfach/\(id)/dokument" }
    public static func bekanntgabe(_ id: BekanntgabeID) -> String { "/amt/bekanntgaben/\(id)" }
}
