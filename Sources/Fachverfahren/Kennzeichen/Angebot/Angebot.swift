// SPDX-License-Identifier: EUPL-1.2
import Akte
import Buergerportal
import Core
import Store

/// The service "Wunschkennzeichen" as the portal offers it.
struct Angebot: Sendable {
    static let id = "wunschkennzeichen"

    let dienst: Kennzeichendienst
    let aktenplan: String
    let oe: OrgNummer

    var leistungsangebot: Leistungsangebot {
        let rechtsdaten = dienst.rechtsdaten
        return Leistungsangebot(
            leistung: leistung, formular: AngebotFormular.formular(rechtsdaten), startUrl: KennzeichenURL.suche,
            aktenplan: aktenplan, oe: oe,
            gebuehren: { _, tag in
                rechtsdaten.stadt.gebuehr(am: tag).posten.map { Gebuehrenposten($0.text, en: $0.en, $0.betrag, $0.quelle) }
            },
            faktor: AngebotFormular.Feld.geburt,
            vorgangBetreff: { "Wunschkennzeichen \($0[AngebotFormular.Feld.kennzeichen] ?? "")" },
            vorAbsenden: { bogen, antrag, db in try pruefen(bogen, antrag, db) },
            absenden: { abgabe, tx in try reservieren(abgabe, tx) },
            istEntschieden: { antrag, db in
                // Given to a vehicle without a notice: nothing is left to take back.
                try db.reservierung(antrag: antrag.text)?.stand == .zugeteilt
            },
            zurueckgenommen: { antrag, tx in try tx.antragFreigeben(antrag, dienst.stadt) },
            schritte: { antrag, db in try schritte(antrag, db) })
    }

    /// The hold of an application belongs to the application, so that it survives a change of device.
    static func dialog(_ antrag: AntragID) -> String { "antrag:\(antrag)" }

    /// The application whose dialog this is.
    static func antrag(_ dialog: String) -> AntragID? {
        dialog.hasPrefix("antrag:") ? AntragID(String(dialog.dropFirst("antrag:".count))) : nil
    }

    private func pruefen(_ bogen: Antwortbogen, _ antrag: AntragID, _ db: ReadContext) throws {
        let jetzt = dienst.store.uhr.jetzt
        let kennzeichen = try Angebotskennzeichen.kennzeichen(bogen, dienst.rechtsdaten)
        let art = try Angebotskennzeichen.art(bogen)
        let ergebnis = dienst.regelwerk.pruefe(kennzeichen, .online, art: art, am: jetzt.tag)
        guard ergebnis.zulaessig else {
            // Length and kind are the person's own choice and may be named; a block may not.
            try Laengenregel.pruefe(kennzeichen, art, .einzeilig)
            throw vergriffen(kennzeichen, art, jetzt)
        }
        let zustand = try db.zustand(kennzeichen, am: jetzt)
        guard zustand == .frei || zustand.istGehalten(von: Dialogschluessel(Self.dialog(antrag))) else {
            throw vergriffen(kennzeichen, art, jetzt)
        }
        let person = try person(bogen)
        guard try db.gueltigeReservierungen(person: person, am: jetzt) < dienst.stadt.reservierungenJePerson.wert else {
            throw KennzeichenError.zuVieleReservierungen(hoechstens: dienst.stadt.reservierungenJePerson.wert)
        }
    }

    /// What the applicant is told instead of a bare no: what is free nearby.
    private func vergriffen(_ kennzeichen: Kennzeichen, _ art: Kennzeichenart, _ jetzt: Zeitpunkt) -> KennzeichenError {
        let frei = Kennzeichensuche(dienst: dienst).nachbarn(kennzeichen, art: art, anzahl: 4, jetzt: jetzt)
        return .vergriffen(kennzeichen: kennzeichen.text, frei: frei.map(\.text))
    }

