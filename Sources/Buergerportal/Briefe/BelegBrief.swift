// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The receipt of a paid fee.
struct BelegBrief: Page {
    static let vorlage = "portal/briefe/beleg"

    struct Posten: Encodable, Sendable {
        let text: String
        let betrag: String
        let quelle: String
    }

    let titel: String
    let stadt: String
    let anschrift: [String]
    let zeichen: String
    let bezahltAm: String
    let betrag: String
    let transaktion: String
    let zweck: String
    let posten: [Posten]

    init(_ beleg: Zahlungsbeleg, _ gebuehren: [Gebuehrenposten], zeichen: String, stadt: Portalstadt) {
        titel = "Zahlungsbeleg"
        self.stadt = stadt.name
        anschrift = stadt.anschrift
        self.zeichen = zeichen
        bezahltAm = beleg.bezahltAm.deutsch
        betrag = beleg.betrag.deutsch
        transaktion = beleg.transaktion
        zweck = beleg.zweck
        posten = gebuehren.map { Posten(text: $0.text, betrag: $0.betrag.deutsch, quelle: $0.quelle.text) }
    }
}
