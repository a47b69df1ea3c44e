// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Web

/// Asks for the code. Says nothing of the message, not even who sent it.
struct AbholcodeSeite: Page {
    static let vorlage = "mailgateway/abholcode"

    let titel: String
    let text: [String]
    let codeText: [String]
    let url: String
    let fehlerliste: Fehlerliste?
    let code: Feld
    var hatFehler: Bool { fehlerliste != nil }
    var leichteSprache: Bool { true }

    init(_ anfrage: WebRequest, _ marke: String, bis: Zeitpunkt, fehler: String?) {
        titel = anfrage.t("abholTitel")
        text = anfrage.zeilen(anfrage.t("abholText", anfrage.zeit(bis)))
        codeText = anfrage.zeilen(anfrage.t("abholCodeText"))
        url = MailURL.abholung(marke)
        fehlerliste = Fehlerliste([("code", fehler)])
        code = Feld(
            "code", anfrage.t("abholCode"), wert: anfrage.formular["code"], hinweis: anfrage.t("abholCodeHinweis"), fehler: fehler
        )
    }
}

extension WebRequest {
    /// In easy German each sentence begins a line; a day such as 29. Dezember ends none.
    func zeilen(_ text: String) -> [String] {
        guard texte.istLeicht else { return [text] }
        return text.replacing(/(?<ende>\p{L}[.?!]) (?=\p{Lu})/) { "\($0.ende)\n" }.split(separator: "\n").map(String.init)
    }

    /// A time in the visitor's language.
    func zeit(_ zeit: Zeitpunkt) -> String {
        sprache == .en ? zeit.englischLang : texte.istLeicht ? zeit.deutschLang : zeit.deutsch
    }

    /// A size in the visitor's language.
    func groesse(_ bytes: Int) -> String {
        let text = Groesse.text(Int64(bytes))
        return sprache == .en ? text.replacing(",", with: ".").replacing("Byte", with: "bytes") : text
    }
}
