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

extension ReadAccess {
    func scanordner() throws -> [Scanordner] {
        try rows("SELECT * FROM post_ordner ORDER BY kurz").map(Scanordner.init(row:))
    }

    func schonErfasst(_ fund: Ordnerfund) throws -> Bool {
        try row(
            """
            SELECT 1 FROM post_ordnerfund WHERE ordner = \(fund.ordner) AND name = \(fund.name) AND zeit = \(fund.zeit)
              AND pruefsumme = \(fund.sha256)
            """) != nil
    }

    /// Files that were refused, newest first.
    func abgewiesene(limit: Int = 50) throws -> [(ordner: String, name: String, grund: String, zeit: Zeitpunkt)] {
        try rows(
            """
            SELECT o.kurz, f.name, f.grund, f.erfasst FROM post_ordnerfund f JOIN post_ordner o ON o.id = f.ordner
            WHERE f.grund IS NOT NULL ORDER BY f.id DESC LIMIT \(limit)
            """
        ).map { (try $0["kurz"], try $0["name"], try $0["grund"], try $0["erfasst"]) }
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
    private static let tabelle = TechnicalTable("post_ordnersicht")

    static func vorher(_ db: some ReadAccess, _ ordner: ScanordnerID) throws -> [String: Ordnerregel.Stand] {
        try db.rows("SELECT name, groesse, zeit FROM post_ordnersicht WHERE ordner = \(ordner)").reduce(into: [:]) { stand, row in
            stand[try row["name"] as String] = Ordnerregel.Stand(groesse: try row["groesse"], zeit: try row["zeit"])
        }
    }

    static func merken(_ store: Store, _ ordner: ScanordnerID, _ stand: [String: Ordnerregel.Stand]) async throws {
        try await store.technical { db in
            _ = try db.delete(from: tabelle, where: "ordner = \(ordner)")
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
