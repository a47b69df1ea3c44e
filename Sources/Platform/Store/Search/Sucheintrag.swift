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

    /// Whoever is in this set of an access rule, whose members the asking module knows.
    public static func zugriff(_ nr: Int) -> Self { Self(marke: "_z\(nr)") }

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
    /// The unit in charge and the state, to narrow hits by.
    public let einheit: OrgNummer?
    public let zustand: String?

    public init(
        objekt: String, art: String, titel: String, kennzeichen: String?, zeit: Zeitpunkt, text: String,
        sichtbarFuer: [Sichtbarkeit], einheit: OrgNummer? = nil, zustand: String? = nil
    ) {
        self.objekt = objekt
        self.art = art
        self.titel = titel
        self.kennzeichen = kennzeichen
        self.zeit = zeit
        self.text = text
        self.sichtbarFuer = sichtbarFuer
        self.einheit = einheit
        self.zustand = zustand
    }

    var jahr: Int { zeit.tag.jahr }

    /// Marks of rights first, then those to narrow by, then what the text says.
    var worte: Suchworte {
        let merkmale = Suchmerkmale(art: art, einheit: einheit, jahr: jahr, zustand: zustand)
        return Suchworte(
            marken: sichtbarFuer.map(\.marke) + merkmale.marken, text: [titel, kennzeichen ?? "", text].joined(separator: "\n"))
    }

    /// Kept for the piece shown around a match; a page of results must not load whole books.
    private static let mostText = 20_000
    var gespeicherterText: String { String(text.prefix(Self.mostText)) }
}
