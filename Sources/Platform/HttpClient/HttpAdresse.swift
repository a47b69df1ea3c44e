// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// Which addresses may be asked.
public enum HttpAdresse {
    /// https anywhere; http on this machine only, since what crosses a network must be encrypted. In the other circles http anywhere; where a
    /// name leads is looked at when the connection is opened.
    public static func geprueft(_ text: String, _ kreis: Zielkreis = .gesichert) throws(HttpFehler) -> URL {
        guard let adresse = URL(string: text), let rechner = adresse.host, !rechner.isEmpty, adresse.user == nil else {
            throw .adresse(text)
        }
        switch adresse.scheme {
        case "https": return adresse
        case "http" where kreis != .gesichert || istHier(rechner): return adresse
        default: throw .adresse(text)
        }
    }

    /// A directory: ldaps anywhere, ldap on this machine only; in the other circles ldap anywhere.
    public static func verzeichnis(_ text: String, _ kreis: Zielkreis = .gesichert) throws(HttpFehler) -> URL {
        guard let adresse = URL(string: text), let rechner = adresse.host, !rechner.isEmpty, adresse.user == nil,
            adresse.scheme == "ldaps" || adresse.scheme == "ldap" && (kreis != .gesichert || istHier(rechner))
        else { throw .adresse(text) }
        return adresse
    }

    private static func istHier(_ rechner: String) -> Bool {
        rechner == "localhost" || rechner.hasSuffix(".localhost") || rechner == "::1" || rechner == "[::1]"
            || (rechner.hasPrefix("127.") && rechner.split(separator: ".").count == 4
                && rechner.allSatisfy { $0.isNumber || $0 == "." })
    }
}
