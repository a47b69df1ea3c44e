// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Where a notice stands.
public enum Bekanntgabezustand: Sendable, Hashable, Codable {
    case entwurf
    case freigegeben
    case bereitgestellt(t0: Zeitpunkt)
    case benachrichtigt(t0: Zeitpunkt, t1: Zeitpunkt)
    /// Fetched on the own portal; takes effect on the following day.
    case abgerufen(t2: Zeitpunkt)
    case bekanntgegeben(am: Kalendertag, weg: Bekanntgabeweg)
    /// Nothing was announced and nothing more will come of this attempt.
    case fristVerstrichen(am: Zeitpunkt, grund: Verfehlung)
    /// Disputed; nothing is announced until the authority has decided.
    case zugangStreitig(t0: Zeitpunkt)

    /// Why an attempt came to nothing.
    public enum Verfehlung: String, Sendable, Hashable, Codable {
        case nichtAbgerufen
        case nichtRechtzeitigBenachrichtigt
        case nieZugegangen
    }

    /// Short German label.
    public var deutsch: String {
        switch self {
        case .entwurf: "Entwurf"
        case .freigegeben: "freigegeben"
        case .bereitgestellt: "bereitgestellt"
        case .benachrichtigt: "benachrichtigt"
        case .abgerufen: "abgerufen"
        case .bekanntgegeben(let tag, _): "bekannt gegeben am \(tag.deutsch)"
        case .fristVerstrichen(_, let grund): "nicht bekannt gegeben – \(grund.deutsch)"
        case .zugangStreitig: "Zugang wird geprüft"
        }
    }
}

extension Bekanntgabezustand.Verfehlung {
    public var deutsch: String {
        switch self {
        case .nichtAbgerufen: "innerhalb von zehn Tagen nicht abgerufen"
        case .nichtRechtzeitigBenachrichtigt: "am Tag der Bereitstellung nicht benachrichtigt"
        case .nieZugegangen: "nie zugegangen"
        }
    }
}
