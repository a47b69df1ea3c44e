// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Names of messages, files and lists in xdomea.
enum Xdomeaname {
    static func wurzel(_ code: Nachrichtencode) -> String {
        switch code {
        case .anbieteverzeichnis: "Aussonderung.Anbieteverzeichnis.0501"
        case .bewertungsverzeichnis: "Aussonderung.Bewertungsverzeichnis.0502"
        case .aussonderung: "Aussonderung.Aussonderung.0503"
        case .anbietungEmpfangen: "Aussonderung.AnbietungEmpfangBestaetigen.0504"
        case .bewertungEmpfangen: "Aussonderung.BewertungEmpfangBestaetigen.0505"
        case .importBestaetigung: "Aussonderung.AussonderungImportBestaetigen.0506"
        case .aussonderungEmpfangen: "Aussonderung.AussonderungEmpfangBestaetigen.0507"
        }
    }

    static func namensraum(_ fassung: String) -> String { "urn:xoev-de:xdomea:schema:\(fassung)" }

    /// Without the ending: the file of a message and the XML inside bear the same name.
    static func stamm(_ kopf: Nachrichtenkopf) -> String {
        switch kopf.fassung {
        case .v31: "\(kopf.prozess)_\(wurzel(kopf.code))"
        case .v40: "\(kopf.prozess)_\(kopf.code.rawValue)_\(kopf.lfd)"
        }
    }

    static func liste(_ name: String, _ fassung: String = "1.0") -> String {
        " listURI=\"urn:xoev-de:xdomea:codeliste:\(name)\" listVersionID=\"\(fassung)\""
    }

    /// Code list Dateiformat by the ending of a name; 100 is "other".
    static func format(_ datei: String) -> String { formate[endung(datei)] ?? "100" }

    static func endung(_ datei: String) -> String {
        datei.contains(".") ? datei.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    }

    static func mediatyp(_ datei: String) -> String { mediatypen[endung(datei)] ?? "application/octet-stream" }

    private static let formate = [
        "pdf": "018", "odt": "015", "docx": "035", "xlsx": "036", "eml": "006", "msg": "012", "jpg": "011", "jpeg": "011",
        "png": "019", "tif": "023", "tiff": "023", "xml": "030", "txt": "045",
    ]
    private static let mediatypen = [
        "pdf": "application/pdf", "txt": "text/plain", "xml": "application/xml", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "tif": "image/tiff", "eml": "message/rfc822", "odt": "application/vnd.oasis.opendocument.text",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
