// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Worklists: what lies on my desk, and what lies in the unit for whoever takes it.
struct Korb {
    enum Art: Hashable, Sendable {
        /// Assigned to the person or to somebody the person stands in for.
        case postkorb
        /// Unassigned in this unit.
        case gruppe(OrgNummer)
        /// Everything open in this unit, whoever works on it.
        case einheit(OrgNummer)
    }

    let akteur: Akteur
    let heute: Kalendertag

    func seite(_ db: some ReadAccess, _ art: Art, nach marke: Seitenmarke? = nil, limit: Int = 50) throws -> Seite<Korbzeile> {
        let ab: SQL =
            marke.flatMap { marke in
                Int64(marke.stelle).map { "AND (v.bewegt < \($0) OR (v.bewegt = \($0) AND v.id < \(marke.id)))" }
            } ?? ""
        let zeilen = try db.rows(
            """
            SELECT \(VorgangKopf.spalten), \(Self.ungelesen(akteur)) AS ungelesen,
              (SELECT MIN(w.tag) FROM akte_wiedervorlage w
               WHERE w.vorgang = v.id AND w.erledigt IS NULL AND w.tag <= \(heute.iso)) AS wiedervorlage
            FROM \(VorgangKopf.tabelle) WHERE \(bedingung(art)) \(ab) ORDER BY v.bewegt DESC, v.id DESC LIMIT \(limit + 1)
            """
        ).map { row in
            Korbzeile(
                vorgang: try VorgangKopf(row: row), ungelesen: try row["ungelesen"], wiedervorlage: try row.tag("wiedervorlage"))
        }
        return Seite(zeilen, limit: limit) {
            Seitenmarke(stelle: String($0.vorgang.bewegt.millisekunden), id: $0.vorgang.id.text)
        }
    }

    func anzahl(_ db: some ReadAccess, _ art: Art) throws -> Anzahl {
        try db.anzahl("FROM akte_vorgang v WHERE \(bedingung(art))")
    }

    func ungelesen(_ db: some ReadAccess, _ art: Art) throws -> Anzahl {
        try db.anzahl("FROM akte_vorgang v WHERE \(bedingung(art)) AND \(Self.ungelesen(akteur)) = 1")
    }

    private func bedingung(_ art: Art) -> SQL {
        let wo: SQL =
            switch art {
            case .postkorb: "v.bearbeiter IN (\(list: Filter.personen(akteur)))"
            case .gruppe(let oe): "v.oe = \(oe) AND v.bearbeiter IS NULL"
            case .einheit(let oe): "v.oe = \(oe)"
            }
        return "\(wo) AND v.zustand = 'offen' AND \(Filter.vorgaenge(akteur))"
    }

    private static func ungelesen(_ akteur: Akteur) -> SQL {
        guard let person = akteur.mitarbeiter else { return "0" }
        return """
            CASE WHEN EXISTS (SELECT 1 FROM akte_gelesen g
              WHERE g.vorgang = v.id AND g.mitarbeiter = \(person.id) AND g.zeit >= v.bewegt) THEN 0 ELSE 1 END
            """
    }
}
