// SPDX-License-Identifier: EUPL-1.2

/// One step of a calculation that somebody must be able to follow years later.
public struct Rechenschritt: Hashable, Sendable, Codable {
    /// The day the step arrives at.
    public let tag: Kalendertag
    public let quelle: Rechtsquelle
    /// German sentence that says why.
    public let text: String

    public init(_ tag: Kalendertag, _ quelle: Rechtsquelle, _ text: String) {
        self.tag = tag
        self.quelle = quelle
        self.text = text
    }
}

/// A deadline with its last day and the way it was calculated.
public struct Frist: Hashable, Sendable, Codable {
    public enum Dauer: Hashable, Sendable, Codable {
        case tage(Int)
        case wochen(Int)
        case monate(Int)
        case jahre(Int)
    }

    /// What the deadline starts from.
    public enum Beginn: Hashable, Sendable, Codable {
        /// An event in the course of the day; that day does not count.
        case ereignis
        /// The start of the day itself (a birthday, the first of a month); that day counts.
        case tagesbeginn
    }

    public enum Verschiebung: Hashable, Sendable, Codable {
        case keine
        /// From a Saturday, Sunday or public holiday to the next working day.
        case naechsterArbeitstag
    }

    /// The last day; the deadline runs until its end.
    public let ende: Kalendertag
    public let schritte: [Rechenschritt]

    public init(ende: Kalendertag, schritte: [Rechenschritt]) {
        self.ende = ende
        self.schritte = schritte
    }

    /// The first moment at which the deadline is over.
    public var abgelaufenAb: Zeitpunkt { ende.plus(tage: 1).beginn }

    public func istAbgelaufen(am zeitpunkt: Zeitpunkt) -> Bool { zeitpunkt >= abgelaufenAb }
}

extension Frist.Dauer {
    /// `10 Tage`, `1 Monat`
    public var deutsch: String {
        switch self {
        case .tage(let n): n == 1 ? "1 Tag" : "\(n) Tage"
        case .wochen(let n): n == 1 ? "1 Woche" : "\(n) Wochen"
        case .monate(let n): n == 1 ? "1 Monat" : "\(n) Monate"
        case .jahre(let n): n == 1 ? "1 Jahr" : "\(n) Jahre"
        }
    }
}
