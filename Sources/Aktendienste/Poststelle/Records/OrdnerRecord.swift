// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

enum ScanordnerTag {}
typealias ScanordnerID = ID<ScanordnerTag>

/// A folder in which scanners, fax servers or mail programs put what came in. Only the operator sets one up, because it names a place
/// on the machine.
struct Scanordner: Hashable, Sendable {
    let id: ScanordnerID
    let kurz: String
    let pfad: String
    let oe: OrgNummer
    let kanal: Eingangskanal
    /// Seconds for which a size must have rested; `nil` when only the mark `.fertig` counts.
    let ruhe: Int?
    /// What holds for all scans of this folder unless the note beside a file says otherwise.
    let profil: Scanangaben

    init(row: Row) throws {
        id = try row["id"]
        kurz = try row["kurz"]
        pfad = try row["pfad"]
        oe = try row["oe"]
        kanal = try row["kanal"]
        ruhe = try row["ruhe"]
        profil = Scanangaben(
            geraet: try row["geraet"], firmware: try row["firmware"], profil: try row["profil"], verfahren: try row["verfahren"])
    }
}

/// A file as it lay in a folder. The same one is registered once, also when the server stopped before it could move it aside.
struct Ordnerfund: Hashable, Sendable {
    let ordner: ScanordnerID
    let name: String
    let zeit: Zeitpunkt
    let sha256: String
}

/// A file of a watched folder that did not become something registered.
struct Ordnermeldung: Hashable, Sendable {
    let ordner: String
    /// Empty for the folder itself.
    let name: String
    let grund: String
    let zeit: Zeitpunkt

    init(row: Row) throws {
        ordner = try row["kurz"]
        name = try row["name"]
        grund = try row["grund"]
        zeit = try row["zeit"]
    }
}

extension ReadAccess {
    func scanordner() throws -> [Scanordner] {
        try rows("SELECT * FROM post_ordner ORDER BY kurz").map(Scanordner.init(row:))
    }

    /// Whether the same file was refused before; `nil` when it was never seen.
    func schonAbgewiesen(_ fund: Ordnerfund) throws -> Bool? {
        try row(
            """
            SELECT eingang FROM post_ordnerfund WHERE ordner = \(fund.ordner) AND name = \(fund.name) AND zeit = \(fund.zeit)
              AND pruefsumme = \(fund.sha256)
            """
        ).map { try ($0["eingang"] as EingangID?) == nil }
    }

    /// Files that were refused, newest first, in folders of units the actor answers for.
    func abgewiesene(akteur: Akteur, limit: Int = 50) throws -> [Ordnermeldung] {
        try rows(
            """
            SELECT e.kurz, f.name, f.grund, f.erfasst AS zeit FROM post_ordnerfund f JOIN post_ordner e ON e.id = f.ordner
            WHERE f.grund IS NOT NULL AND \(Papierfilter.sicht(akteur)) ORDER BY f.id DESC LIMIT \(limit)
            """
        ).map(Ordnermeldung.init(row:))
    }

    /// Files that lie there and cannot be taken in, the oldest trouble first.
    func gestoerte(akteur: Akteur, limit: Int = 200) throws -> [Ordnermeldung] {
        try rows(
            """
            SELECT e.kurz, f.name, f.grund, f.seit AS zeit FROM post_ordnerstoerung f JOIN post_ordner e ON e.id = f.ordner
            WHERE \(Papierfilter.sicht(akteur)) ORDER BY f.seit, e.kurz, f.name LIMIT \(limit)
            """
        ).map(Ordnermeldung.init(row:))
    }
}

extension WriteContext {
    func ordnerfundEintragen(_ fund: Ordnerfund, eingang: EingangID?, grund: String?) throws {
        try execute(
            """
            INSERT INTO post_ordnerfund (id, ordner, name, zeit, pruefsumme, eingang, grund, erfasst)
            VALUES (\(ID<Ordnerfund>(jetzt)), \(fund.ordner), \(fund.name), \(fund.zeit), \(fund.sha256), \(eingang), \(grund), \(jetzt))
            """)
    }
}

/// What was seen in a folder when it was looked into last. Can be lost at any time: then a file waits one round longer.
enum Ordnersicht {
    private static let tabelle = TechnicalTable("post_ordnersicht"), fehltabelle = TechnicalTable("post_ordnerstoerung")

    static func vorher(_ db: some ReadAccess, _ ordner: ScanordnerID) throws -> [String: Ordnerregel.Stand] {
        try db.rows("SELECT name, groesse, zeit FROM post_ordnersicht WHERE ordner = \(ordner)").reduce(into: [:]) { stand, row in
            stand[try row["name"] as String] = Ordnerregel.Stand(groesse: try row["groesse"], zeit: try row["zeit"])
        }
    }

    /// Names with the reason for which they could not be taken in.
    static func stoerungen(_ db: some ReadAccess, _ ordner: ScanordnerID) throws -> [String: String] {
        try db.rows("SELECT name, grund FROM post_ordnerstoerung WHERE ordner = \(ordner)").reduce(into: [:]) { stand, row in
            stand[try row["name"] as String] = try row["grund"] as String
        }
    }

    static func merken(
        _ store: Store, _ ordner: ScanordnerID, _ stand: [String: Ordnerregel.Stand], gestoert: [String: String]
    ) async throws {
        let jetzt = store.uhr.jetzt
        try await store.technical { db in
            var seit: [String: Zeitpunkt] = [:]
            for row in try db.rows("SELECT name, seit FROM post_ordnerstoerung WHERE ordner = \(ordner)") {
                seit[try row["name"] as String] = try row["seit"] as Zeitpunkt
            }
            try db.delete(from: fehltabelle, where: "ordner = \(ordner)")
            for (name, grund) in gestoert {
                try db.insert(
                    into: fehltabelle,
                    [
                        "ordner": ordner.sqlValue, "name": name.sqlValue, "grund": grund.sqlValue,
                        "seit": (seit[name] ?? jetzt).sqlValue,
                    ])
            }
            try db.delete(from: tabelle, where: "ordner = \(ordner)")
            for (name, eines) in stand {
                try db.insert(
                    into: tabelle,
                    [
                        "ordner": ordner.sqlValue, "name": name.sqlValue, "groesse": eines.groesse.sqlValue,
                        "zeit": eines.zeit.sqlValue,
                    ])
            }
        }
    }
}
