// SPDX-License-Identifier: EUPL-1.2
import Store

extension DatenschutzMigrations {
    /// What a contract with a processor says of its partner and its term; other questionnaires leave it empty.
    static let vertraege = Migration(
        6, "vertraege",
        """
        ALTER TABLE ds_bogen ADD COLUMN partner TEXT;
        ALTER TABLE ds_bogen ADD COLUMN gegenstand TEXT;
        ALTER TABLE ds_bogen ADD COLUMN beginn TEXT;
        ALTER TABLE ds_bogen ADD COLUMN ende TEXT;
        ALTER TABLE ds_bogen ADD COLUMN kuendigung TEXT;
        ALTER TABLE ds_bogen ADD COLUMN unterauftragnehmer TEXT;
        """)
}
