// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// A message in the Postfach of an account. Looking at this page opens nothing; its button does.
struct PostfachmailSeite: Page {
    static let vorlage = "mailgateway/postfachmail"

    let titel: String
    let text: [String]
    let folge: [String]
    var leichteSprache: Bool { true }
    let url: String
    let gelesen: String?

    init(_ anfrage: WebRequest, _ zeile: Abholzeile) {
        titel = anfrage.t("abholPostfachTitel")
        text = anfrage.zeilen(anfrage.t("abholText", anfrage.zeit(zeile.laeuftAb)))
        folge = anfrage.zeilen(anfrage.t("abholPostfachText"))
        url = MailURL.postfach(zeile.zustellung)
        gelesen = zeile.geoeffnet.map { anfrage.t("abholPostfachGelesen", anfrage.zeit($0)) }
    }
}
