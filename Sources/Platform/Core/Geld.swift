// SPDX-License-Identifier: EUPL-1.2

/// An amount of money in euro cents.
public struct Geld: Hashable, Sendable, Comparable, Codable {
    public let cent: Int64

    public init(cent: Int64) { self.cent = cent }

    public static let null = Geld(cent: 0)
    public static func + (a: Self, b: Self) -> Self { Self(cent: a.cent + b.cent) }
    public static func < (a: Self, b: Self) -> Bool { a.cent < b.cent }

    /// German notation with a non-breaking space, such as `12,80 €`.
    public var deutsch: String {
        let betrag = cent.magnitude
        let nachkomma = betrag % 100
        let vorzeichen = cent < 0 ? "−" : ""
        return "\(vorzeichen)\(betrag / 100),\(nachkomma < 10 ? "0" : "")\(nachkomma)\u{00A0}€"
    }
}
