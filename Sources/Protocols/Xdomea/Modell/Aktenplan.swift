// SPDX-License-Identifier: EUPL-1.2

/// A file plan. In 0511 plan and units carry UUIDs, elsewhere they do not.
public struct Aktenplan: Hashable, Sendable, Abbildbar {
    public var id: String?
    public var bezeichnung = ""
    public var typ: String?
    public var version = ""
    public var einheiten: [Aktenplaneinheit] = []
    public var gueltigkeit: Zeitraum?
    public var dateien: [Format] = []

    public init() {}
    public init(bezeichnung: String, version: String) {
        self.bezeichnung = bezeichnung
        self.version = version
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.planUUID(&id)
        try f.pflicht("Bezeichnung", &bezeichnung)
        try f.text("Typ", &typ)
        try f.pflicht("Version", &version)
        try f.werte("Einheit", &einheiten)
        try f.wert("Gueltigkeit", &gueltigkeit)
        try f.werte("Aktenplandatei", &dateien)
    }
}

/// A unit of the plan with what files below inherit.
public struct Aktenplaneinheit: Hashable, Sendable, Abbildbar {
    public var id: String?
    public var kennzeichen: String?
    public var inhaltsangabe: String?
    public var betreffKurz: String?
    public var aussonderungsart = Aussonderungsart.art("B")
    public var gueltigkeit: Zeitraum?
    public var stillgelegt = false
    public var aufbewahrungsdauer = Aufbewahrungsdauer.unbefristet
    public var einheiten: [Aktenplaneinheit] = []
    public var verweise: [String] = []
    public var erweiterungen: [AnwendungsspezifischeErweiterung] = []
    public var erweiterungXML: ErweiterungXML?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        // 3.0.0 has a slip here, which 3.1.0 mended: the units of its 0511 are those of the 0513.
        let knapp = f.version == .v30 && f.typ == .aktenplanZurBewertung
        try f.text("Kennzeichen", &kennzeichen)
        try f.text("Inhaltsangabe", &inhaltsangabe)
        if f.version >= .v30 { try f.text("BetreffKurz", &betreffKurz) }
        try f.planUUID(&id)
        var art: Aussonderungsart? = aussonderungsart
        try f.art("Aussonderungsart", &art)
        guard let art else { throw .fehlt("\(f.ort)/Aussonderungsart") }
        aussonderungsart = art
        if knapp { return }
        if f.version >= .v30 { try f.wert("Gueltigkeit", &gueltigkeit) }
        try f.jaPflicht("Stillgelegt", &stillgelegt)
        var dauer: Aufbewahrungsdauer? = aufbewahrungsdauer
        try f.dauer("Aufbewahrungsdauer", &dauer)
        guard let dauer else { throw .fehlt("\(f.ort)/Aufbewahrungsdauer") }
        aufbewahrungsdauer = dauer
        try f.werte("Einheit", &einheiten)
        guard f.version >= .v30 else { return }
        try f.texte("VerweisAktenplaneinheit", &verweise)
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen, hoechstens: f.version == .v40 ? .max : 1)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
    }
}
