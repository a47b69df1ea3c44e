// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who may find an object. Stored inside the index, so that what a person may not see
/// is never fetched, counted or ranked (architecture § 4.3).
public struct Sichtbarkeit: Hashable, Sendable {
    let marke: String

    /// Everyone with the reading right in this unit.
    public static func einheit(_ oe: OrgNummer) -> Self { Self(marke: "_oe\(oe.wert)") }
    /// Only who may read restricted objects of this unit. A mark of its own: the common right of the unit does not match it.
    public static func einheitVertraulich(_ oe: OrgNummer) -> Self { Self(marke: "_ov\(oe.wert)") }
    /// One person only, for restricted objects.
    public static func person(_ id: MitarbeiterID) -> Self { Self(marke: "_p" + markentext(id.text)) }

    /// What may stand in a mark: nothing that the query languages read as their own.
    static func markentext(_ text: String) -> String {
        String(decoding: text.lowercased().utf8.filter { (48...57).contains($0) || (97...122).contains($0) }, as: UTF8.self)
    }
}

/// What the search knows of one object.
public struct Sucheintrag: Sendable {
    public let objekt: String
    public let art: String
    public let titel: String
    public let kennzeichen: String?
    public let zeit: Zeitpunkt
    public let text: String
    public let sichtbarFuer: [Sichtbarkeit]

    public init(
        objekt: String, art: String, titel: String, kennzeichen: String?, zeit: Zeitpunkt, text: String,
        sichtbarFuer: [Sichtbarkeit]
    ) {
        self.objekt = objekt
        self.art = art
        self.titel = titel
        self.kennzeichen = kennzeichen
        self.zeit = zeit
        self.text = text
        self.sichtbarFuer = sichtbarFuer
    }

    /// Distinct words, marks first, up to what one row of either engine's index takes.
    var worte: [String] {
        var gesehen: Set<String> = []
        var bytes = 0
        let marken = sichtbarFuer.map(\.marke) + ["_art" + Sichtbarkeit.markentext(art)]
        return (marken + Textanalyse.worte([titel, kennzeichen ?? "", text].joined(separator: "\n"))).filter { wort in
            guard bytes + wort.utf8.count <= Self.mostBytes, gesehen.insert(wort).inserted else { return false }
            bytes += wort.utf8.count
            return true
        }
    }

    /// PostgreSQL's tsvector ends at 1 MB.
    private static let mostBytes = 900_000
    /// Kept for the piece shown around a match; a page of results must not load whole books.
    private static let mostText = 20_000
    var gespeicherterText: String { String(text.prefix(Self.mostText)) }
}
