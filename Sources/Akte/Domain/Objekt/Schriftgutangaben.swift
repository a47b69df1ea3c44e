// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What an Akte and a Vorgang say besides subject and retention (dms.md § 2.1).
public struct Schriftgutangaben: Hashable, Sendable {
    public var medium: Medium
    /// Where the paper stands.
    public var standort: String?
    public var laufzeitAb: Kalendertag?
    public var laufzeitBis: Kalendertag?
    public var bemerkung: String?

    public init(
        medium: Medium = .elektronisch, standort: String? = nil, laufzeitAb: Kalendertag? = nil, laufzeitBis: Kalendertag? = nil,
        bemerkung: String? = nil
    ) {
        self.medium = medium
        self.standort = standort
        self.laufzeitAb = laufzeitAb
        self.laufzeitBis = laufzeitBis
        self.bemerkung = bemerkung
    }

    func geprueft() throws -> Self {
        if let laufzeitAb, let laufzeitBis, laufzeitBis < laufzeitAb { throw ObjektError.laufzeitVerkehrt }
        var sauber = self
        sauber.standort = try Objekttext.standort(standort)
        sauber.bemerkung = try Objekttext.bemerkung(bemerkung)
        return sauber
    }
}

/// Limits of the free texts of objects.
enum Objekttext {
    static func standort(_ text: String?) throws(AkteError) -> String? {
        try Textregel.freiwillig(text, "Der Standort", hoechstens: Textregel.name)
    }
    static func bemerkung(_ text: String?) throws(AkteError) -> String? {
        try Textregel.freiwillig(text, "Die Bemerkung", hoechstens: Textregel.grund)
    }
    static func fremdesZeichen(_ text: String?) throws(AkteError) -> String? {
        try Textregel.freiwillig(text, "Das fremde Geschäftszeichen", hoechstens: Textregel.name)
    }
    static func bezug(_ text: String?) throws(AkteError) -> String? {
        try Textregel.freiwillig(text, "Der Bezug", hoechstens: Textregel.betreff)
    }
    static func hier(_ text: String?) throws(AkteError) -> String? {
        try Textregel.freiwillig(text, "Der Unterbetreff", hoechstens: Textregel.betreff)
    }
}
