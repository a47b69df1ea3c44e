// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

struct GastSeite: Page {
    static let vorlage = "identity/gast"
    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let code: Feld
    let geburtsdatum: Felddatum

    init(_ anfrage: WebRequest, fehler: String?) {
        titel = anfrage.t("identityGastTitel")
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("code", fehler)])
        code = Feld(
            "code", anfrage.t("identityGastCode"), wert: anfrage.formular["code"], hinweis: anfrage.t("identityGastCodeHinweis"))
        geburtsdatum = Felddatum(
            "geburt", anfrage.t("identityGeburtsdatum"), tag: anfrage.formular["geburt.tag"],
            monat: anfrage.formular["geburt.monat"],
            jahr: anfrage.formular["geburt.jahr"], hinweis: anfrage.t("identityGastGeburtHinweis"), geburtstag: true)
    }

    /// The second factor is the birth date of the application as ISO text.
    static func faktor(_ formular: Formulardaten) -> String {
        guard let tag = formular["geburt.tag"].flatMap(Int.init), let monat = formular["geburt.monat"].flatMap(Int.init),
            let jahr = formular["geburt.jahr"].flatMap(Int.init), let datum = Kalendertag(jahr: jahr, monat: monat, tag: tag)
        else { return "" }
        return datum.iso
    }
}
