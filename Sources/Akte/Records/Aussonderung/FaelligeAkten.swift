// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// An Akte whose retention has ended, as the proposal list shows it.
public struct FaelligeAkte: Hashable, Sendable {
    public let akte: AkteKopf
    /// Last day of retention of the Akte and of all it contains.
    public let ende: Kalendertag
    public let vorgaenge: Int
    public let dokumente: Int
    /// A hold that stands; it is shown, but cannot be picked.
    public let sperre: Sperrgrund?
}

/// Closed Akten whose retention and that of every Vorgang in them has ended, longest overdue first; by the rule of `AkteRechte`.
public struct FaelligeAkten: Sendable {
    private let akteur: Akteur
    private let einheiten: Set<OrgNummer>
    private let heute: Kalendertag

    /// - Parameter recht: only Akten of units in which the actor holds it.
    public init(akteur: Akteur, mit recht: Recht, am heute: Kalendertag) {
        self.akteur = akteur
        self.heute = heute
        einheiten = akteur.einheiten(mit: recht)
    }

    public func seite(_ db: some ReadAccess, nach marke: (ende: Kalendertag, id: AkteID)? = nil, limit: Int = 50) throws
        -> [FaelligeAkte]
    {
        let ab: SQL =
            marke.map { "AND (a.aufbewahrung_bis > \($0.ende.iso) OR (a.aufbewahrung_bis = \($0.ende.iso) AND a.id > \($0.id)))" }
            ?? ""
        return try db.rows(
            """
            SELECT \(AkteKopf.spalten), (SELECT COUNT(*) FROM akte_vorgang v WHERE v.akte = a.id) AS zahl_vorgaenge,
              (SELECT COUNT(*) FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE v.akte = a.id) AS zahl_dokumente,
              (SELECT MAX(v.aufbewahrung_bis) FROM akte_vorgang v WHERE v.akte = a.id) AS ende_vorgaenge,
              (SELECT MIN(s.art) FROM akte_aussonderungssperre s WHERE s.akte = a.id AND s.aufgehoben IS NULL) AS sperre
            FROM akte_akte a WHERE \(bedingung) \(ab) ORDER BY a.aufbewahrung_bis, a.id LIMIT \(limit)
            """
        ).map { row in
            let kopf = try AkteKopf(row: row)
            let eigenes = try row.pflichttag("aufbewahrung_bis")
            return FaelligeAkte(
                akte: kopf, ende: max(eigenes, try row.tag("ende_vorgaenge") ?? eigenes), vorgaenge: try row["zahl_vorgaenge"],
                dokumente: try row["zahl_dokumente"], sperre: try row["sperre"])
        }
    }

    public func anzahl(_ db: some ReadAccess) throws -> Int {
        try db.value("SELECT COUNT(*) FROM (SELECT 1 FROM akte_akte a WHERE \(bedingung) LIMIT 1001) AS t") ?? 0
    }

    /// Whether this very Akte may be picked now.
    public func enthaelt(_ db: some ReadAccess, _ id: AkteID) throws -> Bool {
        try db.row("SELECT 1 FROM akte_akte a WHERE a.id = \(id) AND \(bedingung)") != nil
    }

    private var bedingung: SQL {
        let inEinheit: SQL = if case .system = akteur { "1=1" } else { "a.oe IN (\(list: einheiten.sorted()))" }
        return """
            a.zustand = 'zda' AND a.aufbewahrung_bis < \(heute.iso) AND \(inEinheit) AND \(Filter.akten(akteur))
              AND NOT EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.akte = a.id
                AND (v.zustand <> 'zda' OR v.aufbewahrung_bis IS NULL OR v.aufbewahrung_bis >= \(heute.iso)))
            """
    }
}
