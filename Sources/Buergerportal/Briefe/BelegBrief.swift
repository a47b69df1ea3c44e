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
    let kopf: Briefkopfangaben
    let bezahltAm: String
    let summe: String
    let transaktion: String
    let zweck: String
    let posten: [Posten]

    init(
        _ beleg: Zahlungsbeleg, _ gebuehren: [Gebuehrenposten], zeichen: String, empfaenger: [String], stadt: Portalstadt,
        jetzt: Zeitpunkt
    ) {
        titel = "Zahlungsbeleg"
        kopf = Briefkopfangaben(stadt, an: empfaenger, zeichen: zeichen, am: jetzt.tag)
        bezahltAm = beleg.bezahltAm.deutsch
        summe = beleg.betrag.deutsch
        transaktion = beleg.transaktion
        zweck = beleg.zweck
        posten = gebuehren.map { Posten(text: $0.text, betrag: $0.betrag.deutsch, quelle: $0.quelle.text) }
    }
}
