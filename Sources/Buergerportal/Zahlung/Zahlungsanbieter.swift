// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A payment to be made at the provider's. The same `anfrageID` twice is the same payment.
public struct Zahlungsauftrag: Sendable, Hashable {
    public let anfrageID: String
    public let betrag: Geld
    public let zweck: String
    /// What is paid for, an `AntragID`.
    public let bezug: AntragID
    /// Where the browser goes afterwards. That somebody came back proves nothing.
    public let rueckkehr: String
}

/// The port to whoever collects the money.
public struct Zahlungsanbieter: Sendable {
    public let name: String
    public let simuliert: Bool
    /// Gives the address at which the person pays.
    public let beginnen: @Sendable (Zahlungsauftrag) async throws -> String
    /// What the provider itself says about an attempt.
    public let stand: @Sendable (_ anfrageID: String) async throws -> Anbieterauskunft
    public let stornieren: @Sendable (_ anfrageID: String) async throws -> Void

    public init(
        name: String, simuliert: Bool, beginnen: @escaping @Sendable (Zahlungsauftrag) async throws -> String,
        stand: @escaping @Sendable (String) async throws -> Anbieterauskunft,
        stornieren: @escaping @Sendable (String) async throws -> Void
    ) {
        self.name = name
        self.simuliert = simuliert
        self.beginnen = beginnen
        self.stand = stand
        self.stornieren = stornieren
    }
}
