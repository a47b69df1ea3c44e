// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation

/// By what a person is looked for. What is empty finds nothing; capitals do not matter.
public struct Personensuche: Sendable, Hashable {
    public let name: String
    public let email: String
    /// The person's own account, when the identity was proved by signing in; `nil` without one.
    public let konto: BuergerID?

    public init(name: String, email: String? = nil, konto: BuergerID? = nil) {
        self.name = name
        self.email = email?.lowercased() ?? ""
        self.konto = konto
    }

    /// The name as `LOWER` of either engine may give it: SQLite leaves letters beyond ASCII as they are.
    public var kleineNamen: [String] {
        guard !name.isEmpty else { return [] }
        return [name.lowercased(), Self.nurAscii(name), Self.nurAscii(name.capitalized)]
    }

    private static func nurAscii(_ text: String) -> String {
        String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 })
    }

    /// As in `Akteur.kennung`; matches nothing without an account.
    public var kennung: String { konto.map { "buerger:\($0)" } ?? "-" }

    /// By what something was found, the surest first; `nil` when none of it is this person's.
    public func merkmal(name: String? = nil, email: String? = nil, kennung: String? = nil) -> Personenfund.Merkmal? {
        if konto != nil, kennung == self.kennung { return .konto }
        if !self.email.isEmpty, email?.lowercased() == self.email { return .email }
        if !self.name.isEmpty, name?.lowercased() == self.name.lowercased() { return .name }
        return nil
    }
}

/// One thing that is held on a person, with its fields as people read them.
public struct Personenfund: Sendable, Hashable {
    /// By what it was found. A name alone may be somebody else's.
    public enum Merkmal: String, Sendable, Hashable {
        case konto = "Konto"
        case email = "E-Mail-Adresse"
        case name = "Name"
    }

    public struct Angabe: Sendable, Hashable, Encodable {
        public let name: String
        public let wert: String
    }

    /// Kind of thing in German, such as "Beteiligung an einem Vorgang".
    public let art: String
    public let merkmal: Merkmal
    /// Of the object in its module, such as the sign of a Vorgang.
    public let bezug: String
    public let angaben: [Angabe]

    /// - Parameter angaben: name and value; what has no value is left out.
    public init(_ art: String, _ merkmal: Merkmal, bezug: String, _ angaben: [(name: String, wert: String?)]) {
        self.art = art
        self.merkmal = merkmal
        self.bezug = bezug
        self.angaben = angaben.compactMap { name, wert in
            wert.flatMap { $0.isEmpty ? nil : Angabe(name: name, wert: $0) }
        }
    }
}
