// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What a Dokument says besides its subject and its file (dms.md § 2.1, xdomea DokumentType).
public struct Dokumentangaben: Hashable, Sendable {
    public var fremdesZeichen: String?
    public var eingangAm: Kalendertag?
    public var ausgangAm: Kalendertag?
    public var bezug: String?
    /// The narrower subject ("hier: …").
    public var hier: String?
    public var medium: Medium
    public var standort: String?
    public var bemerkung: String?
    public var kontakte: [Dokumentkontakt]

    public init(
        fremdesZeichen: String? = nil, eingangAm: Kalendertag? = nil, ausgangAm: Kalendertag? = nil, bezug: String? = nil,
        hier: String? = nil, medium: Medium = .elektronisch, standort: String? = nil, bemerkung: String? = nil,
        kontakte: [Dokumentkontakt] = []
    ) {
        self.fremdesZeichen = fremdesZeichen
        self.eingangAm = eingangAm
        self.ausgangAm = ausgangAm
        self.bezug = bezug
        self.hier = hier
        self.medium = medium
        self.standort = standort
        self.bemerkung = bemerkung
        self.kontakte = kontakte
    }

    func geprueft() throws -> Self {
        var sauber = self
        sauber.fremdesZeichen = try Objekttext.fremdesZeichen(fremdesZeichen)
        sauber.bezug = try Objekttext.bezug(bezug)
        sauber.hier = try Objekttext.hier(hier)
        sauber.standort = try Objekttext.standort(standort)
        sauber.bemerkung = try Objekttext.bemerkung(bemerkung)
        sauber.kontakte = try kontakte.prefix(Dokumentkontakt.hoechstens).map { try $0.geprueft() }
        return sauber
    }
}

/// Who sent a Dokument, who gets it, and who else is named in it.
public struct Dokumentkontakt: Hashable, Sendable {
    static let hoechstens = 50

    /// What a contact is to a Dokument.
    public enum Rolle: String, Hashable, Sendable, CaseIterable, Codable {
        case absender, empfaenger, weiterer

        public var deutsch: String {
            switch self {
            case .absender: "Absender"
            case .empfaenger: "Empfänger"
            case .weiterer: "weiterer Kontakt"
            }
        }
    }

    public var rolle: Rolle
    public var name: String
    public var anschrift: String?
    public var email: String?

    public init(_ rolle: Rolle, name: String, anschrift: String? = nil, email: String? = nil) {
        self.rolle = rolle
        self.name = name
        self.anschrift = anschrift
        self.email = email
    }

    func geprueft() throws(AkteError) -> Self {
        Dokumentkontakt(
            rolle, name: try Textregel.pflicht(name, "Der Name", hoechstens: Textregel.name, sonst: .nameFehlt),
            anschrift: try Textregel.freiwillig(anschrift, "Die Anschrift", hoechstens: Textregel.betreff),
            email: try Textregel.freiwillig(email, "Die E-Mail-Adresse", hoechstens: Textregel.name))
    }
}
