// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What somebody looks for, already narrowed to what they may see.
public struct Suchanfrage: Sendable {
    let worte: [String]
    let letztesAlsAnfang: Bool
    let sichtbarFuer: [Sichtbarkeit]
    let arten: [String]
    let limit: Int

    /// Limits keep a hostile query from costing more than an honest one.
    private static let mostWords = 12

    /// - Parameters:
    ///   - text: as typed; the last word counts as the beginning of a word unless a blank follows it.
    ///   - sichtbarFuer: units and persons of the asking user; empty finds nothing.
    ///   - art: only objects of this kind.
    public init(_ text: String, sichtbarFuer: [Sichtbarkeit], art: String? = nil, limit: Int = 50) {
        self.worte = Array(Textanalyse.worte(text).prefix(Self.mostWords))
        self.letztesAlsAnfang = text.last.map { !$0.isWhitespace } ?? false
        self.sichtbarFuer = sichtbarFuer
        self.arten = art.map { [$0] } ?? []
        self.limit = limit
    }

    var findetNichts: Bool { worte.isEmpty || sichtbarFuer.isEmpty }
}

/// One object found.
public struct Treffer: Sendable {
    public let objekt: String
    public let art: String
    public let titel: String
    public let kennzeichen: String?
    public let zeit: Zeitpunkt
    /// The place in the text around the first word found.
    public let ausschnitt: Ausschnitt
}
