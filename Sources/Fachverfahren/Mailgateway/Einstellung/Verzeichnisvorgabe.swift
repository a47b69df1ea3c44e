// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import HttpClient
internal import Mailrichtlinie

/// A directory of certificates: over HTTP (RFC 4387), where it answers with DER or PEM, or over LDAP with `userCertificate` (RFC 4523)
/// and `userSMIMECertificate` (RFC 2798 §2.8).
struct Verzeichnisvorgabe: Sendable, Hashable, Decodable {
    static let platz = "{adresse}"

    let name: String
    /// `https://…` with `{adresse}` where the address stands, or `ldaps://host/base`.
    let adresse: String
    let partner: Partnerliste

    private enum CodingKeys: String, CodingKey, CaseIterable { case name, adresse, partner }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        name = try werte.decode(String.self, forKey: .name)
        adresse = try werte.decode(String.self, forKey: .adresse)
        partner = try werte.decode(Partnerliste.self, forKey: .partner)
        func falsch(_ key: CodingKeys, _ text: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: werte, debugDescription: text)
        }
        guard !name.isEmpty else { throw falsch(.name, "Der Name fehlt.") }
        do {
            _ =
                try istLdap
                ? HttpAdresse.verzeichnis(adresse) : HttpAdresse.geprueft(adresse.replacingOccurrences(of: Self.platz, with: "a"))
        } catch {
            throw falsch(.adresse, "„\(adresse)“ ist keine Adresse mit https oder ldaps.")
        }
        guard istLdap != adresse.contains(Self.platz), !istLdap || !adresse.contains("?") else {
            throw falsch(.adresse, "Erwartet wird https://… mit \(Self.platz), oder ldaps://rechner/basis ohne Fragezeichen.")
        }
    }

    var istLdap: Bool { adresse.hasPrefix("ldap") }

    /// - Returns: `nil` for an address that cannot stand in one.
    func url(_ gesucht: Mailadresse) -> String? {
        let erlaubt = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyz0123456789-._~")
        let wort = istLdap ? Self.filterwert(gesucht.description) : gesucht.description
        return wort.addingPercentEncoding(withAllowedCharacters: erlaubt).map {
            istLdap
                ? "\(adresse)?userCertificate;binary,userSMIMECertificate;binary?sub?(mail=\($0))"
                : adresse.replacingOccurrences(of: Self.platz, with: $0)
        }
    }

    /// What means something in a filter is written by its number (RFC 4515 §3).
    private static func filterwert(_ text: String) -> String {
        text.reduce(into: "") { summe, zeichen in
            switch zeichen {
            case "*": summe += "\\2a"
            case "(": summe += "\\28"
            case ")": summe += "\\29"
            case "\\": summe += "\\5c"
            default: summe.append(zeichen)
            }
        }
    }
}
