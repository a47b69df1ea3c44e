// SPDX-License-Identifier: EUPL-1.2

/// One file of a version (code list dateiformat: 018 PDF, 044 PDF/A, 045 text, 100 other ...).
public struct Format: Hashable, Sendable, Abbildbar {
    public var name = Code("100")
    public var sonstigerName: String?
    public var version = ""
    public var primaerdokument = Primaerdokument()

    public init() {}
    public init(_ code: String, sonstigerName: String? = nil, version: String = "", datei: Primaerdokument) {
        name = Code(code)
        self.sonstigerName = sonstigerName
        self.version = version
        primaerdokument = datei
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.codePflicht("Name", &name, f.version >= .v30 ? .dateiformat : .fest)
        try f.text("SonstigerName", &sonstigerName)
        try f.pflicht("Version", &version)
        try f.wertPflicht("Primaerdokument", &primaerdokument)
    }
}

/// The file itself: it lies beside the message in the ZIP.
public struct Primaerdokument: Hashable, Sendable, Abbildbar {
    /// UUID, then perhaps `_Name` and `.ext`. The UUID is the file's own.
    public var dateiname = ""
    public var dateinameOriginal: String?
    public var ersteller: String?
    public var datumUhrzeit: String?
    public var signatur: SignaturSiegel?
    public var zeitpunktLetzteAenderung: String?
    /// 4.0
    public var hash: Pruefsumme?

    public init() {}
    public init(dateiname: String) { self.dateiname = dateiname }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Dateiname", &dateiname)
        guard Nachrichtenname.istDateiname(dateiname) else { throw .ungueltig("\(f.ort)/Dateiname", dateiname) }
        if f.version >= .v30 { try f.text("DateinameOriginal", &dateinameOriginal) }
        try f.text("Ersteller", &ersteller)
        try f.zeit("DatumUhrzeit", &datumUhrzeit)
        if f.version >= .v30 { try f.wert("SignaturSiegel", &signatur) }
        guard f.version == .v40 else { return }
        try f.zeit("ZeitpunktLetzteAenderung", &zeitpunktLetzteAenderung)
        try f.wert("Hash", &hash)
    }
}

public struct SignaturSiegel: Hashable, Sendable, Abbildbar {
    /// Names of detached signature files; none when the signature is inside the file.
    public var dateien: [String] = []

    public init() {}
    public init(dateien: [String]) { self.dateien = dateien }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        var eingebettet: Bool? = dateien.isEmpty ? true : nil
        try f.ja("SignaturSiegelEingebettet", &eingebettet)
        try f.texte("SignaturSiegelDatei", &dateien)
    }
}

public struct Pruefsumme: Hashable, Sendable, Abbildbar {
    public var wert = ""
    public var algorithmus: Code?
    public var sonstigerAlgorithmus: String?

    public init() {}

    /// Lower case hexadecimal digits.
    public static func sha256(_ hex: String) -> Pruefsumme {
        var summe = Pruefsumme()
        summe.wert = hex
        summe.algorithmus = Code(
            "SHA-256", name: "http://www.w3.org/2001/04/xmlenc#sha256",
            listURI: "urn:xoev-de:kosit:codeliste:xta.serviceprofile.kryptographische-algorithmen", listVersionID: "1.0.0")
        return summe
    }

    mutating func felder(_ f: inout Felder) throws(XdomeaError) {
        try f.pflicht("Wert", &wert)
        try f.code("Algorithmus", &algorithmus, .frei)
        try f.text("SonstigerAlgorithmus", &sonstigerAlgorithmus)
    }
}
