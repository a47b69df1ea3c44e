// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// A step as a person or another system asks for it, before its words are looked up.
struct Schrittwunsch: Hashable, Sendable {
    static let hoechstensText = 1_000

    var verb: String
    var adressat: Adressat
    var text: String?
    var termin: Kalendertag?
    var tage: Int?
    var mitVorigem: Bool

    func anlage(_ satz: Verfuegungssatz, ersteller: String, am zeit: Zeitpunkt) throws -> SchrittAnlage {
        guard let verb = satz.verb(verb) else { throw GangError.unbekanntesVerb(verb) }
        if let termin, termin < zeit.tag { throw AkteError.wiedervorlageVergangen }
        if let tage, !(0...3_650).contains(tage) { throw GangError.terminFehlt }
        return SchrittAnlage(
            Verfuegung(
                verb: verb, adressat: adressat,
                text: try Textregel.freiwillig(text, "Der Text der Verfügung", hoechstens: Self.hoechstensText), termin: termin,
                tage: tage, ersteller: ersteller, erstellt: zeit),
            mitVorigem: mitVorigem)
    }
}
