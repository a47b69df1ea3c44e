// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// An Akte whose retention has ended, as the proposal list shows it.
public struct FaelligeAkte: Hashable, Sendable {
    public let akte: AkteKopf
    /// Last day of retention of the Akte, its Teilakten and of all they contain.
    public let ende: Kalendertag
    public let teilakten: Int
    public let vorgaenge: Int
    public let dokumente: Int
    /// A hold that stands; it is shown, but cannot be picked.
    public let sperre: Sperrgrund?
}

/// Closed Akten whose retention and that of every Teilakte and every Vorgang in them has ended, longest overdue first; by the rule of
/// `AkteRechte`. A Teilakte comes up with its Akte, and on its own only where that is gone already.
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
            SELECT \(AkteKopf.spalten), (SELECT COUNT(*) FROM akte_akte t WHERE t.teil_von = a.id AND \(Self.istDa)) AS zahl_teilakten,
              (SELECT MAX(t.aufbewahrung_bis) FROM akte_akte t WHERE t.teil_von = a.id AND \(Self.istDa)) AS ende_teilakten,
              (SELECT COUNT(*) FROM akte_vorgang v WHERE \(Self.darin)) AS zahl_vorgaenge,
              (SELECT COUNT(*) FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang WHERE \(Self.darin)) AS zahl_dokumente,
              (SELECT MAX(v.aufbewahrung_bis) FROM akte_vorgang v WHERE \(Self.darin)) AS ende_vorgaenge,
              (SELECT MIN(s.art) FROM akte_aussonderungssperre s WHERE (s.akte = a.id OR s.akte = a.teil_von
                OR s.akte IN (SELECT t.id FROM akte_akte t WHERE t.teil_von = a.id AND \(Self.istDa)))
                AND s.aufgehoben IS NULL) AS sperre
            FROM akte_akte a WHERE \(bedingung) \(ab) ORDER BY a.aufbewahrung_bis, a.id LIMIT \(limit)
            """
        ).map { row in
            let kopf = try AkteKopf(row: row)
            let eigenes = try row.pflichttag("aufbewahrung_bis")
            let enden = [eigenes, try row.tag("ende_vorgaenge"), try row.tag("ende_teilakten")].compactMap(\.self)
            return FaelligeAkte(
                akte: kopf, ende: enden.max() ?? eigenes, teilakten: try row["zahl_teilakten"],
                vorgaenge: try row["zahl_vorgaenge"], dokumente: try row["zahl_dokumente"], sperre: try row["sperre"])
        }
    }

    public func anzahl(_ db: some ReadAccess) throws -> Int {
        try db.value("SELECT COUNT(*) FROM (SELECT 1 FROM akte_akte a WHERE \(bedingung) LIMIT 1001) AS t") ?? 0
    }

    /// Whether this very Akte may be picked now.
    public func enthaelt(_ db: some ReadAccess, _ id: AkteID) throws -> Bool {
        try db.row("SELECT 1 FROM akte_akte a WHERE a.id = \(id) AND \(bedingung)") != nil
    }

    /// For a Teilakte `t`.
    private static let istDa: SQL = "t.zustand NOT IN ('abgegeben', 'vernichtet')"
    /// For a Vorgang `v`: lies in the Akte `a` or in one of its Teilakten.
    private static let darin: SQL =
        """
        v.zustand NOT IN ('abgegeben', 'vernichtet')
          AND (v.akte = a.id OR v.akte IN (SELECT t.id FROM akte_akte t WHERE t.teil_von = a.id AND \(istDa)))
        """

    /// For a Vorgang `v` that keeps its Akte from leaving. What has left already, in a run that put another off, keeps nothing.
    private var laeuft: SQL {
        """
        v.zustand NOT IN ('abgegeben', 'vernichtet')
          AND (v.zustand <> 'zda' OR v.aufbewahrung_bis IS NULL OR v.aufbewahrung_bis >= \(heute.iso))
        """
    }

    private var bedingung: SQL {
        let inEinheit: SQL = if case .system = akteur { "1=1" } else { "a.oe IN (\(list: einheiten.sorted()))" }
        return """
            a.zustand = 'zda' AND a.aufbewahrung_bis < \(heute.iso) AND \(inEinheit) AND \(Filter.akten(akteur))
              AND NOT EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.akte = a.id AND \(laeuft))
              AND (a.teil_von IS NULL
                OR EXISTS (SELECT 1 FROM akte_akte o WHERE o.id = a.teil_von AND o.zustand IN ('abgegeben', 'vernichtet')))
              AND NOT EXISTS (SELECT 1 FROM akte_akte t WHERE t.teil_von = a.id AND \(Self.istDa)
                AND (t.zustand <> 'zda' OR t.aufbewahrung_bis IS NULL OR t.aufbewahrung_bis >= \(heute.iso)
                  OR EXISTS (SELECT 1 FROM akte_vorgang v WHERE v.akte = t.id AND \(laeuft))))
            """
    }
}
