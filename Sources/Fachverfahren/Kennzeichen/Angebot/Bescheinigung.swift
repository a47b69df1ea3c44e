// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The reservation certificate as a letter (DIN 5008 form B).
struct Bescheinigung: Page {
    static let vorlage = "kennzeichen/briefe/bescheinigung"

    struct Posten: Encodable, Sendable {
        let text: String
        let betrag: String
        let quelle: String
    }

    let titel: String
    let stadt: String
    let fachbereich: String
    let ruecksendeangabe: String
    let empfaenger: [String]
    let zeichen: String
    let auskunft: String
    let telefon: String
    let email: String
    let datum: String
    let kennzeichen: String
    let name: String
    let bis: String
    /// Missing where the person got it at the counter.
    let code: String?
    let bestaetigtAm: String
    let posten: [Posten]
    let summe: String
    let gericht: String

    init(
        _ r: Reservierung, code: Reservierungscode?, kopf: Briefkopf, zeichen: String, anschrift: [String], wer: String,
        gebuehr: (posten: [Stadtregeln.Gebuehr], summe: Geld), tag: Kalendertag
    ) {
        titel = "Reservierungsbescheinigung für das Kennzeichen \(r.kennzeichen.text(mit: r.art))"
        stadt = kopf.stadt
        fachbereich = kopf.fachbereich
        ruecksendeangabe = kopf.anschrift.joined(separator: " · ")
        empfaenger = [r.name] + anschrift
        self.zeichen = zeichen
        auskunft = wer
        telefon = kopf.telefon
        email = kopf.email
        datum = tag.deutschLang
        kennzeichen = r.kennzeichen.text(mit: r.art)
        name = r.name
        bis = r.bis.tag.plus(tage: -1).deutschLang
        self.code = code?.gruppiert
        bestaetigtAm = tag.deutschLang
        posten = gebuehr.posten.map { Posten(text: $0.text, betrag: $0.betrag.deutsch, quelle: $0.quelle.text) }
        summe = gebuehr.summe.deutsch
        gericht = kopf.gericht
    }
}
