// SPDX-License-Identifier: EUPL-1.2
import Web

/// A page that is one form.
struct Formularseite: Page {
    static let vorlage = "sicherheit/formular"

    let titel: String
    let einleitung: String?
    let zurueck: Link
    let url: String
    let version: String?
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let eingaben: [Eingabe]
    let knopf: String

    init(
        _ titel: String, einleitung: String? = nil, zurueck: Link, url: String, version: Int64? = nil, _ stand: Formularstand,
        erstes: String, knopf: String, _ eingaben: [Eingabe]
    ) {
        self.titel = titel
        self.einleitung = einleitung
        self.zurueck = zurueck
        self.url = url
        self.version = version.map(String.init)
        hatFehler = stand.hatFehler
        fehlerliste = stand.liste(erstes)
        self.eingaben = eingaben
        self.knopf = knopf
    }
}
