// SPDX-License-Identifier: EUPL-1.2
internal import Web

struct RegistrierSeite: Page {
    static let vorlage = "identity/registrieren"
    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let name: Feld
    let email: Feld
    let kennwort: Feld
    let wiederholt: Feld

    init(_ anfrage: WebRequest, fehler: IdentityError?) {
        let ziel =
            switch fehler {
            case .nameFehlt: "name"
            case .emailUngueltig: "email"
            case .kennwortUngleich: "wiederholt"
            default: "kennwort"
            }
        let satz = fehler.map { anfrage.t($0) }
        func text(_ feld: String) -> String? { ziel == feld ? satz : nil }
        titel = anfrage.t("identityKontoAnlegen")
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([(ziel, satz)])
        name = Feld("name", anfrage.t("identityName"), wert: anfrage.formular["name"], autocomplete: "name", fehler: text("name"))
        email = Feld(
            "email", anfrage.t("identityEmail"), wert: anfrage.formular["email"], typ: "email", autocomplete: "email",
            hinweis: anfrage.t("identityEmailHinweis"), fehler: text("email"))
        kennwort = Feld(
            "kennwort", anfrage.t("identityKennwort"), typ: "password", breite: .zeichen16, autocomplete: "new-password",
            hinweis: anfrage.t("identityKennwortRegel"), fehler: text("kennwort"))
        wiederholt = Feld(
            "wiederholt", anfrage.t("identityKennwortWiederholt"), typ: "password", breite: .zeichen16,
            autocomplete: "new-password",
            fehler: text("wiederholt"))
    }
}

/// Asks for the address to which a link is sent.
struct VergessenSeite: Page {
    static let vorlage = "identity/vergessen"
    let titel: String
    let email: Feld

    init(_ anfrage: WebRequest) {
        titel = anfrage.t("identityKennwortVergessen")
        email = Feld("email", anfrage.t("identityEmail"), typ: "email", autocomplete: "email")
    }
}

/// The page behind a link from a mail. Only its button does something, so scanners that follow links do no harm.
struct MarkenSeite: Page {
    static let vorlage = "identity/marke"
    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let text: String
    let ziel: String
    let knopf: String
    let marke: String
    let kennwort: Feld?

    static func bestaetigung(_ anfrage: WebRequest) -> Self {
        Self(
            titel: anfrage.t("identityBestaetigenTitel"), hatFehler: false, fehlerliste: nil,
            text: anfrage.t("identityBestaetigenText"), ziel: "/konto/bestaetigung", knopf: anfrage.t("identityBestaetigenKnopf"),
            marke: anfrage.abfrage["marke"] ?? "", kennwort: nil)
    }

    static func kennwort(_ anfrage: WebRequest, fehler: IdentityError?) -> Self {
        let satz = fehler.map { anfrage.t($0) }
        return Self(
            titel: anfrage.t("identityKennwortVergessen"), hatFehler: fehler != nil,
            fehlerliste: Fehlerliste([("kennwort", satz)]), text: anfrage.t("identityKennwortNeuText"),
            ziel: "/konto/kennwort-neu", knopf: anfrage.t("identityKennwortSetzen"),
            marke: anfrage.formular["marke"] ?? anfrage.abfrage["marke"] ?? "",
            kennwort: Feld(
                "kennwort", anfrage.t("identityKennwortNeu"), typ: "password", breite: .zeichen16, autocomplete: "new-password",
                hinweis: anfrage.t("identityKennwortRegel"), fehler: satz))
    }
}
