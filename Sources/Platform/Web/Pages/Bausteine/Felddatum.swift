// SPDX-License-Identifier: EUPL-1.2

/// A date in three boxes (partial `felddatum`); posts `name.tag`, `name.monat`, `name.jahr`.
public struct Felddatum: Encodable, Sendable {
    let id: String
    let name: String
    let beschriftung: String
    let istFrage: Bool
    let hinweis: String?
    public let fehler: String?
    let beschriebenVon: String?
    let tag: String
    let monat: String
    let jahr: String
    let geburtstag: Bool

    public init(
        _ name: String, _ beschriftung: String, tag: String? = nil, monat: String? = nil, jahr: String? = nil,
        istFrage: Bool = false, hinweis: String? = nil, fehler: String? = nil, geburtstag: Bool = false
    ) {
        id = name
        self.name = name
        self.beschriftung = beschriftung
        self.istFrage = istFrage
        self.hinweis = hinweis
        self.fehler = fehler
        beschriebenVon = Beschreibung.ids(name, hinweis: hinweis, fehler: fehler)
        self.tag = tag ?? ""
        self.monat = monat ?? ""
        self.jahr = jahr ?? ""
        self.geburtstag = geburtstag
    }
}

/// A file input (partial `felddatei`).
public struct Felddatei: Encodable, Sendable {
    let id: String
    let name: String
    let beschriftung: String
    let hinweis: String?
    public let fehler: String?
    let beschriebenVon: String?
    let annahme: String
    let mehrere: Bool
    let hoechstensMb: Int

    public init(
        _ name: String, _ beschriftung: String, annahme: String, mehrere: Bool = false, hoechstensMb: Int,
        hinweis: String? = nil, fehler: String? = nil
    ) {
        id = name
        self.name = name
        self.beschriftung = beschriftung
        self.hinweis = hinweis
        self.fehler = fehler
        beschriebenVon = Beschreibung.ids(name, hinweis: hinweis, fehler: fehler)
        self.annahme = annahme
        self.mehrere = mehrere
        self.hoechstensMb = hoechstensMb
    }
}
