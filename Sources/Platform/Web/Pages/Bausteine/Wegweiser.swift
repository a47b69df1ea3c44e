// SPDX-License-Identifier: EUPL-1.2

/// A link on the way to a page (partial `brotkrumen`, which also reads `hier`).
public struct Brotkrume: Encodable, Sendable {
    let titel: String
    let url: String

    public init(_ titel: String, _ url: String) {
        self.titel = titel
        self.url = url
    }
}

/// A text that may lead somewhere.
public struct Link: Encodable, Sendable {
    public let text: String
    public let url: String?

    public init(_ text: String, _ url: String? = nil) {
        self.text = text
        self.url = url
    }
}

/// What stands where a list has nothing (partial `leer`).
public struct Leer: Encodable, Sendable {
    struct Aktion: Encodable, Sendable {
        let titel: String
        let url: String
    }

    let titel: String
    let text: String
    let aktion: Aktion?

    public init(_ titel: String, _ text: String, aktion: (titel: String, url: String)? = nil) {
        self.titel = titel
        self.text = text
        self.aktion = aktion.map { Aktion(titel: $0.titel, url: $0.url) }
    }
}

/// Tabs that are links (partial `reiter`).
public struct Reiterleiste: Encodable, Sendable {
    let name: String
    let reiter: [Reiter]

    /// - Parameter name: says what the tabs choose between, for those who do not see them.
    public init(name: String, reiter: [Reiter]) {
        self.name = name
        self.reiter = reiter
    }
}

/// One of them.
public struct Reiter: Encodable, Sendable {
    let titel: String
    let url: String
    let aktiv: Bool
    let zaehler: Int?

    public init(_ titel: String, _ url: String, aktiv: Bool, zaehler: Int? = nil) {
        self.titel = titel
        self.url = url
        self.aktiv = aktiv
        self.zaehler = zaehler
    }
}
