// SPDX-License-Identifier: EUPL-1.2

/// Where an Abgabe stands. The first five belong to who gives, the rest to who takes.
enum Abgabezustand: String, Hashable, Sendable, CaseIterable, Codable {
    /// Ordered; the message is being written.
    case bestellt
    case gesendet
    /// The other side has it; the contents here are still to go.
    case angenommen
    case abgegeben
    case zurueckgezogen

    case eingegangen
    case uebernommen

    /// On both sides.
    case abgelehnt

    var deutsch: String {
        switch self {
        case .bestellt: "in Vorbereitung"
        case .gesendet: "gesendet, Antwort steht aus"
        case .angenommen: "von der anderen Behörde übernommen"
        case .abgegeben: "abgegeben"
        case .zurueckgezogen: "zurückgezogen"
        case .eingegangen: "eingegangen, zu entscheiden"
        case .uebernommen: "übernommen"
        case .abgelehnt: "abgelehnt"
        }
    }

    var beendet: Bool {
        switch self {
        case .abgegeben, .zurueckgezogen, .uebernommen, .abgelehnt: true
        case .bestellt, .gesendet, .angenommen, .eingegangen: false
        }
    }
}

/// What moves an Abgabe.
enum Abgabeschritt: String, Hashable, Sendable, CaseIterable, Codable {
    case senden, zurueckziehen, annahmeLesen, ablehnungLesen, abschliessen
    case uebernehmen, ablehnen
}

extension Abgabezustand {
    /// The one state machine of an Abgabe.
    func nach(_ schritt: Abgabeschritt) throws(AussonderungError) -> Abgabezustand {
        switch (self, schritt) {
        case (.bestellt, .senden): .gesendet
        // Also when the other side never answers: nothing was deleted here, and an answer that comes later is refused.
        case (.bestellt, .zurueckziehen), (.gesendet, .zurueckziehen): .zurueckgezogen
        case (.gesendet, .annahmeLesen): .angenommen
        case (.gesendet, .ablehnungLesen): .abgelehnt
        case (.angenommen, .abschliessen): .abgegeben
        case (.eingegangen, .uebernehmen): .uebernommen
        case (.eingegangen, .ablehnen): .abgelehnt
        default: throw .abgabeSchritt(self)
        }
    }
}
