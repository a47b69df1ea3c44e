// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What somebody looks for, already narrowed to what they may see.
public struct Suchanfrage: Sendable {
    public enum Reihenfolge: String, Sendable {
        case neueste
        /// Hits with the words in the title first; among the newest hits only, because nobody waits for the rest.
        case passend
    }

    private(set) var glieder: [Suchglied]
    let sichtbarFuer: [Sichtbarkeit]
    let merkmale: [String]
    let reihenfolge: Reihenfolge
    let limit: Int
    /// Only entries that came into the index after this one.
    let nach: Int64

    /// Limits keep a hostile query from costing more than an honest one.
    private static let mostWords = 12
    /// Beginnings of up to so many letters stand in an index of their own (store migration 7); for longer ones the engine gathers every word that
    /// begins so before it hands out the first hit.
    static let indizierterAnfang = 5
    static let bewertet = 2_000

    /// - Parameters:
    ///   - text: as typed; words, `"phrases"`, signs. The last word counts as the beginning of a word unless a blank follows it.
    ///   - sichtbarFuer: units and persons of the asking user; empty finds nothing.
    public init(
        _ text: String, sichtbarFuer: [Sichtbarkeit], merkmale: Suchmerkmale = .init(), reihenfolge: Reihenfolge = .neueste,
        limit: Int = 50, nach: Int64 = 0
    ) {
        let glieder = Suchglied.aus(text, letztesAlsAnfang: text.last.map { !$0.isWhitespace } ?? false)
        self.glieder = Array(glieder.prefix(Self.mostWords))
        self.sichtbarFuer = sichtbarFuer
        self.merkmale = merkmale.marken
        self.reihenfolge = reihenfolge
        self.limit = limit
        self.nach = nach
    }

    public init(_ text: String, sichtbarFuer: [Sichtbarkeit], art: String?, limit: Int = 50) {
        self.init(text, sichtbarFuer: sichtbarFuer, merkmale: Suchmerkmale(art: art), limit: limit)
    }

    /// The same words as whole ones, where the last one counts as a long beginning; `nil` where it does not.
    var ohneLangenAnfang: Suchanfrage? {
        guard case .wort(let eines, let anfang?)? = glieder.last, anfang.count > Self.indizierterAnfang else { return nil }
        var ganze = self
        ganze.glieder[glieder.count - 1] = .wort(eines: eines, anfang: nil)
        return ganze
    }

    var findetNichts: Bool { glieder.isEmpty || sichtbarFuer.isEmpty }
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
