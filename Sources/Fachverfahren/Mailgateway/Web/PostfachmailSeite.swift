// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// A message in the Postfach of an account. Looking at this page opens nothing; its button does.
struct PostfachmailSeite: Page {
    static let vorlage = "mailgateway/postfachmail"

    let titel = "Nachricht der Verwaltung"
    let url: String
    let bis: String
    let gelesen: String?

    init(_ zeile: Abholzeile) {
        url = MailURL.postfach(zeile.zustellung)
        bis = zeile.laeuftAb.deutsch
        gelesen = zeile.geoeffnet?.deutsch
    }
}
