// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What a person asks for.
// § DSGVO:15 // § DSGVO:16 // § DSGVO:17 // § DSGVO:18 // § DSGVO:20 // § DSGVO:21 // § DSGVO:22
enum Betroffenenrecht: String, Sendable, CaseIterable, SQLConvertible {
    case auskunft
    case berichtigung
    case loeschung
    case einschraenkung
    case uebertragung
    case widerspruch
    case entscheidung

    var deutsch: String {
        switch self {
        case .auskunft: "Auskunft und Kopie"
        case .berichtigung: "Berichtigung"
        case .loeschung: "Löschung"
        case .einschraenkung: "Einschränkung der Verarbeitung"
        case .uebertragung: "Datenübertragbarkeit"
        case .widerspruch: "Widerspruch"
        case .entscheidung: "Keine automatisierte Entscheidung"
        }
    }

    var artikel: String {
        switch self {
        case .auskunft: "Art. 15"
        case .berichtigung: "Art. 16"
        case .loeschung: "Art. 17"
        case .einschraenkung: "Art. 18"
        case .uebertragung: "Art. 20"
        case .widerspruch: "Art. 21"
        case .entscheidung: "Art. 22"
        }
    }
}

/// What became of it.
enum Antragsergebnis: String, Sendable, CaseIterable, SQLConvertible {
    case erfuellt
    case teilweise
    case abgelehnt

    var deutsch: String {
        switch self {
        case .erfuellt: "erfüllt"
        case .teilweise: "teilweise erfüllt"
        case .abgelehnt: "abgelehnt"
        }
    }

    /// The person is to be told why (Art. 12(4)).
    var brauchtGrund: Bool { self != .erfuellt }
}
