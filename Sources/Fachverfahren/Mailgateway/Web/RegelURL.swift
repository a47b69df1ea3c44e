// SPDX-License-Identifier: EUPL-1.2

/// Addresses of the pages about rules.
enum RegelURL {
    static let liste = "\(MailURL.liste)/regeln"
    static let probe = "\(liste)/probe"
    static let vorschlag = "\(liste)/vorschlag"
    static let fassungMuster = "\(liste)/fassungen/{id}"
    static let freigebenMuster = "\(fassungMuster)/freigeben"
    static let zurueckziehenMuster = "\(fassungMuster)/zurueckziehen"

    static func fassung(_ id: RegelwerkID) -> String { "\(liste)/fassungen/\(id)" }
    static func freigeben(_ id: RegelwerkID) -> String { "\(fassung(id))/freigeben" }
    static func zurueckziehen(_ id: RegelwerkID) -> String { "\(fassung(id))/zurueckziehen" }
    /// The form with the text of a version, as a new proposal.
    static func vorschlag(vorlage id: RegelwerkID) -> String { "\(vorschlag)?vorlage=\(id)" }
    static func vorschlag(aendern id: RegelwerkID) -> String { "\(vorschlag)?aendern=\(id)" }
    static func probe(_ id: RegelwerkID) -> String { "\(probe)?fassung=\(id)" }
}
