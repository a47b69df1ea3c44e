// SPDX-License-Identifier: EUPL-1.2

/// A party: authority, unit or person (KontaktType).
public struct Kontakt: Hashable, Sendable, Abbildbar {
    public var behoerdenkennung: Behoerdenkennung?
    public var institution: NameOrganisation?
    public var organisationseinheit: String?
    public var person: NamePerson?
    public var taetigkeit: String?
    public var zustaendigkeit: String?
    public var anschriften: [Anschrift] = []
    public var kommunikation: [Kommunikation] = []
    /// Free text is its code before 4.0.
    public var rolle: Code?
    public var unstrukturierteAnschriften: [UnstrukturierteAnschrift] = []
    public var geburtsdatum: String?
    /// Only 4.0 carries these.
    public var erweiterungen: [AnwendungsspezifischeErweiterung] = []
    public var erweiterungXML: ErweiterungXML?

    public init() {}

    public init(institution: String, kurz: String? = nil) {
        self.institution = NameOrganisation()
        self.institution?.name = institution
        self.institution?.kurzbezeichnung = kurz
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        let v4 = f.version == .v40
        try f.wert("Behoerdenkennung", &behoerdenkennung)
        try f.wert(v4 ? "NameInstitution" : "Institution", &institution)
        try f.name(v4 ? "NameOrganisationseinheit" : "Organisationseinheit", &organisationseinheit)
        try f.wert(v4 ? "NameAnsprechpartner" : "Name", &person)
        try f.text("Taetigkeit", &taetigkeit)
        try f.text("Zustaendigkeit", &zustaendigkeit)
        try f.werte("Anschrift", &anschriften)
        try f.werte(v4 ? "erreichbarkeit" : "Kommunikation", &kommunikation)
        if v4 {
            var text = rolle.flatMap { $0.listURI == nil && $0.name == nil ? $0.code : nil }
            try f.text("Rolle", &text)
            var code = text == nil ? rolle : nil
            try f.code("RolleCode", &code, .frei)
            rolle = code ?? text.map { Code($0) }
        } else {
            try f.code("Rolle", &rolle, .frei)
        }
        try f.werte("UnstrukturierteAnschrift", &unstrukturierteAnschriften)
        try f.gruppe("Geburt", wenn: geburtsdatum != nil) { (f: inout Felder) throws(XdomeaError) in
            try f.datum("Datum", &geburtsdatum)
        }
        guard v4 else { return }
        try f.werte("AnwendungsspezifischeErweiterung", &erweiterungen)
        try f.roh("AnwendungsspezifischeErweiterungXML", &erweiterungXML)
    }
}

/// Key and prefix of an authority in a directory, as in DVDV (BehoerdenkennungType, 4.0 BehoerdeType).
public struct Behoerdenkennung: Hashable, Sendable, Abbildbar {
    public var behoerdenschluessel: Code?
    public var praefix: Code?
    /// 4.0 names the directory.
    public var verzeichnisdienst: Code?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        guard f.version == .v40 else {
            try f.code(f.version >= .v30 ? "Behoerdenschluessel" : "Kennung", &behoerdenschluessel, .frei)
            return try f.code("Praefix", &praefix, .frei)
        }
        var dienst = verzeichnisdienst ?? Code("DVDV")
        var kennung = [praefix?.code, behoerdenschluessel?.code].compactMap(\.self).joined(separator: ":")
        try f.codePflicht("verzeichnisdienst", &dienst, .frei)
        try f.pflicht("kennung", &kennung)
        guard f.lesend else { return }
        verzeichnisdienst = dienst
        let teile = kennung.split(separator: ":", maxSplits: 1).map(String.init)
        praefix = teile.count == 2 ? Code(teile[0]) : nil
        behoerdenschluessel = teile.last.map { Code($0) }
    }
}

public struct NameOrganisation: Hashable, Sendable, Abbildbar {
    public var name: String?
    public var kurzbezeichnung: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.text("Name", &name)
        try f.text("Kurzbezeichnung", &kurzbezeichnung)
    }
}

public struct NamePerson: Hashable, Sendable, Abbildbar {
    public var anrede: String?
    public var titel: String?
    public var familienname: String?
    public var vorname: String?

    public init() {}

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.text("Anrede", &anrede)
        try f.text("Titel", &titel)
        try f.name("Familienname", &familienname)
        try f.name("Vorname", &vorname)
    }
}
