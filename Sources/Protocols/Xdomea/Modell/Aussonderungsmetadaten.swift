// SPDX-License-Identifier: EUPL-1.2

/// Retention and appraisal (3.x ArchivspezifischeMetadaten, 4.0 Aussonderungsmetadaten).
public struct Aussonderungsmetadaten: Hashable, Sendable, Abbildbar {
    public var aufbewahrungsdauer: Aufbewahrungsdauer?
    public var aussonderungsart: Aussonderungsart?
    /// The archive's id of the object, or the receiver's after an Abgabe.
    public var kennung: String?
    /// A or V: a hint of the clerk.
    public var bewertungsvorschlag: Code?
    public var bewertungsvorschlagBegruendung: String?
    /// A day; 31 December where only the year counts.
    public var aufbewahrungsende: String?
    public var transferfristende: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.dauer("Aufbewahrungsdauer", &aufbewahrungsdauer)
        try f.art("Aussonderungsart", &aussonderungsart)
        try f.text("Kennung", &kennung)
        try f.code("Bewertungsvorschlag", &bewertungsvorschlag, .fest)
        if f.version == .v40 { try f.text("BewertungsvorschlagBegruendung", &bewertungsvorschlagBegruendung) }
        if f.version >= .v30 {
            try f.datum("Aufbewahrungsende", &aufbewahrungsende)
        } else {
            // A year only (xs:gYear).
            var jahr = aufbewahrungsende.map { String($0.prefix(4)) }
            try f.text("Aufbewahrungsende", &jahr)
            if f.lesend { aufbewahrungsende = jahr.map { "\($0.prefix(4))-12-31" } }
        }
        if f.version == .v40 { try f.datum("Transferfristende", &transferfristende) }
    }
}

public enum Aufbewahrungsdauer: Hashable, Sendable {
    case jahre(Int)
    case unbefristet
}

public enum Aussonderungsart: Hashable, Sendable {
    /// A, B or V.
    case art(String)
    /// A value archive and authority agreed upon.
    case vereinbart(String)
}
