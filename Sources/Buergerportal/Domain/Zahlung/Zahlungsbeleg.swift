// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What the citizen receives as proof of payment.
public struct Zahlungsbeleg: Sendable, Hashable, Codable {
    public let zahlung: ID<Zahlung>
    public let betrag: Geld
    public let zweck: String
    public let bezahltAm: Zeitpunkt
    public let transaktion: String
}

extension Zahlung {
    /// `nil` until the provider itself has confirmed the payment.
    public var beleg: Zahlungsbeleg? {
        let bezahlt = versuche.filter { $0.zustand == .bezahlt }.min { $0.geaendert < $1.geaendert }
        guard let bezahlt, let transaktion = bezahlt.transaktion else { return nil }
        return Zahlungsbeleg(zahlung: id, betrag: betrag, zweck: zweck, bezahltAm: bezahlt.geaendert, transaktion: transaktion)
    }
}
