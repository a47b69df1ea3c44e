// SPDX-License-Identifier: EUPL-1.2

extension ReadAccess {
    /// Objects that contain all words and that the asking user may see, newest first.
    public func suche(_ anfrage: Suchanfrage) throws -> [Treffer] {
        guard !anfrage.findetNichts else { return [] }
        let sql: SQL =
            switch dialect {
            case .sqlite:
                """
                SELECT o.objekt, o.art, o.titel, o.kennzeichen, o.zeit, o.text
                FROM (SELECT rowid AS nr FROM suche_worte WHERE suche_worte MATCH \(Suchausdruck.fts5(anfrage))
                      ORDER BY rowid DESC LIMIT \(anfrage.limit)) t
                JOIN suche_objekt o ON o.nr = t.nr ORDER BY o.nr DESC
                """
            case .postgresql:
                """
                SELECT objekt, art, titel, kennzeichen, zeit, text FROM suche_objekt
                WHERE worte @@ CAST(\(Suchausdruck.tsquery(anfrage)) AS tsquery) ORDER BY nr DESC LIMIT \(anfrage.limit)
                """
            }
        return try rows(sql).map { row in
            Treffer(
                objekt: try row["objekt"], art: try row["art"], titel: try row["titel"], kennzeichen: try row["kennzeichen"],
                zeit: try row["zeit"], ausschnitt: Ausschnitt(try row["text"], worte: anfrage.worte))
        }
    }
}
