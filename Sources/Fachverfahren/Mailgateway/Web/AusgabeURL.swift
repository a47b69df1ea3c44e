// SPDX-License-Identifier: EUPL-1.2

/// Addresses of the pages on which private keys are given out.
enum AusgabeURL {
    static let liste = "\(MailURL.liste)/schluesselausgabe"
    static let freigebenMuster = "\(liste)/{id}/freigeben"
    static let ablehnenMuster = "\(liste)/{id}/ablehnen"
    static let abholenMuster = "\(liste)/{id}/abholen"

    static func freigeben(_ id: AusgabeID) -> String { "\(liste)/\(id)/freigeben" }
    static func ablehnen(_ id: AusgabeID) -> String { "\(liste)/\(id)/ablehnen" }
    static func abholen(_ id: AusgabeID) -> String { "\(liste)/\(id)/abholen" }
}
