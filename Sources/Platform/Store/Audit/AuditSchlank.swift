// SPDX-License-Identifier: EUPL-1.2

/// What each new link costs beyond its row, taken off.
///
/// PostgreSQL locks the referenced link for each new plain value, which costs more than the row itself: no foreign key. Both are
/// written by one place in one transaction, links cannot be deleted, and `verify` finds one without the other.
/// SQLite keeps a second tree for a key that is `BIGINT`; as `INTEGER` the key is the row's own number.
enum AuditSchlank {
    static let migration = Migration(4, "audit-schlank") { dialect in
        switch dialect {
        case .sqlite:
            neuGebaut("audit_klartext", klartext) + neuGebaut("audit_eintrag", eintrag) + neuGebaut("ereignis", ereignis) + [
                "CREATE INDEX audit_eintrag_gegenstand ON audit_eintrag (gegenstand_id, nr)"
            ] + AuditSchutz.sqlite.filter { !$0.contains("audit_kopf") }
        case .postgresql: ["ALTER TABLE audit_klartext DROP CONSTRAINT audit_klartext_nr_fkey"]
        }
    }

    private static let klartext = """
        nr INTEGER PRIMARY KEY, wer_salz TEXT, akteur TEXT, vertretene TEXT, grund TEXT,
        was_salz TEXT, kennzeichen TEXT, alt TEXT, neu TEXT
        """
    private static let eintrag = """
        nr INTEGER PRIMARY KEY, zeit BIGINT NOT NULL, handlung TEXT NOT NULL, gegenstand_art TEXT NOT NULL,
        gegenstand_id TEXT NOT NULL, feld TEXT, wer_hash TEXT NOT NULL, was_hash TEXT NOT NULL,
        vorgaenger TEXT NOT NULL, hash TEXT NOT NULL
        """
    private static let ereignis = "nr INTEGER PRIMARY KEY, zeit BIGINT NOT NULL, name TEXT NOT NULL, daten TEXT NOT NULL"

    /// Dropping a table takes its triggers along and does not fire them.
    private static func neuGebaut(_ tabelle: String, _ spalten: String) -> [String] {
        [
            "CREATE TABLE \(tabelle)_neu (\(spalten))", "INSERT INTO \(tabelle)_neu SELECT * FROM \(tabelle)",
            "DROP TABLE \(tabelle)", "ALTER TABLE \(tabelle)_neu RENAME TO \(tabelle)",
        ]
    }
}
