// SPDX-License-Identifier: EUPL-1.2
import Akte
import Foundation
import GRDB
import Store

/// The bare engine for opening and listing: the same rows out of the same file by plain SQL and its own indexes, on one connection.
struct Aktenpeer {
    private let queue: DatabaseQueue

    init(ordner: String) throws {
        var wahl = Configuration()
        wahl.readonly = true
        queue = try DatabaseQueue(path: ordner + "/rathaus.sqlite", configuration: wahl)
    }

    func schliessen() throws { try queue.close() }

    /// - Returns: how many documents.
    func oeffnen(_ vorgang: String) throws -> Int {
        try queue.read { db in
            _ = try Row.fetchAll(
                db.cachedStatement(sql: "SELECT * FROM akte_vorgang v JOIN akte_akte a ON a.id = v.akte WHERE v.id = ?"),
                arguments: [vorgang])
            for tabelle in ["akte_beteiligter", "akte_wiedervorlage", "akte_vermerk"] {
                _ = try Row.fetchAll(
                    db.cachedStatement(sql: "SELECT * FROM \(tabelle) WHERE vorgang = ?"), arguments: [vorgang])
            }
            return try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT * FROM akte_dokument d JOIN akte_dokumentversion n ON n.dokument = d.id AND n.nr = d.versionen
                        WHERE d.vorgang = ? ORDER BY d.lfd LIMIT 200
                        """), arguments: [vorgang]
            ).count
        }
    }

    /// The newest 50 of three units, and how the newest thousand spread over kinds, units, years and states. The identities grow
    /// with time, so that the primary key read backwards is the list.
    func auflisten(_ einheiten: [Int64]) throws -> Int {
        let wo = "v.oe IN (\(einheiten.map(String.init).joined(separator: ","))) AND v.vertraulich = 0 AND d.zugriff = 0"
        return try queue.read { db in
            let liste = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT d.*, v.zeichen, v.betreff FROM akte_dokument d CROSS JOIN akte_vorgang v ON v.id = d.vorgang
                        WHERE \(wo) ORDER BY d.id DESC LIMIT 50
                        """))
            _ = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT typ, oe, jahr, zustand, COUNT(*) FROM (
                          SELECT d.typ, v.oe, d.angelegt / 31557600000 AS jahr, d.zustand
                          FROM akte_dokument d CROSS JOIN akte_vorgang v ON v.id = d.vorgang
                          WHERE \(wo) ORDER BY d.id DESC LIMIT \(Suchfacetten.grenze + 1)) GROUP BY 1, 2, 3, 4
                        """))
            return liste.count
        }
    }
}
