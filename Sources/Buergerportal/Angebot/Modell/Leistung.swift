// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A service on offer: everything a person should know before starting.
public struct Leistung: Sendable, Hashable {
    /// Part of the address, such as `wunschkennzeichen`.
    public let id: String
    public let titel: Portaltext
    /// One sentence for lists.
    public let kurz: Portaltext
    /// What must be at hand.
    public let benoetigt: [Portaltext]
    public let kosten: [Kostenzeile]
    public let dauer: Portaltext
    /// Key of the federal catalogue (LeiKa), where there is one.
    public let leistungsschluessel: String?
    /// Further words by which it is found.
    public let suchworte: [String]

    public struct Kostenzeile: Sendable, Hashable {
        public let text: Portaltext
        public let betrag: Geld
        public let quelle: Rechtsquelle

        public init(_ text: Portaltext, _ betrag: Geld, _ quelle: Rechtsquelle) {
            self.text = text
            self.betrag = betrag
            self.quelle = quelle
        }
    }

    public init(
        id: String, titel: Portaltext, kurz: Portaltext, benoetigt: [Portaltext] = [], kosten: [Kostenzeile] = [],
        dauer: Portaltext, leistungsschluessel: String? = nil, suchworte: [String] = []
    ) {
        self.id = id
        self.titel = titel
        self.kurz = kurz
        self.benoetigt = benoetigt
        self.kosten = kosten
        self.dauer = dauer
        self.leistungsschluessel = leistungsschluessel
        self.suchworte = suchworte
    }

    public var gesamtkosten: Geld { kosten.reduce(.null) { $0 + $1.betrag } }
}
