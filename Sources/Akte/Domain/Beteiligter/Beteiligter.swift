// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Natural person or organisation.
public enum Beteiligtenart: String, Hashable, Sendable, CaseIterable, Codable {
    case person, organisation

    public var deutsch: String {
        switch self {
        case .person: "Person"
        case .organisation: "Organisation"
        }
    }
}

/// What somebody is in the procedure.
// § VwVfG-NRW:13(1)
public enum Beteiligtenrolle: String, Hashable, Sendable, CaseIterable, Codable {
    case antragsteller, bevollmaechtigter, betroffener, behoerde, sonstiger

    public var deutsch: String {
        switch self {
        case .antragsteller: "Antragstellende Person"
        case .bevollmaechtigter: "Bevollmächtigte Person"
        case .betroffener: "Betroffene Person"
        case .behoerde: "Andere Behörde"
        case .sonstiger: "Sonstige Beteiligte"
        }
    }
}

/// A party to a Vorgang.
public struct Beteiligter: Hashable, Sendable {
    public let id: BeteiligterID
    public let vorgang: VorgangID
    public let angaben: BeteiligterAnlage
    public let version: Int
}
