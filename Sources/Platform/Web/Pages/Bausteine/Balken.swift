// SPDX-License-Identifier: EUPL-1.2

/// Bars with their numbers (partial `balken`).
public struct Balken: Encodable, Sendable {
    public struct Wert: Encodable, Sendable {
        public let titel: String
        public let wert: String
        let prozent: Int

        /// - Parameter prozent: length of the bar, 0 to 100.
        public init(_ titel: String, _ wert: String, prozent: Int) {
            self.titel = titel
            self.wert = wert
            self.prozent = prozent
        }
    }

    let titel: String
    let einheit: String
    public let werte: [Wert]

    public init(_ titel: String, einheit: String, _ werte: [Wert]) {
        self.titel = titel
        self.einheit = einheit
        self.werte = werte
    }

    /// The longest bar is the largest number.
    public init(_ titel: String, einheit: String, zahlen: [(titel: String, zahl: Int)]) {
        let groesste = max(1, zahlen.map(\.zahl).max() ?? 1)
        self.init(titel, einheit: einheit, zahlen.map { Wert($0.titel, String($0.zahl), prozent: $0.zahl * 100 / groesste) })
    }
}
