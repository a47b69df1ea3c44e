// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What information security needs of other modules; the server wires it, so that none imports another.
public struct Nachbarn: Sendable {
    public struct Vorhaben: Hashable, Sendable {
        public let id: String
        public let titel: String
        public let url: String

        public init(id: String, titel: String, url: String) {
            self.id = id
            self.titel = titel
            self.url = url
        }
    }
    public struct Panne: Hashable, Sendable {
        public let nummer: String
        public let url: String
        /// How its own clock stands, in words.
        public let frist: String

        public init(nummer: String, url: String, frist: String) {
            self.nummer = nummer
            self.url = url
            self.frist = frist
        }
    }

    /// The Vorhaben of a day that the actor may see; none for who may see none.
    public let vorhaben: @Sendable (ReadContext, Akteur, Kalendertag) throws -> [Vorhaben]
    /// Reports a breach of personal data in the transaction of the act, and gives its number.
    public let panneAufnehmen: @Sendable (WriteContext, _ betreff: String, _ was: String, _ bekannt: Zeitpunkt) throws -> String
    /// The breach of that number; `nil` when there is none.
    public let panne: @Sendable (any ReadAccess, _ nummer: String) throws -> Panne?

    public init(
        vorhaben: @escaping @Sendable (ReadContext, Akteur, Kalendertag) throws -> [Vorhaben],
        panneAufnehmen:
            @escaping @Sendable (WriteContext, _ betreff: String, _ was: String, _ bekannt: Zeitpunkt) throws -> String,
        panne: @escaping @Sendable (any ReadAccess, _ nummer: String) throws -> Panne?
    ) {
        self.vorhaben = vorhaben
        self.panneAufnehmen = panneAufnehmen
        self.panne = panne
    }
}
