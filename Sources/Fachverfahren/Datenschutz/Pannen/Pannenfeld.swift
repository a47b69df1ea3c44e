// SPDX-License-Identifier: EUPL-1.2

/// What a notification to the supervisory authority contains.
// § DSGVO:33(3)
enum Pannenfeld: String, Sendable, CaseIterable {
    case art
    case personen
    case datensaetze
    case kontakt
    case folgen
    case massnahmen

    static let laengster = 4_000

    var titel: String {
        switch self {
        case .art: "Was ist passiert?"
        case .personen: "Betroffene Personen: Kategorien und ungefähre Zahl"
        case .datensaetze: "Datensätze: Kategorien und ungefähre Zahl"
        case .kontakt: "Ansprechstelle für weitere Auskünfte"
        case .folgen: "Wahrscheinliche Folgen"
        case .massnahmen: "Ergriffene und vorgeschlagene Maßnahmen"
        }
    }

    var quelle: String {
        switch self {
        case .art, .personen, .datensaetze: "Art. 33 Abs. 3 Buchst. a"
        case .kontakt: "Art. 33 Abs. 3 Buchst. b"
        case .folgen: "Art. 33 Abs. 3 Buchst. c"
        case .massnahmen: "Art. 33 Abs. 3 Buchst. d"
        }
    }
}

/// What a breach means for the persons it concerns; decides what has to be done.
enum Pannenrisiko: String, Sendable, CaseIterable {
    case offen
    case keines
    case vorhanden
    case hoch

    var deutsch: String {
        switch self {
        case .offen: "noch nicht bewertet"
        case .keines: "voraussichtlich kein Risiko"
        case .vorhanden: "Risiko"
        case .hoch: "hohes Risiko"
        }
    }
}
