// SPDX-License-Identifier: EUPL-1.2
public import Core

/// One item of the fees with the place of the law it rests on.
public struct Gebuehrenposten: Sendable, Hashable, Codable {
    public let text: String
    /// The same in English; the German text stands in for a missing one.
    public let en: String?
    public let betrag: Geld
    public let quelle: Rechtsquelle

    public init(_ text: String, en: String? = nil, _ betrag: Geld, _ quelle: Rechtsquelle) {
        self.text = text
        self.en = en
        self.betrag = betrag
        self.quelle = quelle
    }
}

extension Gebuehrenposten {
    var titel: Portaltext { Portaltext(text, en: en ?? text) }
}

extension [Gebuehrenposten] {
    public var summe: Geld { reduce(.null) { $0 + $1.betrag } }
}
