// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// A page that is one form: a new object, or an act that needs more than a button.
struct Formularseite: Page {
    static let vorlage = "akte/formular"

    var titel: String
    var brotkrumen: [Brotkrume]
    var hier: String
    /// What the act is about, such as the sign and subject of a Vorgang.
    var gegenstand: String?
    var text: String?
    /// Reasons why the act is not possible yet.
    var hindernisse: [String] = []
    var hindernisTitel: String?
    var fehlerliste: Fehlerliste?
    /// What others changed since the form was opened.
    var inzwischen: Historie?
    var formular: Formular?

    var hatFehler: Bool { fehlerliste != nil }

    init(_ titel: String, _ brotkrumen: [Brotkrume], eingabe: Eingabe, _ formular: Formular?) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        hier = titel
        fehlerliste = eingabe.liste
        self.formular = formular
    }
}
