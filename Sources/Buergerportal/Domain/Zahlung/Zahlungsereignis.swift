// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The provider's own answer to one attempt, obtained by asking it directly.
public struct Anbieterauskunft: Sendable, Hashable, Codable {
    public let anfrageID: String
    public let transaktion: String
    public let status: Anbieterstatus
    public let betrag: Geld

    public init(anfrageID: String, transaktion: String, status: Anbieterstatus, betrag: Geld) {
        self.anfrageID = anfrageID
        self.transaktion = transaktion
        self.status = status
        self.betrag = betrag
    }
}

/// What can happen to a payment.
public enum Zahlungsereignis: Sendable, Hashable, Codable {
    /// An attempt under an id of our own; the same id twice is the same attempt.
    case beginnen(anfrageID: String)
    case auskunft(Anbieterauskunft)
    /// The provider did not answer in time.
    case zeitueberschreitung(anfrageID: String)
    /// The browser came back from the provider. Proves nothing and changes nothing; ask the provider.
    case rueckkehr
}
