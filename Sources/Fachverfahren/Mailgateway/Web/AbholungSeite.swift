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
    /// Several, so that one file of all is of use.
    let alleAlsZip: Bool
    let anlageUrl: String
    let antwortUrl: String
    let fehlerliste: Fehlerliste?
    let antwort: Feldtext
    let dateien: Felddatei
    /// Where a code is asked for, each form sends it again.
    let hatCode: Bool
    let code: String

    /// - Parameters:
    ///   - ort: address of the page; what can be done stands below it.
    ///   - antwortMb: of all files of an answer.
    init(
        _ ort: String, code: String?, _ bytes: [UInt8], antwortMb: Int, antwort getippt: String? = nil, fehler: String? = nil,
        dateifehler: String? = nil
    ) {
        let inhalt = Abholinhalt(bytes)
        text = inhalt.text
        unlesbar = inhalt.text == nil
        anlagen = inhalt.anlagen.map {
            Anlage(nummer: $0.nummer, name: $0.name, groesse: "\(($0.bytes.count + 1_023) / 1_024) KB")
        }
        hatAnlagen = !inhalt.anlagen.isEmpty
        alleAlsZip = inhalt.anlagen.count > 1
        anlageUrl = ort + "/anlage"
        antwortUrl = ort + "/antwort"
        fehlerliste = Fehlerliste([("antwort", fehler), ("dateien", dateifehler)])
        antwort = Feldtext(
            "antwort", "Ihre Antwort", wert: getippt, zeilen: 8, maximal: Abholdienst.antwortHoechstens,
            hinweis: "Sie geht an die Person, die Ihnen geschrieben hat.", fehler: fehler)
        dateien = Felddatei(
            "dateien", "Dateien zur Antwort (freiwillig)", annahme: Abholdienst.annahme, mehrere: true, hoechstensMb: antwortMb,
            hinweis:
                "Dokumente und Bilder, höchstens \(Abholdienst.dateienHoechstens) Dateien mit zusammen \(antwortMb) MB.",
            fehler: dateifehler)
        hatCode = code != nil
        self.code = code ?? ""
    }
}
