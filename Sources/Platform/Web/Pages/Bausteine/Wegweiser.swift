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

/// A tab that is a link (partial `reiter`).
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
