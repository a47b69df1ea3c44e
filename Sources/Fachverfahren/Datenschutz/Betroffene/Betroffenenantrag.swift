// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

enum BetroffenenantragTag {}
typealias BetroffenenantragID = ID<BetroffenenantragTag>

/// What a person asks of the town about their own data.
struct Betroffenenantrag: Sendable {
    let id: BetroffenenantragID
    /// Such as `BA-2026-004`.
    let nummer: String
    let vorgang: VorgangID
    let recht: Betroffenenrecht
    let name: String
    let email: String?
    let anliegen: String
    let eingegangen: Kalendertag
    /// How the identity was checked; `nil` until then. Before, nothing is handed out (Art. 12(6)).
    var identitaet: String?
    /// The person's account, where the identity was proved by it.
    var konto: BuergerID?
    var verlaengertAm: Kalendertag?
    var verlaengerung: String?
    var ergebnis: Antragsergebnis?
    var begruendung: String?
    var beantwortet: Kalendertag?
    let von: String
    let angelegt: Zeitpunkt
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("ds.antrag", id.text, kennzeichen: nummer) }
    var frist: Antragsfrist { Antragsfrist(eingang: eingegangen, verlaengert: verlaengertAm != nil) }
    var suche: Personensuche { Personensuche(name: name, email: email, konto: konto) }

    init(row: Row) throws {
        func tag(_ spalte: String) throws -> Kalendertag? { (try row[spalte] as String?).flatMap { Kalendertag(iso: $0) } }
        id = try row["id"]
        nummer = try row["nummer"]
        vorgang = try row["vorgang"]
        recht = try row["recht"]
        name = try row["name"]
        email = try row["email"]
        anliegen = try row["anliegen"]
        guard let eingang = try tag("eingegangen") else { throw DatenschutzError.nichtGefunden }
        eingegangen = eingang
        identitaet = try row["identitaet"]
        konto = try row["konto"]
        verlaengertAm = try tag("verlaengert_am")
        verlaengerung = try row["verlaengerung"]
        ergebnis = try row["ergebnis"]
        begruendung = try row["begruendung"]
        beantwortet = try tag("beantwortet")
        von = try row["von"]
        angelegt = try row["angelegt"]
        version = try row["version"]
    }
}

extension ReadAccess {
    func betroffenenantrag(_ id: BetroffenenantragID) throws -> Betroffenenantrag? {
        try row("SELECT * FROM ds_antrag WHERE id = \(id)").map(Betroffenenantrag.init(row:))
    }

    /// Open ones first, by deadline; then those that were answered, the newest on top.
    func betroffenenantraege(limit: Int = 500) throws -> [Betroffenenantrag] {
        let offene = try rows("SELECT * FROM ds_antrag WHERE beantwortet IS NULL ORDER BY eingegangen, id LIMIT \(limit)")
            .map(Betroffenenantrag.init(row:)).sorted { ($0.frist.ende, $0.nummer) < ($1.frist.ende, $1.nummer) }
        let fertige = try rows(
            "SELECT * FROM ds_antrag WHERE beantwortet IS NOT NULL ORDER BY beantwortet DESC, id DESC LIMIT \(limit)")
        return offene + (try fertige.map(Betroffenenantrag.init(row:)))
    }

    func offeneBetroffenenantraege() throws -> Int { try value("SELECT COUNT(*) FROM ds_antrag WHERE beantwortet IS NULL") ?? 0 }
}

extension WriteContext {
    func betroffenenantragSchreiben(_ alt: Betroffenenantrag, _ neu: Betroffenenantrag) throws {
        try executeVersioned(
            """
            UPDATE ds_antrag SET identitaet = \(neu.identitaet), konto = \(neu.konto), verlaengert_am = \(neu.verlaengertAm?.iso),
              verlaengerung = \(neu.verlaengerung), ergebnis = \(neu.ergebnis), begruendung = \(neu.begruendung),
              beantwortet = \(neu.beantwortet?.iso), version = version + 1
            WHERE id = \(alt.id) AND version = \(alt.version)
            """)
        let felder: [(String, String?, String?)] = [
            ("identitaet", alt.identitaet, neu.identitaet), ("verlaengerung", alt.verlaengerung, neu.verlaengerung),
            ("ergebnis", alt.ergebnis?.deutsch, neu.ergebnis?.deutsch), ("begruendung", alt.begruendung, neu.begruendung),
            ("beantwortet", alt.beantwortet?.deutsch, neu.beantwortet?.deutsch),
        ]
        for (feld, vorher, nachher) in felder where vorher != nachher {
            vermerke(alt.gegenstand, feld: feld, alt: vorher, neu: nachher)
        }
    }
}
