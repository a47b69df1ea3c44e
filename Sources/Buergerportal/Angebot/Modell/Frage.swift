// SPDX-License-Identifier: EUPL-1.2

/// One question of a form.
public struct Frage: Sendable, Hashable {
    public enum Art: Sendable, Hashable {
        case text
        case mehrzeilig
        case email
        case telefon
        case zahl
        /// Answered by an ISO date. `geburtstag` lets browsers fill it in; it may not lie in the future.
        case datum(geburtstag: Bool)
        case wahl([Wahl])
        case mehrfachwahl([Wahl])
        /// Street, number, five digits and place; four values in this order.
        case anschrift
        /// Files that come with the application, at most so many; each value names one (`Dateiangabe`).
        case datei(hoechstens: Int)
    }

    public struct Wahl: Sendable, Hashable {
        public let wert: String
        public let text: Portaltext
        public let hinweis: Portaltext?

        public init(_ wert: String, _ text: Portaltext, hinweis: Portaltext? = nil) {
            self.wert = wert
            self.text = text
            self.hinweis = hinweis
        }
    }

    public let id: String
    public let art: Art
    public let text: Portaltext
    public let hinweis: Portaltext?
    public let pflicht: Bool
    public let hoechstens: Int
    /// Token of HTML's autofill.
    public let autocomplete: String
    /// A further rule; gives the sentence that says what to do.
    public let regel: (@Sendable (String) -> Portaltext?)?

    public init(
        _ id: String, _ art: Art, _ text: Portaltext, hinweis: Portaltext? = nil, pflicht: Bool = true, hoechstens: Int = 200,
        autocomplete: String = "off", regel: (@Sendable (String) -> Portaltext?)? = nil
    ) {
        self.id = id
        self.art = art
        self.text = text
        self.hinweis = hinweis
        self.pflicht = pflicht
        self.hoechstens = hoechstens
        self.autocomplete = autocomplete
        self.regel = regel
    }

    public static func == (a: Self, b: Self) -> Bool { a.id == b.id && a.art == b.art && a.text == b.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    public var wahlen: [Wahl] {
        switch art {
        case .wahl(let w), .mehrfachwahl(let w): w
        default: []
        }
    }
}
