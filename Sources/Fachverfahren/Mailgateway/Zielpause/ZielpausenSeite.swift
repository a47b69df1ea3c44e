// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Destinations to which delivery is stopped, and the form to stop one.
struct ZielpausenSeite: Page {
    static let vorlage = "mailgateway/zielpausen"

    struct Formular: Encodable, Sendable {
        let ziel: Feld
        let grund: Feldtext
    }

    let titel = "Zustellung anhalten"
    let zurueckUrl = MailURL.liste
    let url = MailURL.pausen
    let pausen: Pausenanzeige
    let leer = Leer("Nichts angehalten", "An alle Domains und an die Groupware wird zugestellt.")
    /// For whoever may decide.
    let formular: Formular?
    let fehlerliste: Fehlerliste?
    let hatFehler: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, fehler: ZielpauseError? = nil) throws {
        pausen = try Pausenanzeige(anfrage.akteur, db)
        let text = fehler?.errorDescription
        let stelle = fehler == .grundFehlt ? "grund" : "ziel"
        func bei(_ feld: String) -> String? { stelle == feld ? text : nil }
        fehlerliste = Fehlerliste([(stelle, text)])
        hatFehler = fehler != nil
        formular =
            anfrage.akteur.darf(GatewayRechte.entscheiden)
            ? Formular(
                ziel: Feld(
                    "ziel", "Domain", wert: anfrage.formular["ziel"] ?? anfrage.abfrage["ziel"], autocomplete: "off",
                    hinweis: "Zum Beispiel kreis.example. Für die eigene Groupware schreiben Sie haus.", fehler: bei("ziel")),
                grund: Feldtext(
                    "grund", "Grund", wert: anfrage.formular["grund"], zeilen: 3, maximal: 500,
                    hinweis: "Er steht hier, in der Warteschlange und im Protokoll.", fehler: bei("grund"))) : nil
    }
}
