// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// One plate that somebody has, holds or lost. The row is the truth; the bitmap only mirrors it.
struct PlatzRecord: Sendable {
    let kennzeichen: Kennzeichen
    let zustand: Kennzeichenzustand
    let reservierung: ReservierungID?
    /// Visitor or account of a hold, also when an application has taken it over.
    let inhaber: String?
    let version: Int

    init(row: Row) throws {
        let schluessel: Int = try row["schluessel"]
        guard let gelesen = Kennzeichenschluessel(Int32(schluessel)) else {
            throw StoreError.spalte("schluessel", "kein Kennzeichen")
        }
        kennzeichen = try Kennzeichen(try Unterscheidungszeichen(try row["uz"] as String), gelesen)
        zustand = try Zustandsspalten(row: row).zustand
        reservierung = try row["reservierung"]
        inhaber = try row["inhaber"]
        version = try row["version"]
    }
}

extension Kennzeichenzustand {
    /// Name of the state for the column `art` and for people.
    var art: String {
        switch self {
        case .frei: "frei"
        case .gehalten: "gehalten"
        case .reserviert: "reserviert"
        case .zugeteilt: "zugeteilt"
        case .weitergefuehrtAuswaerts: "weitergefuehrt-auswaerts"
        case .reserviertNachAusserbetriebsetzung: "reserviert-nach-ausserbetriebsetzung"
        case .sperrfrist: "sperrfrist"
        case .verlust: "verlust"
        }
    }
}

extension Kennzeichenzustand {
    /// The dialog that holds it, for the column `halter`.
    var halter: String? {
        if case .gehalten(let dialog, _) = self { dialog.wert } else { nil }
    }
}

extension PlatzRecord {
    static func abfrage(_ kennzeichen: Kennzeichen) -> SQL {
        """
        SELECT * FROM kz_platz WHERE uz = \(kennzeichen.unterscheidungszeichen.text) AND schluessel = \(Int64(kennzeichen.schluessel.wert))
        """
    }
}

extension Kennzeichen {
    /// The plate as an object with a history of its own.
    var gegenstand: Gegenstand { Gegenstand("kz.kennzeichen", text, kennzeichen: text) }
}

extension ReadAccess {
    /// The row of a plate as stored; the reader applies the clock. `nil` for a plate that never had one.
    func platz(_ kennzeichen: Kennzeichen) throws -> PlatzRecord? {
        try row(PlatzRecord.abfrage(kennzeichen)).map(PlatzRecord.init(row:))
    }

    func zustand(_ kennzeichen: Kennzeichen, am jetzt: Zeitpunkt) throws -> Kennzeichenzustand {
        try platz(kennzeichen)?.zustand.gelesen(am: jetzt) ?? .frei
    }
}

extension WriteContext {
    /// Writes the next state of a plate. Two at once cannot both succeed: a new row fails on the primary key,
    /// a changed one on its version.
    /// - Throws: `KennzeichenError.nichtVerfuegbar` when somebody was faster.
    func platzSetzen(
        _ kennzeichen: Kennzeichen, _ alt: PlatzRecord?, _ neu: Kennzeichenzustand, reservierung: ReservierungID?,
        inhaber: String?
    ) throws {
        let uz = kennzeichen.unterscheidungszeichen.text
        let schluessel = Int64(kennzeichen.schluessel.wert)
        let spalten = Zustandsspalten(neu)
        if let alt {
            try execute(
                """
                UPDATE kz_platz SET art = \(spalten.art), bis = \(spalten.bis), halter = \(spalten.halter), person = \(spalten.person),
                  code = \(spalten.code), fahrzeug = \(spalten.fahrzeug), inhaber = \(inhaber), reservierung = \(reservierung),
                  version = version + 1, geaendert = \(jetzt)
                WHERE uz = \(uz) AND schluessel = \(schluessel) AND version = \(alt.version)
                """, rows: 1, else: KennzeichenError.nichtVerfuegbar)
        } else {
            try execute(
                """
                INSERT INTO kz_platz (uz, schluessel, art, bis, halter, person, code, fahrzeug, inhaber, reservierung, version, geaendert)
                VALUES (\(uz), \(schluessel), \(spalten.art), \(spalten.bis), \(spalten.halter), \(spalten.person), \(spalten.code),
                  \(spalten.fahrzeug), \(inhaber), \(reservierung), 1, \(jetzt))
                """, unique: KennzeichenError.nichtVerfuegbar)
        }
        vermerke(kennzeichen, alt?.zustand.gelesen(am: jetzt) ?? .frei, neu)
        ereignis(Belegungsereignis.name, json: Belegungsereignis(kennzeichen, neu).json)
    }

    /// A line of the plate's history. Where the state stays the same, the line says what has changed in it.
    private func vermerke(_ kennzeichen: Kennzeichen, _ alt: Kennzeichenzustand, _ neu: Kennzeichenzustand) {
        switch (alt, neu) {
        case (.gehalten(let dialog, _), .gehalten(let neuer, _)) where dialog != neuer:
            vermerke(kennzeichen.gegenstand, feld: "uebergabe", neu: "antrag")
        // A new code is no business of the history; the act that needed it is.
        case _ where alt.art == neu.art && alt.bis == neu.bis: return
        case _ where alt.art == neu.art:
            vermerke(kennzeichen.gegenstand, feld: "bis", alt: alt.bis?.deutsch, neu: neu.bis?.deutsch)
        default:
            vermerke(kennzeichen.gegenstand, feld: "zustand", alt: alt.art, neu: neu.art)
        }
    }
}
