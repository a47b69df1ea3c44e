// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What another module puts into the Postfach of an account, beside notices. The portal names it and leads there; what it says is the module's own.
public struct Postfachquelle: Sendable {
    public struct Eintrag: Sendable {
        let zeit: Zeitpunkt
        let bis: Zeitpunkt
        let gelesen: Bool
        let url: String

        /// - Parameters:
        ///   - zeit: since when it lies there.
        ///   - bis: until when it can be read.
        ///   - url: of its page, for whoever is signed in.
        public init(zeit: Zeitpunkt, bis: Zeitpunkt, gelesen: Bool, url: String) {
            self.zeit = zeit
            self.bis = bis
            self.gelesen = gelesen
            self.url = url
        }
    }

    let eintraege: @Sendable (BuergerID, ReadContext) throws -> [Eintrag]

    /// - Parameter eintraege: those of one account, the newest first.
    public init(_ eintraege: @escaping @Sendable (BuergerID, ReadContext) throws -> [Eintrag]) { self.eintraege = eintraege }
}

extension [Postfachquelle] {
    /// Of all sources together, the newest first.
    func eintraege(_ akteur: Akteur, _ db: ReadContext) throws -> [Postfachquelle.Eintrag] {
        guard let konto = akteur.buerger?.id else { return [] }
        return try flatMap { try $0.eintraege(konto, db) }.sorted { $0.zeit > $1.zeit }
    }
}
