// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// All addresses of this module, for links and routes alike.
enum KennzeichenURL {
    static let suche = "/wunschkennzeichen"
    static let treffer = "/wunschkennzeichen/treffer"
    static let halten = "/wunschkennzeichen/halten"
    static let merkliste = "/wunschkennzeichen/merkliste"
    static let amt = "/amt/kennzeichen"
    static let amtNachsehen = "/amt/kennzeichen/nachsehen"
    static let amtCode = "/amt/kennzeichen/code"
    static let regeln = "/amt/kennzeichen-regeln"
    static let regelvorschau = "/amt/kennzeichen-regeln/vorschau"
    static let bestand = "/amt/kennzeichen-bestand"
    static let statistik = "/amt/kennzeichen-statistik"
    static let statistikCSV = "/amt/kennzeichen-statistik.csv"
    static let apiSuche = "/api/wunschkennzeichen"
    static let apiAmt = "/api/amt/kennzeichen"

    static func amtKennzeichen(_ kennzeichen: Kennzeichen) -> String { "\(amt)/\(kodiert(kennzeichen.kompaktMitStrich))" }
    static func reservierung(_ id: ReservierungID, _ akt: String) -> String { "/amt/reservierungen/\(id)/\(akt)" }
    static func einlesung(_ id: EinlesungID) -> String { "\(bestand)/\(id)" }
    static func regel(_ id: RegelID, _ akt: String) -> String { "\(regeln)/\(id)/\(akt)" }

    /// A query of name and value pairs, encoded.
    static func mit(_ pfad: String, _ abfrage: KeyValuePairs<String, String?>) -> String {
        let teile = abfrage.compactMap { name, wert in wert.flatMap { $0.isEmpty ? nil : "\(name)=\(kodiert($0))" } }
        return teile.isEmpty ? pfad : pfad + "?" + teile.joined(separator: "&")
    }

    private static func kodiert(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? ""
    }
}

extension Kennzeichen {
    /// Form for addresses: `LEV-AB-123`.
    var kompaktMitStrich: String { "\(unterscheidungszeichen.text)-\(buchstaben.text)-\(zahl)" }
}
