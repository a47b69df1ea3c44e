// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What comes up again today or earlier: for me, for those I stand in for, and for my units where nobody is named.
struct FaelligeWiedervorlagen {
    let akteur: Akteur
    let heute: Kalendertag

    func seite(_ db: some ReadAccess, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<Wiedervorlagezeile> {
        let ab: SQL = marke.map { "AND (w.tag > \($0.stelle) OR (w.tag = \($0.stelle) AND w.id > \($0.id)))" } ?? ""
        let zeilen = try db.rows(
            """
            SELECT \(VorgangKopf.spalten), w.id AS w_id, w.tag AS w_tag, w.grund AS w_grund, w.fuer AS w_fuer, w.version AS w_version
            FROM akte_wiedervorlage w JOIN akte_vorgang v ON v.id = w.vorgang JOIN akte_akte a ON a.id = v.akte
            WHERE \(bedingung) \(ab) ORDER BY w.tag, w.id LIMIT \(limit + 1)
            """
        ).map { row in
            let vorgang = try VorgangKopf(row: row)
            return Wiedervorlagezeile(
                wiedervorlage: Wiedervorlage(
                    id: try row["w_id"], vorgang: vorgang.id, tag: try row.pflichttag("w_tag"), grund: try row["w_grund"],
                    fuer: try row["w_fuer"], erledigt: nil, version: try row["w_version"]),
                vorgang: vorgang)
        }
        return Seite(zeilen, limit: limit) { Seitenmarke(stelle: $0.wiedervorlage.tag.iso, id: $0.wiedervorlage.id.text) }
    }

    func anzahl(_ db: some ReadAccess) throws -> Anzahl {
        try db.anzahl("FROM akte_wiedervorlage w JOIN akte_vorgang v ON v.id = w.vorgang WHERE \(bedingung)")
    }

    /// Of an earlier day than today.
    func ueberfaellig(_ db: some ReadAccess) throws -> Anzahl {
        try db.anzahl(
            "FROM akte_wiedervorlage w JOIN akte_vorgang v ON v.id = w.vorgang WHERE w.tag < \(heute.iso) AND \(bedingung)")
    }

    private var bedingung: SQL {
        let personen = Filter.personen(akteur)
        return """
            w.erledigt IS NULL AND w.tag <= \(heute.iso) AND (w.fuer IN (\(list: personen)) OR (w.fuer IS NULL AND
              (v.bearbeiter IN (\(list: personen))
               OR (v.bearbeiter IS NULL AND v.oe IN (\(list: akteur.einheiten(mit: AkteRechte.bearbeiten).sorted()))))))
              AND \(Filter.vorgaenge(akteur))
            """
    }
}
