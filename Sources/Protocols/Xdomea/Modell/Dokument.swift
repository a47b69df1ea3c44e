// SPDX-License-Identifier: EUPL-1.2

/// The smallest logical unit: a letter, a note, a mail with its attachments.
public struct Dokument: Hashable, Sendable, Abbildbar {
    public var identifikation = Identifikation()
    public var allgemein: AllgemeineMetadaten?
    public var fremdesGeschaeftszeichen: String?
    public var posteingangsdatum: String?
    public var postausgangsdatum: String?
    public var datumDesSchreibens: String?
    public var bezug: String?
    public var hier: String?
    public var bearbeiter: String?
    public var typ: String?
    public var historie: [HistorienProtokollInformation] = []
    /// One at most before 4.0.
    public var interneGeschaeftsgaenge: [Geschaeftsgang] = []
    public var versionen: [Dokumentversion] = []
    public var verweise: [Verweis] = []
    public var anlagen: [Dokument] = []
    /// The number of an attachment; only set inside `anlagen`.
    public var anlagennummer: String?
    public var absender: [Kontakt] = []
    public var empfaenger: [Kontakt] = []
    public var weitereKontakte: [Kontakt] = []
    public var erweiterungen: [AnwendungsspezifischeErweiterung] = []
    public var erweiterungXML: ErweiterungXML?
    /// Single objects of a document that is a container (4.0). Where there are some, it has no versions of its own.
    public var schriftstuecke: [Dokument] = []

    public init() {}
    public init(id: String, nummer: Int? = nil) { identifikation = Identifikation(id, nummer: nummer) }

    public var id: String { identifikation.id }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        let v4 = f.version == .v40
        try f.wertPflicht("Identifikation", &identifikation)
        try f.wert("AllgemeineMetadaten", &allgemein)
        try f.text("FremdesGeschaeftszeichen", &fremdesGeschaeftszeichen)
        try f.datum("Posteingangsdatum", &posteingangsdatum)
        try f.datum("Postausgangsdatum", &postausgangsdatum)
        try f.datum("DatumDesSchreibens", &datumDesSchreibens)
        try f.text("Bezug", &bezug)
        try f.text("Hier", &hier)
        try f.text("Bearbeiter", &bearbeiter)
        try f.text("Typ", &typ)
        try f.werte("HistorienProtokollInformation", &historie)
        try f.werte("InternerGeschaeftsgang", &interneGeschaeftsgaenge, hoechstens: v4 ? .max : 1)
        if !v4 { try f.werte("Version", &versionen) }
        try f.werte("Verweis", &verweise)
        try f.anlagen(&anlagen)
        try f.werte(v4 ? "Autor" : "Absender", &absender)
        try f.werte(v4 ? "Leser" : "Empfaenger", &empfaenger)
        try f.werte("WeitererKontakt", &weitereKontakte)
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
        if v4 {
            if f.lesend || schriftstuecke.isEmpty { try f.werte("Version", &versionen) }
            try f.werte("Schriftstueck", &schriftstuecke)
        } else if !f.lesend, !schriftstuecke.isEmpty {
            // Before 4.0 a document has no parts: the nearest are attachments, and the caller decides that.
            throw .nichtDarstellbar("\(f.ort)/Schriftstueck")
        }
    }
}

/// A state of the document in one or more formats.
public struct Dokumentversion: Hashable, Sendable, Abbildbar {
    public var nummer = ""
    public var formate: [Format] = []

    public init() {}
    public init(nummer: String, formate: [Format]) {
        self.nummer = nummer
        self.formate = formate
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Nummer", &nummer)
        try f.werte("Format", &formate)
        if formate.isEmpty { throw .fehlt("\(f.ort)/Format") }
    }
}
