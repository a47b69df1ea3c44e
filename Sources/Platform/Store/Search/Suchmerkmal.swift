// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What hits are narrowed by. A word of the index each, so that it costs no more than a word.
public struct Suchmerkmale: Sendable, Equatable {
    public var art: String?
    public var einheit: OrgNummer?
    public var jahr: Int?
    public var zustand: String?

    public init(art: String? = nil, einheit: OrgNummer? = nil, jahr: Int? = nil, zustand: String? = nil) {
        self.art = art
        self.einheit = einheit
        self.jahr = jahr
        self.zustand = zustand
    }

    var marken: [String] {
        [
            art.map { "_art" + Sichtbarkeit.markentext($0) }, einheit.map { "_in\($0.wert)" }, jahr.map { "_jr\($0)" },
            zustand.map { "_zs" + Sichtbarkeit.markentext($0) },
        ].compactMap(\.self)
    }
}

/// How many of the newest hits have which mark.
public struct Suchfacetten: Sendable {
    /// Counting ends here; more is said as "more than".
    public static let grenze = 1_000

    public let gezaehlt: Int
    public let arten: [String: Int]
    public let einheiten: [OrgNummer: Int]
    public let jahre: [Int: Int]
    public let zustaende: [String: Int]

    public var mehr: Bool { gezaehlt > Self.grenze }
}
