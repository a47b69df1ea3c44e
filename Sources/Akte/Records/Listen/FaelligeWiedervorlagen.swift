// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What comes up again today or earlier: for me, for those I stand in for, and for my units where nobody is named;
/// of Vorgänge and of Akten as a whole.
struct FaelligeWiedervorlagen {
    let akteur: Akteur
    let heute: Kalendertag

    func seite(_ db: some ReadAccess, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<Wiedervorlagezeile> {
        let ab: SQL = marke.map { "AND (w.tag > \($0.stelle) OR (w.tag = \($0.stelle) AND w.id > \($0.id)))" } ?? ""
        func zeilen(_ felder: SQL, _ quelle: SQL, _ objekt: (Row) throws -> Aktenobjekt) throws -> [Wiedervorlagezeile] {
            try db.rows(
                """
                SELECT w.id, w.tag, w.grund, \(felder) \(quelle) \(ab)
                ORDER BY w.tag, w.id LIMIT \(limit + 1)
                """
            ).map { row in
                Wiedervorlagezeile(
                    id: try row["id"], tag: try row.pflichttag("tag"), grund: try row["grund"], objekt: try objekt(row),
                    betreff: try row["betreff"], zeichen: try row["zeichen"])
            }
        }
        // Each is a page of its own, so the first of both together are the page.
        let beide =
            try zeilen("v.id AS objekt, v.betreff, v.zeichen", vorgaenge) { .vorgang(try $0["objekt"]) }
            + zeilen("a.id AS objekt, a.betreff, a.zeichen", akten) { .akte(try $0["objekt"]) }
        let folge = beide.sorted { ($0.tag, $0.id.text) < ($1.tag, $1.id.text) }
        return Seite(Array(folge.prefix(limit + 1)), limit: limit) { Seitenmarke(stelle: $0.tag.iso, id: $0.id.text) }
    }

    func anzahl(_ db: some ReadAccess) throws -> Anzahl { try anzahl(db, "") }

    /// Of an earlier day than today.
    func ueberfaellig(_ db: some ReadAccess) throws -> Anzahl { try anzahl(db, "AND w.tag < \(heute.iso)") }

    private func anzahl(_ db: some ReadAccess, _ nur: SQL) throws -> Anzahl {
        let summe = try db.anzahl("\(vorgaenge) \(nur)").gezaehlt + db.anzahl("\(akten) \(nur)").gezaehlt
        return Anzahl(gezaehlt: min(summe, Anzahl.grenze + 1))
    }

    private var offen: SQL { "w.erledigt IS NULL AND w.tag <= \(heute.iso)" }
    private var personen: [MitarbeiterID] { Filter.personen(akteur) }
    private var einheiten: [OrgNummer] { akteur.einheiten(mit: AkteRechte.bearbeiten).sorted() }

    private var vorgaenge: SQL {
        """
        FROM akte_wiedervorlage w JOIN akte_vorgang v ON v.id = w.vorgang WHERE \(offen)
          AND (w.fuer IN (\(list: personen)) OR (w.fuer IS NULL AND (v.bearbeiter IN (\(list: personen))
            OR (v.bearbeiter IS NULL AND v.oe IN (\(list: einheiten))))))
          AND \(Filter.vorgaenge(akteur))
        """
    }

    private var akten: SQL {
        """
        FROM akte_aktenwiedervorlage w JOIN akte_akte a ON a.id = w.akte WHERE \(offen)
          AND (w.fuer IN (\(list: personen)) OR (w.fuer IS NULL AND a.oe IN (\(list: einheiten))))
          AND \(Filter.akten(akteur))
        """
    }
}
