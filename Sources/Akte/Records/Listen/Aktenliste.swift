// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Akten the actor may see, newest first.
struct Aktenliste {
    let akteur: Akteur
    /// Only Akten of this unit of the plan and those below.
    var plan: Planzeichen?
    var oe: OrgNummer?

    func seite(_ db: some ReadAccess, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<AkteKopf> {
        let ab: SQL = marke.map { "AND a.id < \($0.id)" } ?? ""
        let zeilen = try db.rows(
            "SELECT \(AkteKopf.spalten) FROM akte_akte a WHERE \(bedingung) \(ab) ORDER BY a.id DESC LIMIT \(limit + 1)"
        )
        .map(AkteKopf.init(row:))
        return Seite(zeilen, limit: limit) { Seitenmarke(stelle: "a", id: $0.id.text) }
    }

    func anzahl(_ db: some ReadAccess) throws -> Anzahl { try db.anzahl("FROM akte_akte a WHERE \(bedingung)") }

    private var bedingung: SQL {
        var teile = [Filter.akten(akteur)]
        // A range instead of LIKE, which the two engines index differently; "/" follows "." in both.
        if let plan { teile.append("(a.plan = \(plan.text) OR (a.plan > \(plan.text + ".") AND a.plan < \(plan.text + "/")))") }
        if let oe { teile.append("a.oe = \(oe)") }
        return SQL.joined(teile, by: " AND ")
    }
}
