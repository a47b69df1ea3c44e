// SPDX-License-Identifier: EUPL-1.2

/// A case, or a part of one (Teilvorgang).
public struct Vorgang: Hashable, Sendable, Abbildbar {
    public var identifikation = Identifikation()
    /// Sent for orientation only, not offered or handed over (4.0).
    public var kontextobjekt = false
    public var allgemein: AllgemeineMetadaten?
    public var aussonderung: Aussonderungsmetadaten?
    public var aktenbetreff: String?
    public var typ: String?
    public var zdA: Bool?
    public var zdADatum: String?
    public var laufzeit: Zeitraum?
    public var historie: [HistorienProtokollInformation] = []
    /// One at most before 4.0.
    public var interneGeschaeftsgaenge: [Geschaeftsgang] = []
    public var dokumente: [Dokument] = []
    public var verweise: [Verweis] = []
    public var kontakte: [Kontakt] = []
    public var teilvorgaenge: [Vorgang] = []
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
        try f.text("Aktenbetreff", &aktenbetreff)
        try f.text("Typ", &typ)
        try f.ja("ZdA", &zdA)
        if f.version >= .v30 { try f.datum("ZdADatum", &zdADatum) }
        try f.wert("Laufzeit", &laufzeit)
        try f.werte("HistorienProtokollInformation", &historie)
        try f.werte("InternerGeschaeftsgang", &interneGeschaeftsgaenge, hoechstens: f.version == .v40 ? .max : 1)
        try f.dokumente("Dokument", &dokumente)
        try f.werte("Verweis", &verweise)
        try f.werte("Kontakt", &kontakte)
        try f.werte("Teilvorgang", &teilvorgaenge)
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen, hoechstens: f.version == .v40 ? .max : 1)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
    }
}
