// SPDX-License-Identifier: EUPL-1.2
internal import Web

struct AmtAnmeldeSeite: Page {
    static let vorlage = "identity/amt-anmeldung"
    let titel = "Anmeldung"
    let hatFehler: Bool
    let weiter: String
    let fehlerliste: Fehlerliste?
    let anmeldename: Feld
    let kennwort: Feld
    let code: Feld

    init(weiter: String?, anmeldename: String?, fehler: String?) {
        hatFehler = fehler != nil
        self.weiter = weiter ?? ""
        fehlerliste = Fehlerliste([("anmeldename", fehler)])
        self.anmeldename = Feld("anmeldename", "Anmeldename", wert: anmeldename, breite: .zeichen16, autocomplete: "username")
        kennwort = Feld("kennwort", "Kennwort", typ: "password", breite: .zeichen16, autocomplete: "current-password")
        code = Feld(
            "code", "Code", breite: .zeichen8, autocomplete: "one-time-code",
            hinweis: "Die sechs Ziffern aus Ihrer Authentifizierungs-App", eingabeart: "numeric")
    }
}
