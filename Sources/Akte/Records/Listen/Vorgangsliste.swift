// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Vorgänge of one Akte that the actor may see, newest first.
struct Vorgangsliste {
    let akteur: Akteur
    let akte: AkteID

    func seite(_ db: some ReadAccess, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<VorgangKopf> {
        let ab: SQL = marke.map { "AND v.id < \($0.id)" } ?? ""
        let zeilen = try db.rows(
            """
            SELECT \(VorgangKopf.spalten) FROM \(VorgangKopf.tabelle)
            WHERE v.akte = \(akte) AND \(Filter.vorgaenge(akteur)) \(ab) ORDER BY v.id DESC LIMIT \(limit + 1)
            """
        ).map(VorgangKopf.init(row:))
        return Seite(zeilen, limit: limit) { Seitenmarke(stelle: "v", id: $0.id.text) }
    }

    func anzahl(_ db: some ReadAccess) throws -> Anzahl {
        try db.anzahl("FROM akte_vorgang v WHERE v.akte = \(akte) AND \(Filter.vorgaenge(akteur))")
    }
}
