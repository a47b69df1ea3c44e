// SPDX-License-Identifier: EUPL-1.2

/// What a message carries: one object with all below it.
public enum Schriftgutobjekt: Hashable, Sendable {
    case akte(Akte)
    case vorgang(Vorgang)
    /// Not in the 0501 and 0503 of 4.0.
    case dokument(Dokument)

    public var id: String {
        switch self {
        case .akte(let akte): akte.id
        case .vorgang(let vorgang): vorgang.id
        case .dokument(let dokument): dokument.id
        }
    }
}

/// UUID and number in the container above (IdentifikationObjektType).
public struct Identifikation: Hashable, Sendable, Abbildbar {
    public var id = ""
    public var nummer: String?

    public init() {}
    public init(_ id: String, nummer: Int? = nil) {
        self.id = id
        self.nummer = nummer.map(String.init)
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.uuid(f.uuidName, &id)
        try f.text("NummerImUebergeordnetenContainer", &nummer)
    }
}

/// One entry of the object's history.
public struct HistorienProtokollInformation: Hashable, Sendable, Abbildbar {
    public var metadatumName: String?
    public var alterWert: String?
    public var neuerWert: String?
    public var akteur = ""
    public var datumUhrzeit = ""
    public var bemerkung: String?
    public var aktion = ""

    public init() {}
    public init(akteur: String, datumUhrzeit: String, aktion: String) {
        self.akteur = akteur
        self.datumUhrzeit = datumUhrzeit
        self.aktion = aktion
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        let neu = f.version >= .v30
        try f.text(neu ? "MetadatumName" : "Metadatum", &metadatumName)
        try f.text(neu ? "MetadatumAlterWert" : "AlterWert", &alterWert)
        try f.text(neu ? "MetadatumNeuerWert" : "NeuerWert", &neuerWert)
        try f.pflicht("Akteur", &akteur)
        try f.zeitPflicht("DatumUhrzeit", &datumUhrzeit)
        try f.text("Bemerkung", &bemerkung)
        try f.pflicht("Aktion", &aktion)
    }
}

/// A relation to another object.
public struct Verweis: Hashable, Sendable, Abbildbar {
    public var id: String?
    /// Code list schriftgutobjekttyp: 001 Akte, 002 Dokument, 003 Vorgang. Before 4.0 it is obligatory.
    public var typ: Code?
    public var kennzeichen: String?
    public var bemerkung: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.text(f.uuidName, &id)
        if !f.lesend, typ == nil, f.version < .v40 { throw .fehlt("\(f.ort)/SGOTyp") }
        try f.code("SGOTyp", &typ, .fest)
        try f.text("SGOKennzeichen", &kennzeichen)
        try f.text("Bemerkung", &bemerkung)
    }
}
