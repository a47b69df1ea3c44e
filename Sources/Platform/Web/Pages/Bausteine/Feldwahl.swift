// SPDX-License-Identifier: EUPL-1.2

/// One choice of a list, radio group or group of boxes.
public struct Option: Encodable, Sendable {
    let id: String
    let wert: String
    let text: String
    let hinweis: String?
    let gewaehlt: Bool

    /// - Parameter id: only for radio buttons and boxes; the first one of a group is what an error links to.
    public init(_ wert: String, _ text: String, gewaehlt: Bool = false, hinweis: String? = nil, id: String = "") {
        self.id = id
        self.wert = wert
        self.text = text
        self.hinweis = hinweis
        self.gewaehlt = gewaehlt
    }
}

/// A drop-down list (partial `feldauswahl`).
public struct Feldauswahl: Encodable, Sendable {
    let id: String
    let name: String
    let beschriftung: String
    let klasse: String
    let freiwillig: Bool
    let hinweis: String?
    public let fehler: String?
    let beschriebenVon: String?
    let optionen: [Option]

    public init(
        _ name: String, _ beschriftung: String, _ optionen: [Option], breite: Feld.Breite = .voll, freiwillig: Bool = false,
        hinweis: String? = nil, fehler: String? = nil
    ) {
        id = name
        self.name = name
        self.beschriftung = beschriftung
        klasse = breite.rawValue
        self.freiwillig = freiwillig
        self.hinweis = hinweis
        self.fehler = fehler
        beschriebenVon = Beschreibung.ids(name, hinweis: hinweis, fehler: fehler)
        self.optionen = optionen
    }
}

/// Radio buttons or boxes (partials `feldradio`, `feldkaestchen`).
public struct Feldgruppe: Encodable, Sendable {
    let id: String
    let name: String
    let beschriftung: String
    /// The legend is the page's heading: one question a page.
    let istFrage: Bool
    let hinweis: String?
    public let fehler: String?
    let beschriebenVon: String?
    let optionen: [Option]

    public init(
        _ name: String, _ beschriftung: String, _ optionen: [Option], istFrage: Bool = false, hinweis: String? = nil,
        fehler: String? = nil
    ) {
        id = name
        self.name = name
        self.beschriftung = beschriftung
        self.istFrage = istFrage
        self.hinweis = hinweis
        self.fehler = fehler
        beschriebenVon = Beschreibung.ids(name, hinweis: hinweis, fehler: fehler)
        self.optionen = optionen.enumerated().map { i, option in
            Option(
                option.wert, option.text, gewaehlt: option.gewaehlt, hinweis: option.hinweis,
                id: option.id.isEmpty ? "\(name)-\(i + 1)" : option.id)
        }
    }
}
