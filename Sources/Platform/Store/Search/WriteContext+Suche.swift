// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension WriteContext {
    /// Puts an object into the index or replaces its entry; in the same transaction as its rows.
    public func indexieren(_ eintrag: Sucheintrag) throws {
        let vorhanden: Int64? = try value("SELECT nr FROM suche_objekt WHERE objekt = \(eintrag.objekt)")
        let nr = try vorhanden ?? nummer("suche")
        if vorhanden != nil { try entfernen(nr) }
        let worte = eintrag.worte
        switch dialect {
        case .sqlite:
            try execute(
                """
                INSERT INTO suche_objekt (nr, art, objekt, titel, kennzeichen, zeit, text)
                VALUES (\(nr), \(eintrag.art), \(eintrag.objekt), \(eintrag.titel), \(eintrag.kennzeichen), \(eintrag.zeit), \(eintrag.gespeicherterText))
                """)
            try execute("INSERT INTO suche_worte (rowid, worte) VALUES (\(nr), \(worte.fts5))")
        case .postgresql:
            try execute(
                """
                INSERT INTO suche_objekt (nr, art, objekt, titel, kennzeichen, zeit, text, worte)
                VALUES (\(nr), \(eintrag.art), \(eintrag.objekt), \(eintrag.titel), \(eintrag.kennzeichen), \(eintrag.zeit),
                        \(eintrag.gespeicherterText), CAST(\(worte.tsvector) AS tsvector))
                """)
        }
        try execute(
            """
            INSERT INTO suche_facette (nr, art, einheit, jahr, zustand, regeln)
            VALUES (\(nr), \(eintrag.art), \(eintrag.einheit?.wert), \(eintrag.jahr), \(eintrag.zustand), \(Textanalyse.kennung))
            """)
    }

    /// Takes an object out of the index.
    public func ausIndexNehmen(_ objekt: String) throws {
        if let nr: Int64 = try value("SELECT nr FROM suche_objekt WHERE objekt = \(objekt)") { try entfernen(nr) }
    }

    private func entfernen(_ nr: Int64) throws {
        try execute("DELETE FROM suche_objekt WHERE nr = \(nr)")
        try execute("DELETE FROM suche_facette WHERE nr = \(nr)")
        if dialect == .sqlite { try execute("DELETE FROM suche_worte WHERE rowid = \(nr)") }
    }
}
