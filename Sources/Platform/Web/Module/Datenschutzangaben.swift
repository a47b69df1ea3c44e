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
