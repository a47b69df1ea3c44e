// SPDX-License-Identifier: EUPL-1.2
public import Core
public import SteuerungInterface
public import Store

/// What information security needs of other modules; the server wires it, so that none imports another.
public struct Nachbarn: Sendable {
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

    public let vorhaben: Vorhabenquelle
    /// Reports a breach of personal data in the transaction of the act, and gives its number.
    public let panneAufnehmen: @Sendable (WriteContext, _ betreff: String, _ was: String, _ bekannt: Zeitpunkt) throws -> String
    /// The breach of that number; `nil` when there is none.
    public let panne: @Sendable (any ReadAccess, _ nummer: String) throws -> Panne?

    public init(
        vorhaben: @escaping Vorhabenquelle,
        panneAufnehmen:
            @escaping @Sendable (WriteContext, _ betreff: String, _ was: String, _ bekannt: Zeitpunkt) throws -> String,
        panne: @escaping @Sendable (any ReadAccess, _ nummer: String) throws -> Panne?
    ) {
        self.vorhaben = vorhaben
        self.panneAufnehmen = panneAufnehmen
        self.panne = panne
    }
}
