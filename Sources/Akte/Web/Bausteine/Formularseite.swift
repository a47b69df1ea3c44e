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
    /// Links that show the form with other fields.
    var wahl: Seitenwahl?

    var hatFehler: Bool { fehlerliste != nil }

    init(_ titel: String, _ brotkrumen: [Brotkrume], eingabe: Eingabe, _ formular: Formular?) {
        self.titel = titel
        self.brotkrumen = brotkrumen
        hier = titel
        fehlerliste = eingabe.liste
        self.formular = formular
    }
}

/// A choice before the form, as links, so that it works without scripts.
struct Seitenwahl: Encodable, Sendable {
    struct Ziel: Encodable, Sendable {
        let url: String
        let titel: String
        let aktiv: Bool
    }

    let name: String
    let ziele: [Ziel]

    init(_ name: String, _ ziele: [(url: String, titel: String, aktiv: Bool)]) {
        self.name = name
        self.ziele = ziele.map { Ziel(url: $0.url, titel: $0.titel, aktiv: $0.aktiv) }
    }
}
