// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// The password of a PDF, once.
struct KennwortSeite: Page {
    static let vorlage = "mailgateway/kennwort"

    let titel = "Kennwort für das PDF"
    let zurueckUrl: String
    let adresse: String
    let kennwort: String

    init(_ mail: Eigenmail, _ kennwort: String) {
        zurueckUrl = MailURL.meine(mail.zeile.nachricht)
        adresse = mail.zeile.adresse
        self.kennwort = kennwort
    }
}
