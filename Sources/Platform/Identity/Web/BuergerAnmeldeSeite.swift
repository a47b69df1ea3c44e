// SPDX-License-Identifier: EUPL-1.2
internal import Web

struct BuergerAnmeldeSeite: Page {
    static let vorlage = "identity/anmeldung"
    let titel: String
    let hatFehler: Bool
    let weiter: String
    let fehlerliste: Fehlerliste?
    let email: Feld
    let kennwort: Feld

    init(_ anfrage: WebRequest, fehler: String?) {
        titel = anfrage.t("anmelden")
        hatFehler = fehler != nil
        weiter = anfrage.formular["weiter"] ?? anfrage.abfrage["weiter"] ?? ""
        fehlerliste = Fehlerliste([("email", fehler)])
        email = Feld(
            "email", anfrage.t("identityEmail"), wert: anfrage.formular["email"], typ: "email", breite: .zeichen16,
            autocomplete: "username")
        kennwort = Feld(
            "kennwort", anfrage.t("identityKennwort"), typ: "password", breite: .zeichen16, autocomplete: "current-password")
    }
}
