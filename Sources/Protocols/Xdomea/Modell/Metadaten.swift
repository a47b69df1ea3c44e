// SPDX-License-Identifier: EUPL-1.2

/// What all three levels have in common (AllgemeineMetadatenType).
public struct AllgemeineMetadaten: Hashable, Sendable, Abbildbar {
    public var betreff: String?
    public var kennzeichen: String?
    public var federfuehrung: String?
    public var aktenfuehrung: String?
    /// Code list vertraulichkeitsstufe; 4.0 keeps it in Geheimhaltung.
    public var vertraulichkeitsstufe: Code?
    public var geheimhaltung: Geheimhaltung?
    public var bemerkung: String?
    public var medium: Code?
    public var aktenplaneinheit: AktenplaneinheitBezug?
    public var zeitpunktLetzteAenderung: String?
    /// Path inside the sending system, from the top (4.0).
    public var strukturpfad: [Pfadelement] = []
    public var datenschutzstufe: String?
    public var datenschutzstufeCode: Code?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.text("Betreff", &betreff)
        try f.text("Kennzeichen", &kennzeichen)
        try f.text("Federfuehrung", &federfuehrung)
        if f.version >= .v30 { try f.text("Aktenfuehrung", &aktenfuehrung) }
        if f.version == .v40 {
            var geheim = geheimhaltung ?? (vertraulichkeitsstufe == nil ? nil : Geheimhaltung())
            geheim?.grad = vertraulichkeitsstufe
            try f.wert("Geheimhaltung", &geheim)
            vertraulichkeitsstufe = geheim?.grad
            geheim?.grad = nil
            geheimhaltung = geheim == Geheimhaltung() ? nil : geheim
        } else {
            try f.code("Vertraulichkeitsstufe", &vertraulichkeitsstufe, .fest)
        }
        try f.text("Bemerkung", &bemerkung)
        try f.code("Medium", &medium, .fest)
        try f.wert("Aktenplaneinheit", &aktenplaneinheit)
        guard f.version == .v40 else { return }
        try f.zeit("ZeitpunktLetzteAenderung", &zeitpunktLetzteAenderung)
        try f.pfad("Strukturpfad", &strukturpfad)
        try f.text("Datenschutzstufe", &datenschutzstufe)
        try f.code("DatenschutzstufeCode", &datenschutzstufeCode, .frei)
    }
}

/// Particulars of a classified object (4.0). The level itself is `AllgemeineMetadaten.vertraulichkeitsstufe`.
public struct Geheimhaltung: Hashable, Sendable, Abbildbar {
    var grad: Code?
    public var einstufungsfrist: String?
    public var eingestuftAm: String?
    public var herausgeber: String?
    public var einstufungEndetAm: String?
    public var bemerkung: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        // Without a level the object is open.
        if !f.lesend, grad == nil { grad = Code("003") }
        try f.code("Geheimhaltungsgrad", &grad, .fest)
        try f.text("Einstufungsfrist", &einstufungsfrist)
        try f.datum("EingestuftAm", &eingestuftAm)
        try f.text("Herausgeber", &herausgeber)
        try f.datum("EinstufungEndetAm", &einstufungEndetAm)
        try f.text("Bemerkung", &bemerkung)
    }
}

public struct Pfadelement: Hashable, Sendable {
    public var name: String
    public var typ: Code

    public init(_ name: String, typ: Code) {
        self.name = name
        self.typ = typ
    }
}

/// The unit of the file plan an object belongs to.
public struct AktenplaneinheitBezug: Hashable, Sendable, Abbildbar {
    public var kennzeichen: String?
    public var inhaltsangabe: String?
    public var betreffKurz: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.text("Kennzeichen", &kennzeichen)
        try f.text("Inhaltsangabe", &inhaltsangabe)
        if f.version >= .v30 { try f.text("BetreffKurz", &betreffKurz) }
    }
}

public struct Zeitraum: Hashable, Sendable, Abbildbar {
    public var beginn: String?
    public var ende: String?

    public init() {}
    public init(beginn: String?, ende: String?) {
        self.beginn = beginn
        self.ende = ende
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.datum("Beginn", &beginn)
        try f.datum("Ende", &ende)
    }
}
