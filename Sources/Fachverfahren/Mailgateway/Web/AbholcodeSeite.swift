// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Asks for the code. Says nothing of the message, not even who sent it.
struct AbholcodeSeite: Page {
    static let vorlage = "mailgateway/abholcode"

    let titel = "Nachricht abholen"
    let url: String
    let bis: String
    let fehlerliste: Fehlerliste?
    let code: Feld

    init(_ anfrage: WebRequest, _ marke: String, bis: Zeitpunkt, fehler: String?) {
        url = MailURL.abholung(marke)
        self.bis = bis.deutsch
        fehlerliste = Fehlerliste([("code", fehler)])
        code = Feld(
            "code", "Code", wert: anfrage.formular["code"],
            hinweis: "8 Zeichen. Groß- und Kleinschreibung und Leerzeichen sind egal.", fehler: fehler)
    }
}
