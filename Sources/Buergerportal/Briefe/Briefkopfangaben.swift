// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core

/// What every letter of the portal has around its text: the town, the addressee and the reference block.
struct Briefkopfangaben: Encodable, Sendable {
    let stadt: String
    let behoerde: String
    let ruecksendeangabe: String
    /// Lines of the address field; a sheet for the file names the file instead.
    let empfaenger: [String]
    let zeichen: String
    let telefon: String
    let email: String
    let datum: String
    let fuss: [String]

    init(_ stadt: Portalstadt, an empfaenger: [String], zeichen: String, am tag: Kalendertag) {
        self.stadt = stadt.name
        behoerde = stadt.behoerde
        ruecksendeangabe = ([stadt.name] + stadt.anschrift).joined(separator: " · ")
        self.empfaenger = empfaenger
        self.zeichen = zeichen
        telefon = stadt.telefon
        email = stadt.email
        datum = tag.deutschLang
        fuss = [stadt.name] + stadt.anschrift
    }
}

extension BeteiligterAnlage {
    var anschriftzeilen: [String] { [name] + (anschrift?.zeilen ?? []) }
}
