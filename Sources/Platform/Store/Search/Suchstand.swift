// SPDX-License-Identifier: EUPL-1.2

/// Entries that were made by other rules or another word list than those in force, and so may not be found as they should.
public struct Veraltet: Sendable {
    public let nr: Int64
    public let art: String
    public let objekt: String
}

extension ReadAccess {
    /// The next ones after `nach`, in the order of the index: work on them can stop and go on anywhere.
    public func veralteteSucheintraege(nach: Int64, limit: Int) throws -> [Veraltet] {
        try rows(
            """
            SELECT o.nr, o.art, o.objekt FROM suche_objekt o LEFT JOIN suche_facette f ON f.nr = o.nr
            WHERE o.nr > \(nach) AND (f.regeln IS NULL OR f.regeln <> \(Textanalyse.kennung)) ORDER BY o.nr LIMIT \(limit)
            """
        ).map { Veraltet(nr: try $0["nr"], art: try $0["art"], objekt: try $0["objekt"]) }
    }

    /// How many entries there are, and how many of them are up to date.
    public func suchstand() throws -> (gesamt: Int, aktuell: Int) {
        let gesamt: Int? = try value("SELECT COUNT(*) FROM suche_objekt")
        let aktuell: Int? = try value("SELECT COUNT(*) FROM suche_facette WHERE regeln = \(Textanalyse.kennung)")
        return (gesamt ?? 0, aktuell ?? 0)
    }
}
