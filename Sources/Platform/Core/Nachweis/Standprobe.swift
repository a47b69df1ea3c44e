// SPDX-License-Identifier: EUPL-1.2

/// How a module tells the digitalisation programme where its own matter stands, in figures that a committee may read. The programme asks; it never
/// looks into a module.
public struct Standprobe: Sendable {
    /// Stable ASCII name, such as `it-pruefung`; the plan of a report names it.
    public let schluessel: String
    /// German, such as "IT-Prüfungen".
    public let titel: String
    /// What is known today. Empty where there is nothing to tell: nothing is made up.
    public let lesen: @Sendable (Kalendertag) async throws -> [Standangabe]

    public init(_ schluessel: String, _ titel: String, lesen: @escaping @Sendable (Kalendertag) async throws -> [Standangabe]) {
        self.schluessel = schluessel
        self.titel = titel
        self.lesen = lesen
    }
}

/// One figure of a state, in words; no personal data.
public struct Standangabe: Hashable, Sendable {
    /// The same figure always has the same place, from 1 on.
    public let platz: Int
    public let text: String

    public init(_ platz: Int, _ text: String) {
        self.platz = platz
        self.text = text
    }
}
