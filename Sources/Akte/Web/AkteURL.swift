// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// All addresses of the E-Akte, for links and routes alike.
enum AkteURL {
    static let start = "/amt"
    static let postkorb = "/amt/postkorb"
    static let postkorbCSV = "/amt/postkorb.csv"
    static let akten = "/amt/akten"
    static let aktenCSV = "/amt/akten.csv"
    static let akteNeu = "/amt/akten/neu"
    static let vorgaenge = "/amt/vorgaenge"
    static let vorgangNeu = "/amt/vorgaenge/neu"
    static let sperren = "/amt/sperren"
    static let suche = "/amt/suche"
    static let aktenplan = "/amt/aktenplan"
    static let aktenplanCSV = "/amt/aktenplan.csv"
    static let aktenplanXML = "/amt/aktenplan.xml"
    static let aktenplanEinspielen = "/amt/aktenplan/einspielen"
    static let planStilllegen = "/amt/aktenplan/stilllegung"
    static func planeinheit(_ zeichen: String) -> String { "\(aktenplan)/\(zeichen)/aendern" }

    static let aktenarten = "/amt/aktenarten"
    static let zeichenvorlagen = "/amt/aktenarten/zeichenvorlagen"
    static let stapel = "/amt/stapel"
    static let zeichen = "/amt/zeichen"

    static func aktenart(_ kuerzel: String) -> String { "\(aktenarten)/\(kuerzel)" }
    static func stapel(_ id: StapelID) -> String { "\(stapel)/\(id)" }
    static func objekt(_ objekt: Aktenobjekt, _ teil: String? = nil) -> String {
        let pfad =
            switch objekt {
            case .akte(let id): akte(id)
            case .vorgang(let id): vorgang(id)
            case .dokument(let id): dokument(id)
            }
        return teil.map { "\(pfad)/\($0)" } ?? pfad
    }
    /// Where the Wiedervorlagen of an Akte or of a Vorgang stand.
    static func wiedervorlagen(_ objekt: Aktenobjekt) -> String {
        if case .vorgang(let id) = objekt { vorgang(id, "wiedervorlagen") } else { AkteURL.objekt(objekt) }
    }
    static func akte(_ id: AkteID) -> String { "\(akten)/\(id)" }
    static func akte(_ id: AkteID, _ akt: String) -> String { "\(akten)/\(id)/\(akt)" }
    static func vorgang(_ id: VorgangID) -> String { "\(vorgaenge)/\(id)" }
    static func vorgang(_ id: VorgangID, _ teil: String) -> String { "\(vorgaenge)/\(id)/\(teil)" }
    static func dokument(_ id: DokumentID) -> String { "/amt/dokumente/\(id)" }
    static func dokument(_ id: DokumentID, _ teil: String) -> String { "/amt/dokumente/\(id)/\(teil)" }
    static func beteiligter(_ id: BeteiligterID, _ akt: String) -> String { "/amt/beteiligte/\(id)/\(akt)" }
    static func aktenbeteiligter(_ id: AktenbeteiligterID, _ akt: String) -> String { "/amt/aktenbeteiligte/\(id)/\(akt)" }
    static func wiedervorlage(_ id: WiedervorlageID, _ akt: String) -> String { "/amt/wiedervorlagen/\(id)/\(akt)" }

    /// Path patterns of the routes.
    static let akteMuster = "/amt/akten/{id}"
    static let vorgangMuster = "/amt/vorgaenge/{id}"
    static let dokumentMuster = "/amt/dokumente/{id}"

    /// A path with name and value pairs, encoded; empty values are left out.
    static func mit(_ pfad: String, _ abfrage: KeyValuePairs<String, String?>) -> String {
        mit(pfad, abfrage.map { (name: $0.key, wert: $0.value) })
    }

    static func mit(_ pfad: String, _ abfrage: [(name: String, wert: String?)]) -> String {
        let teile = abfrage.compactMap { name, wert in wert.flatMap { $0.isEmpty ? nil : "\(name)=\(kodiert($0))" } }
        return teile.isEmpty ? pfad : pfad + "?" + teile.joined(separator: "&")
    }

    private static func kodiert(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? ""
    }
}
