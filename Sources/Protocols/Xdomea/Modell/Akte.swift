// SPDX-License-Identifier: EUPL-1.2

/// A file, or a part of one (Teilakte).
public struct Akte: Hashable, Sendable, Abbildbar {
    public var identifikation = Identifikation()
    /// Sent for orientation only, not offered or handed over (4.0).
    public var kontextobjekt = false
    public var allgemein: AllgemeineMetadaten?
    public var aussonderung: Aussonderungsmetadaten?
    public var standort: String?
    public var typ: String?
    public var laufzeit: Zeitraum?
    public var historie: [HistorienProtokollInformation] = []
    /// One at most before 4.0.
    public var interneGeschaeftsgaenge: [Geschaeftsgang] = []
    public var dokumente: [Dokument] = []
    public var vorgaenge: [Vorgang] = []
    public var teilakten: [Akte] = []
    public var verweise: [Verweis] = []
    public var kontakte: [Kontakt] = []
    public var zdA: Bool?
    public var zdADatum: String?
    /// One at most before 4.0.
    public var erweiterungen: [AnwendungsspezifischeErweiterung] = []
    public var erweiterungXML: ErweiterungXML?

    public init() {}
    public init(id: String, nummer: Int? = nil) { identifikation = Identifikation(id, nummer: nummer) }

    public var id: String { identifikation.id }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.wertPflicht("Identifikation", &identifikation)
        try f.kontext(&kontextobjekt)
        try f.wert("AllgemeineMetadaten", &allgemein)
        try f.wert(f.version == .v40 ? "Aussonderungsmetadaten" : "ArchivspezifischeMetadaten", &aussonderung)
        try f.text("Standort", &standort)
        try f.text("Typ", &typ)
        try f.wert("Laufzeit", &laufzeit)
        try f.werte("HistorienProtokollInformation", &historie)
        try f.werte("InternerGeschaeftsgang", &interneGeschaeftsgaenge, hoechstens: f.version == .v40 ? .max : 1)
        let leer = dokumente.isEmpty && vorgaenge.isEmpty && (teilakten.isEmpty || f.version < .v30)
        try f.gruppe("Akteninhalt", wenn: !leer) { (f: inout Felder) throws(XdomeaError) in
            try f.dokumente("Dokument", &dokumente)
            try f.werte("Vorgang", &vorgaenge)
            if f.version >= .v30 { try f.werte("Teilakte", &teilakten) }
        }
        try f.werte("Verweis", &verweise)
        try f.werte("Kontakt", &kontakte)
        if f.version < .v30 { try f.werte("Teilakte", &teilakten) }
        if f.version >= .v30 {
            try f.ja("ZdA", &zdA)
            try f.datum("ZdADatum", &zdADatum)
        }
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen, hoechstens: f.version == .v40 ? .max : 1)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
    }
}
