// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// The Vorgänge a person opened last, newest first. What the person may not see any more is left out.
struct ZuletztGeoeffnet {
    let akteur: Akteur

    func zeilen(_ db: some ReadAccess, limit: Int = 8) throws -> [(vorgang: VorgangKopf, geoeffnet: Zeitpunkt)] {
        guard let person = akteur.mitarbeiter else { return [] }
        return try db.rows(
            """
            SELECT \(VorgangKopf.spalten), g.zeit AS geoeffnet FROM akte_gelesen g JOIN akte_vorgang v ON v.id = g.vorgang
            JOIN akte_akte a ON a.id = v.akte
            WHERE g.mitarbeiter = \(person.id) AND \(Filter.vorgaenge(akteur))
            ORDER BY g.zeit DESC, g.vorgang LIMIT \(limit)
            """
        ).map { (try VorgangKopf(row: $0), try $0["geoeffnet"]) }
    }
}
