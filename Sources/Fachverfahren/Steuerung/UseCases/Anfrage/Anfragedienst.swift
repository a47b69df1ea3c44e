// SPDX-License-Identifier: EUPL-1.2
public import Web

/// What requests need of the house.
public struct Anfragevorgaben: Sendable {
    let adresse: String
    let stadt: String
    let zeichen: Anfragezeichen
    /// So many days before a Sitzung that the programme reports to, those in charge are asked.
    let vorlauf: Int

    /// - Parameters:
    ///   - adresse: under which the server is reached, for links in mails.
    ///   - stadt: the city's name, for the end of a mail.
    ///   - geheimnis: signs the links.
    ///   - vorlauf: `nil` for what is usual.
    public init(adresse: String, stadt: String, geheimnis: Geheimnis, vorlauf: Int? = nil) {
        self.adresse = adresse
        self.stadt = stadt
        zeichen = Anfragezeichen(geheimnis)
        self.vorlauf = vorlauf ?? Sitzungsvorlauf.ueblicheTage
    }
}
