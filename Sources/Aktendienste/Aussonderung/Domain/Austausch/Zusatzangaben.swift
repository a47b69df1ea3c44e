// SPDX-License-Identifier: EUPL-1.2

/// What a message says of an object beyond what its appraisal needs: who took part, what was done to it, what it belongs to. The archive
/// keeps and shows it in the sender's words.
struct Zusatzangaben: Hashable, Sendable, Codable {
    struct Kontakt: Hashable, Sendable, Codable {
        var name: String
        var rolle: String?
        var anschrift: String?
        var erreichbar: String?
    }

    /// One entry of the object's history.
    struct Eintrag: Hashable, Sendable, Codable {
        /// As it stands in the message, with its zone.
        var zeit: String
        var wer: String
        var was: String
        var feld: String?
        var alt: String?
        var neu: String?
        var bemerkung: String?
    }

    struct Verweis: Hashable, Sendable, Codable {
        /// UUID of the other object.
        var objekt: String?
        var art: String?
        var zeichen: String?
        var bemerkung: String?
    }

    /// A field of a specialised procedure (Anwendungsspezifische Erweiterung).
    struct Feld: Hashable, Sendable, Codable {
        var gruppe: String
        var name: String
        var wert: String
    }

    var kontakte: [Kontakt] = []
    var verlauf: [Eintrag] = []
    var verweise: [Verweis] = []
    var felder: [Feld] = []
    var bemerkung: String?
    var standort: String?

    /// `nil` where there is nothing to keep.
    var wennGefuellt: Zusatzangaben? { self == Zusatzangaben() ? nil : self }
}
