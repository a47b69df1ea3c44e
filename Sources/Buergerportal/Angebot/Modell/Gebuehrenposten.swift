// SPDX-License-Identifier: EUPL-1.2
public import Core

/// One item of the fees with the place of the law it rests on.
public struct Gebuehrenposten: Sendable, Hashable, Codable {
    public let text: String
    public let betrag: Geld
    public let quelle: Rechtsquelle

    public init(_ text: String, _ betrag: Geld, _ quelle: Rechtsquelle) {
        self.text = text
        self.betrag = betrag
        self.quelle = quelle
    }
}

extension [Gebuehrenposten] {
    public var summe: Geld { reduce(.null) { $0 + $1.betrag } }
}
