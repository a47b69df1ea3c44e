// SPDX-License-Identifier: EUPL-1.2
import Store

extension PruefungswesenMigrations {
    /// Full-time posts of IT in hundredths, and whether a cost is one of staff, of things or of others (strategie § 5).
    static let personal = Migration(
        3, "personal",
        """
        ALTER TABLE pr_kosten ADD COLUMN vzae BIGINT;
        ALTER TABLE pr_kosten ADD COLUMN zuordnung TEXT;
        """)
}
