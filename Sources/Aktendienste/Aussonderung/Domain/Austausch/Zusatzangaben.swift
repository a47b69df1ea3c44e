// SPDX-License-Identifier: EUPL-1.2

/// What a message says of an object beyond what its appraisal needs: who took part, what was done to it, what it belongs to. The archive
/// keeps and shows it in the sender's words.
struct Zusatzangaben: Hashable, Sendable, Codable {
    /// The group in which the notes of a Vorgang travel.
    static let vermerke = "Vermerke"

    /// On which side of a letter somebody stands.
    enum Briefseite: String, Hashable, Sendable, Codable { case absender, empfaenger }

    struct Kontakt: Hashable, Sendable, Codable {
        var name: String
        var rolle: String?
        var anschrift: String?
        var erreichbar: String?
        /// `nil` for a party that neither wrote nor got it.
        var seite: Briefseite?
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

    /// The way of an object through the house, all its steps.
    struct Gang: Hashable, Sendable, Codable {
        var uuid: String
        var titel: String?
        var schritte: [Gangschritt]
    }

    struct Gangschritt: Hashable, Sendable, Codable {
        var nummer: Int
        /// Code list Beteiligungsstatus.
        var status: String
        var verfuegung: String
        var ersteller: String
        var adressat: String
        /// UTC, with its zone, as all times of this kind here.
        var erstellt: String
        var termin: String?
        var bearbeiter: String?
        var bearbeitet: String?
        var vermerk: String?
        var notiz: String?
        /// Numbers of the steps that run beside this one.
        var parallelZu: [Int] = []
        /// The version of the draft it was given on.
        var version: String?
    }

    var kontakte: [Kontakt] = []
    var verlauf: [Eintrag] = []
    var verweise: [Verweis] = []
    var felder: [Feld] = []
    var bemerkung: String?
    var standort: String?
    /// `nil` where there is none, and in what was stored before they were kept.
    var gaenge: [Gang]?

    /// `nil` where there is nothing to keep.
    var wennGefuellt: Zusatzangaben? { self == Zusatzangaben() ? nil : self }
}
