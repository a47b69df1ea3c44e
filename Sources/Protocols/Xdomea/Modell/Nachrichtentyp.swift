// SPDX-License-Identifier: EUPL-1.2

/// The messages that are read and written (code list nachrichtentyp).
public enum Nachrichtentyp: String, Hashable, Sendable, CaseIterable {
    case aktenplan = "0301"
    case aktenplanEmpfang = "0302"
    case abgabe = "0401"
    case abgabeImport = "0402"
    case abgabeEmpfang = "0403"
    case anbieteverzeichnis = "0501"
    case bewertungsverzeichnis = "0502"
    case aussonderung = "0503"
    case anbietungEmpfang = "0504"
    case bewertungEmpfang = "0505"
    case aussonderungImport = "0506"
    case aussonderungEmpfang = "0507"
    case aktenplanZurBewertung = "0511"
    case aktenplanZurBewertungEmpfang = "0512"
    case bewertungskatalog = "0513"
    case bewertungskatalogImport = "0514"
    case bewertungskatalogEmpfang = "0515"

    /// Group and name without the code, as in the root element.
    public func name(_ version: XdomeaVersion) -> String {
        switch self {
        case .aktenplan: "Aktenplan.Aktenplan"
        case .aktenplanEmpfang: "Aktenplan.EmpfangBestaetigen"
        case .abgabe: "Abgabe.Abgabe"
        case .abgabeImport: "Abgabe.ImportBestaetigen"
        case .abgabeEmpfang: "Abgabe.EmpfangBestaetigen"
        case .anbieteverzeichnis: "Aussonderung.Anbieteverzeichnis"
        case .bewertungsverzeichnis: "Aussonderung.Bewertungsverzeichnis"
        case .aussonderung: "Aussonderung.Aussonderung"
        case .anbietungEmpfang: "Aussonderung.AnbietungEmpfangBestaetigen"
        case .bewertungEmpfang: "Aussonderung.BewertungEmpfangBestaetigen"
        case .aussonderungImport: "Aussonderung.AussonderungImportBestaetigen"
        case .aussonderungEmpfang: "Aussonderung.AussonderungEmpfangBestaetigen"
        case .aktenplanZurBewertung: "Aussonderung.AktenplanZurBewertung"
        case .aktenplanZurBewertungEmpfang: "Aussonderung.AktenplanZurBewertungEmpfangBestaetigen"
        case .bewertungskatalog: "Aussonderung.Bewertungskatalog"
        case .bewertungskatalogImport: "Aussonderung.BewertungskatalogImportBestaetigen"
        case .bewertungskatalogEmpfang:
            // Renamed with 4.0.
            version == .v40
                ? "Aussonderung.BewertungskatalogEmpfangBestaetigen" : "Aussonderung.BewerteterAktenplanEmpfangBestaetigen"
        }
    }

    public func wurzel(_ version: XdomeaVersion) -> String { "\(name(version)).\(rawValue)" }

    public func gibtEs(in version: XdomeaVersion) -> Bool {
        switch self {
        case .abgabeEmpfang, .aussonderungEmpfang, .aktenplanZurBewertung, .aktenplanZurBewertungEmpfang, .bewertungskatalog,
            .bewertungskatalogImport, .bewertungskatalogEmpfang:
            version >= .v30
        default: true
        }
    }

    var mehrereEmpfaenger: Bool {
        switch self {
        case .aktenplan, .abgabe, .aktenplanZurBewertung, .bewertungskatalog: true
        default: false
        }
    }

    /// Asks for (or may ask for) an acknowledgement of receipt.
    var fragtEmpfang: Bool {
        switch self {
        case .aktenplan, .abgabe, .anbieteverzeichnis, .bewertungsverzeichnis, .aussonderung, .aktenplanZurBewertung,
            .bewertungskatalog:
            true
        default: false
        }
    }

    var fragtImport: Bool { self == .abgabe || self == .aussonderung }

    /// Answers another message and names it (4.0). 0302 does not.
    var antwortet: Bool {
        switch self {
        case .aktenplan, .aktenplanEmpfang, .abgabe, .anbieteverzeichnis, .aussonderung, .aktenplanZurBewertung: false
        default: true
        }
    }

    /// The messages of group 03 are not numbered (4.0).
    var nummeriert: Bool { self != .aktenplan && self != .aktenplanEmpfang }
    /// Tells objects from their context (4.0).
    var mitKontext: Bool { self == .anbieteverzeichnis || self == .aussonderung }
    var traegtSchriftgut: Bool { mitKontext || self == .abgabe }
}

extension Nachrichtentyp {
    /// The schema of the message inside the folder of its version.
    public var schemadatei: String {
        switch rawValue.prefix(2) {
        case "03": "xdomea-Nachrichten-AktenplanAustauschen.xsd"
        case "04": "xdomea-Nachrichten-AbgabeDurchfuehren.xsd"
        default: "xdomea-Nachrichten-AussonderungDurchfuehren.xsd"
        }
    }
}
