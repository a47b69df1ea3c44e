// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// The register, filtered by what the actor may see.
struct Eingangsliste: Sendable {
    static let groesse = 50

    let akteur: Akteur
    let zustand: Eingangszustand
    var suche: String?

    /// What waits is worked off from the oldest on; what is done is looked at from the newest on.
    private var aelteste: Bool { zustand == .offen }

    private var bedingung: SQL {
        var teile: [SQL] = ["e.zustand = \(zustand)", Eingangsfilter.sicht(akteur)]
        if let suche {
            let muster = "%" + suche.lowercased().filter { $0 != "%" && $0 != "_" } + "%"
            teile.append(
                "(LOWER(e.betreff) LIKE \(muster) OR LOWER(e.nummer) LIKE \(muster) OR LOWER(COALESCE(e.absender_name, e.absender_adresse, '')) LIKE \(muster))"
            )
        }
        return SQL.joined(teile, by: " AND ")
    }

    func seite(_ db: some ReadAccess, nach: EingangID? = nil, limit: Int = groesse) throws -> [Eingang] {
        let ab: SQL = nach.map { aelteste ? "AND e.id > \($0)" : "AND e.id < \($0)" } ?? ""
        let folge: SQL = aelteste ? "e.id" : "e.id DESC"
        return try db.rows("SELECT * FROM post_eingang e WHERE \(bedingung) \(ab) ORDER BY \(folge) LIMIT \(limit)")
            .map(Eingang.init(row:))
    }

    /// Counted up to a thousand.
    func anzahl(_ db: some ReadAccess) throws -> Int {
        try db.value("SELECT COUNT(*) FROM (SELECT 1 FROM post_eingang e WHERE \(bedingung) LIMIT 1001) AS t") ?? 0
    }

    /// What comes after `id` in this list, so that a clerk goes on without looking for the place.
    func folgender(_ db: some ReadAccess, nach id: EingangID) throws -> EingangID? {
        try seite(db, nach: id, limit: 1).first?.id ?? seite(db, limit: 2).first { $0.id != id }?.id
    }
}
