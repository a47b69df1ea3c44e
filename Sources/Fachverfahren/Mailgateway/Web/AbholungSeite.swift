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

    let titel: String
    let text: String?
    let unlesbar: Bool
    let anlagen: [Anlage]
    let hatAnlagen: Bool
    /// Several, so that one file of all is of use.
    let alleAlsZip: Bool
    let anlageUrl: String
    let antwortUrl: String
    let aufbewahren: [String]
    let fehlerliste: Fehlerliste?
    let antwort: Feldtext
    let dateien: Felddatei
    /// Where the page is found again.
    private let seitenort: String
    var sprachort: String? { seitenort }
    var hatFehler: Bool { fehlerliste != nil }
    var leichteSprache: Bool { true }
    /// Where a code is asked for, each form sends it again.
    let hatCode: Bool
    let code: String

    /// - Parameters:
    ///   - ort: address of the page; what can be done stands below it.
    ///   - antwortMb: of all files of an answer.
    init(
        _ anfrage: WebRequest, _ ort: String, code: String?, _ bytes: [UInt8], antwortMb: Int, antwort getippt: String? = nil,
        fehler: String? = nil,
        dateifehler: String? = nil
    ) {
        titel = anfrage.t("abholNachricht")
        seitenort = ort
        aufbewahren = anfrage.zeilen(anfrage.t("abholAufbewahrenText"))
        let inhalt = Abholinhalt(bytes)
        text = inhalt.text
        unlesbar = inhalt.text == nil
        anlagen = inhalt.anlagen.map {
            Anlage(nummer: $0.nummer, name: $0.name, groesse: anfrage.groesse($0.bytes.count))
        }
        hatAnlagen = !inhalt.anlagen.isEmpty
        alleAlsZip = inhalt.anlagen.count > 1
        anlageUrl = ort + "/anlage"
        antwortUrl = ort + "/antwort"
        fehlerliste = Fehlerliste([("antwort", fehler), ("dateien", dateifehler)])
        antwort = Feldtext(
            "antwort", anfrage.t("abholAntwort"), wert: getippt, zeilen: 8, maximal: Abholdienst.antwortHoechstens,
            hinweis: anfrage.t("abholAntwortHinweis"), fehler: fehler)
        dateien = Felddatei(
            "dateien", anfrage.t("abholDateien"), annahme: Abholdienst.annahme, mehrere: true, hoechstensMb: antwortMb,
            hinweis: anfrage.t("abholDateienHinweis", String(Abholdienst.dateienHoechstens), String(antwortMb)),
            fehler: dateifehler)
        hatCode = code != nil
        self.code = code ?? ""
    }
}