    private func reservieren(_ abgabe: Abgabe, _ tx: WriteContext) throws {
        let kennzeichen = try Angebotskennzeichen.kennzeichen(abgabe.antworten, dienst.rechtsdaten)
        let art = try Angebotskennzeichen.art(abgabe.antworten)
        do {
            try reservieren(abgabe, kennzeichen, art, tx)
        } catch KennzeichenError.nichtVerfuegbar {
            throw vergriffen(kennzeichen, art, tx.jetzt)
        }
    }

    private func reservieren(_ abgabe: Abgabe, _ kennzeichen: Kennzeichen, _ art: Kennzeichenart, _ tx: WriteContext) throws {
        let dialog = Self.dialog(abgabe.antrag)
        // A hold that ran out while somebody filled the form in is taken again, if nobody was faster.
        if try tx.zustand(kennzeichen, am: tx.jetzt) == .frei {
            try tx.kennzeichenBewegen(kennzeichen, .halten(von: Dialogschluessel(dialog)), dienst.stadt)
        }
        var zufall = SystemRandomNumberGenerator()
        let id = try tx.kennzeichenReservieren(
            Reservierungswunsch(
                kennzeichen: kennzeichen, art: art,
                person: try person(abgabe.antworten),
                name: Angebotskennzeichen.name(abgabe.antworten), weg: .online, antrag: abgabe.antrag.text,
                vorgang: abgabe.vorgang.id.text,
                codeHash: dienst.schluesselung.code(Reservierungscode.neu(&zufall))), dialog: dialog, dienst.stadt)
        tx.vermerke(
            Gegenstand("akte.vorgang", abgabe.vorgang.id.text, kennzeichen: abgabe.vorgang.zeichen.text), feld: "reservierung",
            neu: id.text)
    }

    private func person(_ bogen: Antwortbogen) throws -> String {
        guard let geburt = bogen.tag(AngebotFormular.Feld.geburt) else { throw KennzeichenError.geburtstagUngueltig }
        return dienst.schluesselung.person(name: Angebotskennzeichen.name(bogen), geburtsdatum: geburt)
    }

    private func schritte(_ antrag: AntragID, _ db: ReadContext) throws -> [Statusschritt] {
        guard let r = try db.reservierung(antrag: antrag.text) else { return [] }
        let jetzt = dienst.store.uhr.jetzt
        let bis = r.bis.tag.plus(tage: -1)
        let reserviert = Statusschritt(
            Portaltext("Kennzeichen reserviert", en: "Plate reserved"), .fertig, zeit: r.angelegt,
            text: Portaltext(
                "\(r.kennzeichen.text(mit: r.art)) ist bis \(bis.deutschLang) für Sie reserviert.",
                en: "\(r.kennzeichen.text(mit: r.art)) is reserved for you until \(bis.englischLang)."))
        switch r.stand {
        case .aktiv where r.istGueltig(am: jetzt):
            return [
                reserviert, Statusschritt(Portaltext("Wir prüfen die Reservierung", en: "We check the reservation"), .jetzt),
                Statusschritt(Portaltext("Bescheinigung im Postfach", en: "Certificate in your mailbox"), .offen),
            ]
        case .bestaetigt where r.istGueltig(am: jetzt), .zugeteilt:
            return [
                reserviert, Statusschritt(Portaltext("Reservierung bestätigt", en: "Reservation confirmed"), .fertig),
                Statusschritt(
                    Portaltext("Fahrzeug zulassen", en: "Register the vehicle"), r.stand == .zugeteilt ? .fertig : .jetzt,
                    text: Portaltext(
                        "Bringen Sie die Bescheinigung zur Zulassung mit.",
                        en: "Bring the certificate when you register the vehicle.")),
            ]
        case .aktiv, .bestaetigt:
            return [
                reserviert,
                Statusschritt(Portaltext("Die Reservierung ist abgelaufen", en: "The reservation has expired"), .fertig),
            ]
        case .aufgehoben:
            return [
                reserviert,
                Statusschritt(Portaltext("Die Reservierung wurde aufgehoben", en: "The reservation was cancelled"), .fertig),
            ]
        }
    }
}
