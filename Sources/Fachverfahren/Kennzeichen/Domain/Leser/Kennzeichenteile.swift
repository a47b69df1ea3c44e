// SPDX-License-Identifier: EUPL-1.2

/// Letters, digits, perhaps one letter E or H behind them; `nil` for every other order.
struct Kennzeichenteile: Hashable, Sendable {
    let buchstaben: [String]
    let zahl: String
    let zusatz: Zusatz?

    init?(_ schriftzug: Schriftzug) {
        var buchstaben: [String] = []
        var zahl: String?
        var zusatz: Zusatz?
        for stueck in schriftzug.stuecke {
            switch stueck {
            case .buchstaben(let text) where zahl == nil:
                buchstaben.append(text)
            case .buchstaben(let text):
                guard zusatz == nil, let wert = Zusatz(rawValue: text) else { return nil }
                zusatz = wert
            case .ziffern(let text):
                guard zahl == nil else { return nil }
                zahl = text
            }
        }
        guard let zahl, !buchstaben.isEmpty else { return nil }
        self.init(buchstaben: buchstaben, zahl: zahl, zusatz: zusatz)
    }

    init(buchstaben: [String], zahl: String, zusatz: Zusatz?) {
        self.buchstaben = buchstaben
        self.zahl = zahl
        self.zusatz = zusatz
    }
}
