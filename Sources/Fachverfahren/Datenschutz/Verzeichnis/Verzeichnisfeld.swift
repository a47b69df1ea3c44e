// SPDX-License-Identifier: EUPL-1.2

/// What the register says about one processing: points a to g of the law and what a town keeps beside them. In the order of the page.
// § DSGVO:30(1)
enum Verzeichnisfeld: String, Sendable, CaseIterable {
    case bezeichnung
    case verantwortlich
    case zweck
    case rechtsgrundlage
    case verfahren
    case betroffene
    case daten
    case besondere
    case empfaenger
    case drittland
    case loeschfrist
    case loeschklasse
    case massnahmen
    case folgenabschaetzung
    case auftragsverarbeitung

    static let laengster = 4_000

    var titel: String {
        switch self {
        case .bezeichnung: "Bezeichnung"
        case .verantwortlich: "Verantwortliche Stelle, gemeinsam Verantwortliche"
        case .zweck: "Zwecke"
        case .rechtsgrundlage: "Rechtsgrundlage"
        case .verfahren: "Fachverfahren"
        case .betroffene: "Kategorien betroffener Personen"
        case .daten: "Kategorien personenbezogener Daten"
        case .besondere: "Besondere Kategorien"
        case .empfaenger: "Kategorien von Empfängern"
        case .drittland: "Drittländer und Garantien"
        case .loeschfrist: "Löschfristen"
        case .loeschklasse: "Löschklasse"
        case .massnahmen: "Technische und organisatorische Maßnahmen"
        case .folgenabschaetzung: "Datenschutz-Folgenabschätzung"
        case .auftragsverarbeitung: "Verträge zur Auftragsverarbeitung"
        }
    }

    /// Where the law asks for it; `nil` for what the town keeps besides.
    var quelle: String? {
        switch self {
        case .verantwortlich: "Art. 30 Abs. 1 Buchst. a"
        case .zweck: "Art. 30 Abs. 1 Buchst. b"
        case .betroffene, .daten: "Art. 30 Abs. 1 Buchst. c"
        case .empfaenger: "Art. 30 Abs. 1 Buchst. d"
        case .drittland: "Art. 30 Abs. 1 Buchst. e"
        case .loeschfrist: "Art. 30 Abs. 1 Buchst. f"
        case .massnahmen: "Art. 30 Abs. 1 Buchst. g"
        case .rechtsgrundlage: "Art. 6"
        case .besondere: "Art. 9, 10"
        case .folgenabschaetzung: "Art. 35"
        case .auftragsverarbeitung: "Art. 28"
        case .bezeichnung, .verfahren, .loeschklasse: nil
        }
    }

    var hinweis: String? {
        switch self {
        case .verantwortlich: "Nur wenn es nicht die Stadt allein ist. Leer heißt: wie im Vorblatt."
        case .rechtsgrundlage: "Zum Beispiel Art. 6 Abs. 1 Buchst. e DSGVO und der Paragraf des Fachgesetzes."
        case .betroffene, .daten, .empfaenger, .massnahmen: "Je Zeile eines."
        case .loeschklasse: "Wie im Löschkonzept, zum Beispiel 10 Jahre ab Ende des Vorgangs."
        case .folgenabschaetzung: "Nicht nötig mit Begründung, oder Aktenzeichen der Abschätzung."
        case .auftragsverarbeitung: "Je Zeile ein Vertrag mit Aktenzeichen."
        default: nil
        }
    }

    /// What no entry may leave out once it has been checked.
    var pflicht: Bool {
        switch self {
        case .bezeichnung, .zweck, .rechtsgrundlage, .betroffene, .daten, .empfaenger, .drittland, .loeschfrist: true
        default: false
        }
    }

    var zeilen: Int {
        switch self {
        case .bezeichnung, .verfahren, .loeschklasse: 1
        case .betroffene, .daten, .massnahmen, .empfaenger: 6
        default: 3
        }
    }
}
