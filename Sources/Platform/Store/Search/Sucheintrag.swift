// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Who may find an object. Stored inside the index, so that what a person may not see
/// is never fetched, counted or ranked (architecture § 4.3).
public struct Sichtbarkeit: Hashable, Sendable {
    let marke: String

    /// Everyone with the reading right in this unit.
    public static func einheit(_ oe: OrgNummer) -> Self { Self(marke: "_oe\(oe.wert)") }
    /// One person only, for restricted objects.
    public static func person(_ id: MitarbeiterID) -> Self {
        Self(marke: "_p" + id.text.filter { $0 != "-" })
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

    var worte: [String] {
        Textanalyse.worte([titel, kennzeichen ?? "", text].joined(separator: "\n")) + sichtbarFuer.map(\.marke)
            + ["_art\(art)"]
    }
}
