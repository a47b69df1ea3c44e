// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// A message, shown to its recipient.
struct AbholungSeite: Page {
    static let vorlage = "mailgateway/abholung"

    struct Anlage: Encodable, Sendable {
        let nummer: Int
        let name: String
        let groesse: String
    }

    let titel = "Ihre Nachricht"
    let text: String?
    let unlesbar: Bool
    let anlagen: [Anlage]
    let hatAnlagen: Bool
    let anlageUrl: String
    let antwortUrl: String
    let fehlerliste: Fehlerliste?
    let antwort: Feldtext
    let code: String

    init(_ marke: String, code: String, _ bytes: [UInt8], antwort getippt: String? = nil, fehler: String? = nil) {
        let inhalt = Abholinhalt(bytes)
        text = inhalt.text
        unlesbar = inhalt.text == nil
        anlagen = inhalt.anlagen.map {
            Anlage(nummer: $0.nummer, name: $0.name, groesse: "\(($0.bytes.count + 1_023) / 1_024) KB")
        }
        hatAnlagen = !inhalt.anlagen.isEmpty
        anlageUrl = MailURL.abholung(marke) + "/anlage"
        antwortUrl = MailURL.abholung(marke) + "/antwort"
        fehlerliste = Fehlerliste([("antwort", fehler)])
        antwort = Feldtext(
            "antwort", "Ihre Antwort", wert: getippt, zeilen: 8, maximal: Abholdienst.antwortHoechstens,
            hinweis: "Sie geht an die Person, die Ihnen geschrieben hat.", fehler: fehler)
        self.code = code
    }
}
