// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What other modules know of a Vorhaben of the digitalisation programme.
public struct Vorhabenangabe: Hashable, Sendable {
    public let kennung: String
    public let titel: String
    /// Its page in the programme.
    public let url: String

    public init(kennung: String, titel: String, url: String) {
        self.kennung = kennung
        self.titel = titel
        self.url = url
    }
}

/// The Vorhaben of a day that the actor may see, by name, so that people find theirs in a list to choose from; none for who may see none.
public typealias Vorhabenquelle = @Sendable (any ReadAccess, Akteur, Kalendertag) throws -> [Vorhabenangabe]
