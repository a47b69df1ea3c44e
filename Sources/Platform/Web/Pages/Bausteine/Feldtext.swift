// SPDX-License-Identifier: EUPL-1.2

/// A multi-line input (partial `feldtext`).
public struct Feldtext: Encodable, Sendable {
    let id: String
    let name: String
    let beschriftung: String
    let wert: String
    let klasse = Feld.Breite.voll.rawValue
    let zeilen: Int
    let maximal: Int?
    let freiwillig: Bool
    let hinweis: String?
    public let fehler: String?
    let beschriebenVon: String?

    public init(
        _ name: String, _ beschriftung: String, wert: String? = nil, zeilen: Int = 5, maximal: Int? = nil,
        freiwillig: Bool = false, hinweis: String? = nil, fehler: String? = nil
    ) {
        id = name
        self.name = name
        self.beschriftung = beschriftung
        self.wert = wert ?? ""
        self.zeilen = zeilen
        self.maximal = maximal
        self.freiwillig = freiwillig
        self.hinweis = hinweis
        self.fehler = fehler
        beschriebenVon = Beschreibung.ids(name, hinweis: hinweis, fehler: fehler)
    }
}
