// SPDX-License-Identifier: EUPL-1.2
import Akte
import Buergerportal
import Core
import Store

/// A clerk confirms a reservation: the certificate goes into the Akte and to the citizen's Postfach with legal effect.
struct ReservierungBestaetigen: Sendable {
    let dienst: Kennzeichendienst
    let portal: BuergerportalModul
    let kopf: Briefkopf

    func callAsFunction(_ id: ReservierungID, akteur: Akteur) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.freigeben)
        let (reservierung, zeichen, anschrift) = try await dienst.store.read { db in
            guard let r = try db.reservierung(id), let vorgangText = r.vorgang, let vorgangID = VorgangID(vorgangText),
                let vorgang = try db.vorgang(vorgangID)
            else { throw KennzeichenError.nichtGefunden }
            let antworten = try r.antrag.flatMap { AntragID($0) }.flatMap { try db.antragKopf($0) }?.antworten ?? Antwortbogen()
            return (
                r, vorgang.zeichen.text,
                [
                    antworten[AngebotFormular.Feld.strasse],
                    [antworten[AngebotFormular.Feld.plz], antworten[AngebotFormular.Feld.ort]].compactMap(\.self).joined(
                        separator: " "),
                ].compactMap(\.self)
            )
        }
        guard reservierung.stand == .aktiv, reservierung.istGueltig(am: dienst.store.uhr.jetzt) else {
            throw KennzeichenError.uebergangNichtErlaubt
        }
        guard let vorgang = reservierung.vorgang.flatMap({ VorgangID($0) }) else { throw KennzeichenError.nichtGefunden }
        // Online nobody has seen a code yet: the certificate brings it. At the counter the person has it already.
        var zufall = SystemRandomNumberGenerator()
        let code = reservierung.antrag == nil ? nil : Reservierungscode.neu(&zufall)
        let geschluesselt = code.map(dienst.schluesselung.code)
        let stadt = dienst.stadt
        let brief = Bescheinigung(
            reservierung, code: code, kopf: kopf, zeichen: zeichen, anschrift: anschrift, wer: akteur.mitarbeiter?.name ?? "",
            gebuehr: dienst.stadt.gebuehr(am: dienst.store.uhr.jetzt.tag), tag: dienst.store.uhr.jetzt.tag)
        _ = try await portal.bescheid(
            Bescheidauftrag(
                vorgang: vorgang, antrag: reservierung.antrag.flatMap { AntragID($0) }, brief: brief,
                betreff: "Reservierungsbescheinigung \(reservierung.kennzeichen.text)", akteur: akteur,
                imCommit: { tx in
                    guard let jetzt = try tx.reservierung(id), jetzt.stand == .aktiv else {
                        throw KennzeichenError.uebergangNichtErlaubt
                    }
                    if let geschluesselt { try tx.reservierungscodeSetzen(jetzt, geschluesselt, stadt) }
                    try tx.standSetzen(jetzt, .bestaetigt)
                }))
    }
}

/// What every letter of this module carries on top.
public struct Briefkopf: Sendable {
    let stadt: String
    let fachbereich: String
    let anschrift: [String]
    let telefon: String
    let email: String
    let gericht: String

    public init(stadt: String, fachbereich: String, anschrift: [String], telefon: String, email: String, gericht: String) {
        self.stadt = stadt
        self.fachbereich = fachbereich
        self.anschrift = anschrift
        self.telefon = telefon
        self.email = email
        self.gericht = gericht
    }
}
