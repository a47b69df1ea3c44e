// SPDX-License-Identifier: EUPL-1.2

/// A right that a module declares and a role grants, such as `akte.vorgang.schliessen`.
public struct Recht: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let name: String

    public init(_ name: String) { self.name = name }
    public init(stringLiteral name: String) { self.name = name }

    public var description: String { name }
    public static func < (a: Self, b: Self) -> Bool { a.name < b.name }
}

/// A right together with the sentence by which an administrator understands it.
public struct RechtErklaerung: Sendable {
    public let recht: Recht
    public let text: String

    public init(_ recht: Recht, _ text: String) {
        self.recht = recht
        self.text = text
    }
}
