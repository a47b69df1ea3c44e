// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What the face of a module says about personal data: what it does with them, and what it holds on a person.
public struct Datenschutzangaben: Sendable {
    public let verarbeitungen: [Verarbeitungsangabe]
    /// Tables that hold nothing about persons, so that none is forgotten: the register compares with those that exist.
    public let ohnePersonenbezug: [String]
    /// `nil` where the module has no tables of its own.
    public let auskunft: Personenauskunft?

    public init(
        _ verarbeitungen: [Verarbeitungsangabe], ohnePersonenbezug: [String] = [], auskunft: Personenauskunft? = nil
    ) {
        self.verarbeitungen = verarbeitungen
        self.ohnePersonenbezug = ohnePersonenbezug
        self.auskunft = auskunft
    }
}

/// Says what a module holds on a person.
// § DSGVO:15(1)
public typealias Personenauskunft = @Sendable (Personensuche, any ReadAccess) throws -> [Personenfund]

/// By what a person is looked for. What is empty finds nothing.
public struct Personensuche: Sendable, Hashable {
    public let name: String
    public let email: String?
    /// The person's own account, when the identity was proved by signing in.
    public let konto: BuergerID?

    public init(name: String, email: String? = nil, konto: BuergerID? = nil) {
        self.name = name
        self.email = email
        self.konto = konto
    }
}

/// One thing that is held on a person, with its fields as people read them.
public struct Personenfund: Sendable, Hashable {
    public struct Angabe: Sendable, Hashable {
        public let name: String
        public let wert: String

        public init(_ name: String, _ wert: String) {
            self.name = name
            self.wert = wert
        }
    }

    /// Kind of thing in German, such as "Beteiligung an einem Vorgang".
    public let art: String
    /// By what it was found: "Name", "E-Mail-Adresse", "Konto". A name alone may be somebody else's.
    public let merkmal: String
    /// Of the object in its module, such as the sign of a Vorgang.
    public let bezug: String
    public let angaben: [Angabe]

    public init(art: String, merkmal: String, bezug: String, angaben: [Angabe]) {
        self.art = art
        self.merkmal = merkmal
        self.bezug = bezug
        self.angaben = angaben
    }
}
