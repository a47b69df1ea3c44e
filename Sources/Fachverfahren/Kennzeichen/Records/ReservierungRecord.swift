// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

enum ReservierungTag {}
typealias ReservierungID = ID<ReservierungTag>

/// A reservation with its person and its end (portal reference, case and code included).
struct Reservierung: Sendable {
    enum Stand: String, SQLConvertible, Sendable, CaseIterable {
        case aktiv, bestaetigt, aufgehoben, zugeteilt

        var zaehlt: Bool { self == .aktiv || self == .bestaetigt }
    }

    let id: ReservierungID
    let kennzeichen: Kennzeichen
    let person: String
    let name: String
    let art: Kennzeichenart
    let bis: Zeitpunkt
    let stand: Stand
    let weg: String
    let antrag: String?
    let vorgang: String?
    let angelegt: Zeitpunkt
    let version: Int

    init(row: Row) throws {
        id = try row["id"]
        let schluessel: Int = try row["schluessel"]
        guard let gelesen = Kennzeichenschluessel(Int32(schluessel)) else {
            throw StoreError.spalte("schluessel", "kein Kennzeichen")
        }
        kennzeichen = try Kennzeichen(try Unterscheidungszeichen(try row["uz"] as String), gelesen)
        person = try row["person"]
        name = try row["name"]
        let zusatz: String? = try row["zusatz"]
        let von: Int? = try row["saison_von"]
        let bisMonat: Int? = try row["saison_bis"]
        var saison: Saison?
        if let von, let bisMonat { saison = try Saison(von: von, bis: bisMonat) }
        art = try Kennzeichenart(zusatz: zusatz.flatMap(Zusatz.init(rawValue:)), saison: saison)
        bis = try row["bis"]
        stand = try row["stand"]
        weg = try row["weg"]
        antrag = try row["antrag"]
        vorgang = try row["vorgang"]
        angelegt = try row["angelegt"]
        version = try row["version"]
    }

    func istGueltig(am jetzt: Zeitpunkt) -> Bool { stand.zaehlt && jetzt < bis }
}

extension Reservierung {
    /// How many reservations of a person still count.
    static func gueltige(person: String, am jetzt: Zeitpunkt) -> SQL {
        """
        SELECT COUNT(*) FROM kz_reservierung WHERE person = \(person) AND stand IN ('aktiv', 'bestaetigt') AND bis > \(jetzt)
        """
    }
}

extension ReadAccess {
    func reservierung(_ id: ReservierungID) throws -> Reservierung? {
        try row("SELECT * FROM kz_reservierung WHERE id = \(id)").map(Reservierung.init(row:))
    }

    func reservierung(antrag: String) throws -> Reservierung? {
        try row("SELECT * FROM kz_reservierung WHERE antrag = \(antrag)").map(Reservierung.init(row:))
    }

    func reservierung(vorgang: String) throws -> Reservierung? {
        try row("SELECT * FROM kz_reservierung WHERE vorgang = \(vorgang) ORDER BY angelegt DESC LIMIT 1").map(
            Reservierung.init(row:))
    }

    /// The newest reservation under a code.
    /// - Parameter code: its keyed hash.
    func reservierung(code: String) throws -> Reservierung? {
        try row("SELECT * FROM kz_reservierung WHERE code_hash = \(code) ORDER BY angelegt DESC LIMIT 1").map(
            Reservierung.init(row:))
    }

    /// Reservations of a person that still count against the city's limit.
    func gueltigeReservierungen(person: String, am jetzt: Zeitpunkt) throws -> Int {
        try value(Reservierung.gueltige(person: person, am: jetzt)) ?? 0
    }

    /// Everything that was reserved on one plate, newest first.
    func reservierungen(_ kennzeichen: Kennzeichen) throws -> [Reservierung] {
        try rows(
            """
            SELECT * FROM kz_reservierung WHERE uz = \(kennzeichen.unterscheidungszeichen.text)
              AND schluessel = \(Int64(kennzeichen.schluessel.wert)) ORDER BY angelegt DESC LIMIT 20
            """
        ).map(Reservierung.init(row:))
    }

    /// Newest reservations; `nach` is the moment of the last one already seen.
    func reservierungen(vor: Zeitpunkt?, limit: Int) throws -> [Reservierung] {
        let grenze: SQL = if let vor { "id < \(ReservierungID.anfang(ab: vor))" } else { "1=1" }
        return try rows("SELECT * FROM kz_reservierung WHERE \(grenze) ORDER BY id DESC LIMIT \(limit)").map(
            Reservierung.init(row:))
    }
}
