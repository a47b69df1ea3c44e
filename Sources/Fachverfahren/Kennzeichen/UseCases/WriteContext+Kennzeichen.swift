// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What a new reservation needs to know.
struct Reservierungswunsch: Sendable {
    let kennzeichen: Kennzeichen
    let art: Kennzeichenart
    /// Key of the person (`Schluesselung`), so that the limit a person counts; never shown.
    let person: String
    let name: String
    let weg: Vergabeweg
    let antrag: String?
    let vorgang: String?
    /// Keyed hash of the code that proves the reservation at the counter.
    let codeHash: String
}

extension WriteContext {
    /// Moves a plate to its next state by the one transition function.
    /// - Parameter inhaber: whose a new hold is; a hold that goes on keeps its own.
    @discardableResult
    func kennzeichenBewegen(
        _ kennzeichen: Kennzeichen, _ uebergang: Zustandsuebergang, _ stadt: Stadtregeln, reservierung: ReservierungID? = nil,
        inhaber: String? = nil
    ) throws -> Kennzeichenzustand {
        try kennzeichenBewegen(
            kennzeichen, von: try platz(kennzeichen), uebergang, stadt, reservierung: reservierung, inhaber: inhaber)
    }

    /// - Parameter alt: the plate's row as this act has read it.
    @discardableResult
    private func kennzeichenBewegen(
        _ kennzeichen: Kennzeichen, von alt: PlatzRecord?, _ uebergang: Zustandsuebergang, _ stadt: Stadtregeln,
        reservierung: ReservierungID?, inhaber: String? = nil
    ) throws -> Kennzeichenzustand {
        let gespeichert = alt?.zustand ?? .frei
        let neu = try gespeichert.nach(uebergang, jetzt: jetzt, stadt)
        let bisher = gespeichert.gelesen(am: jetzt).halter == nil ? nil : alt?.inhaber
        let wessen = neu.halter == nil ? nil : inhaber ?? bisher
        try platzSetzen(kennzeichen, alt, neu, reservierung: reservierung, inhaber: wessen)
        return neu
    }

    /// Reserves a plate out of a hold (`dialog`) or at the counter.
    /// - Throws: `KennzeichenError.zuVieleReservierungen` beyond the city's limit a person.
    // § FZV:9(1) (only of the own signs; the plate is named to the person before it is assigned)
    func kennzeichenReservieren(_ wunsch: Reservierungswunsch, dialog: String?, _ stadt: Stadtregeln) throws -> ReservierungID {
        guard stadt.unterscheidungszeichen.contains(wunsch.kennzeichen.unterscheidungszeichen) else {
            throw KennzeichenError.nichtVerfuegbar
        }
        let hoechstens = stadt.reservierungenJePerson.wert
        try verlange(
            "(\(Reservierung.gueltige(person: wunsch.person, am: jetzt))) < \(hoechstens)",
            else: KennzeichenError.zuVieleReservierungen(hoechstens: hoechstens))
        let id = ReservierungID(jetzt)
        let person = Personenschluessel(wunsch.person)
        let uebergang: Zustandsuebergang =
            if let dialog {
                .reservieren(von: Dialogschluessel(dialog), fuer: person, code: wunsch.codeHash)
            } else {
                .amSchalterReservieren(fuer: person, code: wunsch.codeHash)
            }
        // A plate that nobody holds has hardly ever had a row; a new row fails on the primary key if it has.
        let bisher =
            dialog == nil ? try angenommen(nil, sonst: { try platz(wunsch.kennzeichen) }) : try platz(wunsch.kennzeichen)
        let zustand = try kennzeichenBewegen(wunsch.kennzeichen, von: bisher, uebergang, stadt, reservierung: id)
        try execute(
            """
            INSERT INTO kz_reservierung (id, uz, schluessel, person, name, zusatz, saison_von, saison_bis, code_hash, bis, stand, weg,
              antrag, vorgang, angelegt, geschluesselt, version)
            VALUES (\(id), \(wunsch.kennzeichen.unterscheidungszeichen.text), \(Int64(wunsch.kennzeichen.schluessel.wert)), \(wunsch.person),
              \(wunsch.name), \(wunsch.art.zusatz?.rawValue), \(wunsch.art.saison?.beginn), \(wunsch.art.saison?.ende), \(wunsch.codeHash),
              \(zustand.bis ?? jetzt), 'aktiv', \(wunsch.weg.rawValue), \(wunsch.antrag), \(wunsch.vorgang), \(jetzt), 1, 1)
            """)
        vermerke(Gegenstand("kz.reservierung", id.text, kennzeichen: wunsch.kennzeichen.text), feld: "stand", neu: "aktiv")
        return id
    }

    /// Ends a reservation and frees the plate.
    func reservierungAufheben(_ reservierung: Reservierung, _ stadt: Stadtregeln) throws {
        if reservierung.istGueltig(am: jetzt) { try kennzeichenBewegen(reservierung.kennzeichen, .stornieren, stadt) }
        try standSetzen(reservierung, .aufgehoben)
    }

    /// Lengthens a reservation by the city's days.
    func reservierungVerlaengern(_ reservierung: Reservierung, _ stadt: Stadtregeln) throws -> Zeitpunkt {
        let zustand = try kennzeichenBewegen(reservierung.kennzeichen, .verlaengern, stadt, reservierung: reservierung.id)
        let bis = zustand.bis ?? reservierung.bis
        try executeVersioned(
            "UPDATE kz_reservierung SET bis = \(bis), version = version + 1 WHERE id = \(reservierung.id) AND version = \(reservierung.version)"
        )
        vermerke(
            Gegenstand("kz.reservierung", reservierung.id.text, kennzeichen: reservierung.kennzeichen.text), feld: "bis",
            alt: reservierung.bis.deutsch, neu: bis.deutsch)
        return bis
    }

    /// - Parameter code: keyed hash of the new code.
    func reservierungscodeSetzen(_ reservierung: Reservierung, _ code: String, _ stadt: Stadtregeln) throws {
        try kennzeichenBewegen(reservierung.kennzeichen, .codeErneuern(code), stadt, reservierung: reservierung.id)
        try execute("UPDATE kz_reservierung SET code_hash = \(code) WHERE id = \(reservierung.id)")
    }

    func standSetzen(_ reservierung: Reservierung, _ stand: Reservierung.Stand) throws {
        try executeVersioned(
            "UPDATE kz_reservierung SET stand = \(stand), version = version + 1 WHERE id = \(reservierung.id) AND version = \(reservierung.version)"
        )
        vermerke(
            Gegenstand("kz.reservierung", reservierung.id.text, kennzeichen: reservierung.kennzeichen.text), feld: "stand",
            alt: reservierung.stand.rawValue, neu: stand.rawValue)
        // Confirming leaves the plate's state as it is; its history must tell of it all the same.
        if stand == .bestaetigt { vermerke(reservierung.kennzeichen.gegenstand, feld: "reservierung", neu: stand.rawValue) }
    }
}
