// SPDX-License-Identifier: EUPL-1.2

/// The route an object took inside the authority.
public struct Geschaeftsgang: Hashable, Sendable, Abbildbar {
    public var identifikation = Identifikation()
    public var schritte: [Beteiligungsschritt] = []

    public init() {}
    public init(id: String) { identifikation = Identifikation(id) }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.wertPflicht("Identifikation", &identifikation)
        try f.werte("Beteiligungsschritt", &schritte)
        if schritte.isEmpty { throw .fehlt("\(f.ort)/Beteiligungsschritt") }
    }
}

public struct Beteiligungsschritt: Hashable, Sendable, Abbildbar {
    public var nummer = ""
    /// Code list beteiligungsstatus: 001 future, 002 current, 003 done, 004 skipped.
    public var status = Code("001")
    public var verfuegung = Verfuegung()
    public var bearbeitung: Bearbeitung?
    public var parallelZu: [String] = []
    public var versionNummer: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Nummer", &nummer)
        try f.codePflicht("Status", &status, .fest)
        try f.wertPflicht("Verfuegung", &verfuegung)
        try f.wert("Bearbeitung", &bearbeitung)
        guard f.version == .v40 else { return }
        try f.texte("ParallelZuBeteiligungsschritt", &parallelZu)
        try f.text("VersionNummer", &versionNummer)
    }
}

public struct Verfuegung: Hashable, Sendable, Abbildbar {
    public var ersteller = Kontakt()
    public var adressat = Kontakt()
    public var erstellungsdatum = ""
    public var erstellungsuhrzeit: String?
    public var verfuegung: String?
    public var terminDatum: String?
    public var terminUhrzeit: String?
    public var notiz: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.wertPflicht("Ersteller", &ersteller)
        try f.wertPflicht("Adressat", &adressat)
        try f.datumPflicht("Erstellungsdatum", &erstellungsdatum)
        try f.text("Erstellungsuhrzeit", &erstellungsuhrzeit)
        try f.text("Verfuegung", &verfuegung)
        try f.datum("TerminDatum", &terminDatum)
        try f.text("TerminUhrzeit", &terminUhrzeit)
        try f.text("Notiz", &notiz)
    }
}

public struct Bearbeitung: Hashable, Sendable, Abbildbar {
    public var bearbeiter = Kontakt()
    public var datum = ""
    public var uhrzeit: String?
    public var vermerk: String?
    public var notiz: String?
    public var anlagen: [Dokument] = []

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.wertPflicht("Bearbeiter", &bearbeiter)
        try f.datumPflicht("Datum", &datum)
        try f.text("Uhrzeit", &uhrzeit)
        try f.text("Vermerk", &vermerk)
        try f.text("Notiz", &notiz)
        try f.huelleDokumente("Anlage", &anlagen)
    }
}
