// SPDX-License-Identifier: EUPL-1.2

/// How the archive's decision comes about.
enum Verfahren: String, Hashable, Sendable, CaseIterable, Codable {
    /// 0501 → 0502 → 0503 → 0506
    case vierstufig = "vier"
    /// The plan has decided: 0503 → 0506
    case zweistufig = "zwei"

    var deutsch: String {
        switch self {
        case .vierstufig: "vierstufig (anbieten, bewerten, abgeben, bestätigen)"
        case .zweistufig: "zweistufig (Aktenplan ist schon bewertet: abgeben, bestätigen)"
        }
    }
}

/// Where a run stands. The first seven belong to the authority, the next four to the archive.
enum Laufzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case entwurf
    case angeboten
    case bewertet
    case uebergeben
    case bestaetigt
    /// Somebody has asked for the deletion; a second person has to release it.
    case beantragt
    case freigegeben

    case eingegangen
    case beantwortet
    case geliefert
    case uebernommen

    case abgeschlossen
    case abgebrochen

    var deutsch: String {
        switch self {
        case .entwurf: "in Vorbereitung"
        case .angeboten: "dem Archiv angeboten"
        case .bewertet: "vom Archiv bewertet"
        case .uebergeben: "an das Archiv übergeben, Bestätigung steht aus"
        case .bestaetigt: "vom Archiv bestätigt"
        case .beantragt: "zur Vernichtung beantragt, Freigabe steht aus"
        case .freigegeben: "zur Vernichtung freigegeben"
        case .eingegangen: "eingegangen, zu bewerten"
        case .beantwortet: "bewertet, Lieferung steht aus"
        case .geliefert: "geliefert, zu übernehmen"
        case .uebernommen: "übernommen"
        case .abgeschlossen: "abgeschlossen"
        case .abgebrochen: "abgebrochen"
        }
    }

    /// For a badge, which does not wrap.
    var kurz: String {
        switch self {
        case .uebergeben: "an das Archiv übergeben"
        case .beantragt: "Löschung beantragt"
        case .freigegeben: "Löschung freigegeben"
        default: deutsch
        }
    }

    var beendet: Bool { self == .abgeschlossen || self == .abgebrochen || self == .uebernommen }
}

/// What moves a run.
enum Laufschritt: String, Hashable, Sendable, CaseIterable, Codable {
    case anbieten, bewertungLesen, planUebernehmen, abgeben, bestaetigungLesen, beantragen, freigeben, zurueckweisen, abschliessen
    case bewertungSenden, lieferungLesen, uebernehmen
    case abbrechen
}

extension Laufzustand {
    /// The one state machine of a run.
    func nach(_ schritt: Laufschritt) throws(AussonderungError) -> Laufzustand {
        switch (self, schritt) {
        case (.entwurf, .anbieten): .angeboten
        case (.angeboten, .bewertungLesen): .bewertet
        case (.entwurf, .planUebernehmen): .bewertet
        // From `bestaetigt` once more for objects that the archive could not take.
        case (.bewertet, .abgeben), (.bestaetigt, .abgeben): .uebergeben
        case (.uebergeben, .bestaetigungLesen): .bestaetigt
        // Nothing to hand over: V alone goes straight to deletion.
        case (.bewertet, .beantragen), (.bestaetigt, .beantragen): .beantragt
        // Also when a hold has come between release and deletion.
        case (.beantragt, .zurueckweisen), (.freigegeben, .zurueckweisen): .bestaetigt
        case (.beantragt, .freigeben): .freigegeben
        case (.freigegeben, .abschliessen), (.bewertet, .abschliessen): .abgeschlossen
        case (.entwurf, .abbrechen), (.angeboten, .abbrechen): .abgebrochen
        case (.eingegangen, .bewertungSenden): .beantwortet
        case (.beantwortet, .lieferungLesen), (.geliefert, .lieferungLesen), (.uebernommen, .lieferungLesen): .geliefert
        case (.geliefert, .uebernehmen): .uebernommen
        default: throw .schrittUnzulaessig(self)
        }
    }
}
