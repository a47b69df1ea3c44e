// SPDX-License-Identifier: EUPL-1.2

/// Number of an organisational unit (Dezernat, Fachbereich, Abteilung, Sachgebiet).
///
/// An integer rather than a UUID because it is stored on every object and every
/// index entry: lists and searches are filtered by it (architecture § 4.3).
public struct OrgNummer: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    public let wert: Int64

    public init(_ wert: Int64) { self.wert = wert }

    public var description: String { String(wert) }
    public static func < (a: Self, b: Self) -> Bool { a.wert < b.wert }
}
