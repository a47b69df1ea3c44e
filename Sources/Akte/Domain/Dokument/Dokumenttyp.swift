// SPDX-License-Identifier: EUPL-1.2

/// Kind of a Dokument.
public enum Dokumenttyp: String, Hashable, Sendable, CaseIterable, Codable {
    case eingang, antrag, anlage, bescheid, schreiben, bericht, vermerk, nachricht, nachweis, sonstiges

    public var deutsch: String {
        switch self {
        case .eingang: "Eingang"
        case .antrag: "Antrag"
        case .anlage: "Anlage"
        case .bescheid: "Bescheid"
        case .schreiben: "Schreiben"
        case .bericht: "Bericht"
        case .vermerk: "Vermerk"
        case .nachricht: "Nachricht"
        case .nachweis: "Nachweis"
        case .sonstiges: "Sonstiges"
        }
    }
}

/// Where a Dokument comes from or goes to.
public enum Dokumentrichtung: String, Hashable, Sendable, CaseIterable, Codable {
    case eingang, ausgang, intern

    public var deutsch: String {
        switch self {
        case .eingang: "Eingang"
        case .ausgang: "Ausgang"
        case .intern: "intern"
        }
    }
}

/// Whether a Dokument can still change.
public enum Dokumentzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case entwurf
    /// Never changes again; the database refuses it too.
    case final

    public var deutsch: String {
        switch self {
        case .entwurf: "Entwurf"
        case .final: "abgeschlossen"
        }
    }
}
