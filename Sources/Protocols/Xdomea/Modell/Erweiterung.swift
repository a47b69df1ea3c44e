// SPDX-License-Identifier: EUPL-1.2
public import XmlTree

/// Data of a specialised procedure that xdomea has no field for. Unknown ones are kept, never dropped.
public struct AnwendungsspezifischeErweiterung: Hashable, Sendable, Abbildbar {
    public var kennung = ""
    public var name = ""
    public var beschreibung: String?
    public var versionsnummer: String?
    public var versionsdatum: String?
    public var feldgruppen: [Feldgruppe] = []
    public var felder: [Feld] = []

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Kennung", &kennung)
        try f.pflicht("Name", &name)
        try f.text("Beschreibung", &beschreibung)
        try f.text("Versionsnummer", &versionsnummer)
        try f.datum("Versionsdatum", &versionsdatum)
        try f.werte("Feldgruppe", &feldgruppen)
        try f.werte("Feld", &felder)
    }
}

public struct Feldgruppe: Hashable, Sendable, Abbildbar {
    public var name = ""
    public var beschreibung = ""
    public var unterfeldgruppen: [Feldgruppe] = []
    public var felder: [Feld] = []

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Name", &name)
        try f.pflicht("Beschreibung", &beschreibung)
        try f.werte("Unterfeldgruppe", &unterfeldgruppen)
        try f.werte("Feld", &felder)
    }
}

public struct Feld: Hashable, Sendable, Abbildbar {
    public var name = ""
    public var beschreibung: String?
    public var datentyp: Code?
    public var wert: String?

    public init() {}

    public init(_ name: String, wert: String?) {
        self.name = name
        self.wert = wert
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Name", &name)
        try f.text("Beschreibung", &beschreibung)
        try f.code("Datentyp", &datentyp, .fest)
        try f.text("Wert", &wert)
    }
}

/// Foreign XML, kept element by element (AnwendungsspezifischeErweiterungXML).
public struct ErweiterungXML: Hashable, Sendable {
    public var elemente: [XmlElement]

    public init(_ elemente: [XmlElement]) { self.elemente = elemente }
}
