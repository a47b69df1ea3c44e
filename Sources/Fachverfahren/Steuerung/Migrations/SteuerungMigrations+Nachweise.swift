// SPDX-License-Identifier: EUPL-1.2
import Store

extension SteuerungMigrations {
    /// What each probe of the running system found, run by run.
    static let nachweise = Migration(
        5, "nachweise",
        """
        CREATE TABLE st_nachweis (
          id TEXT PRIMARY KEY, probe TEXT NOT NULL, bezeichnung TEXT NOT NULL, zeit BIGINT NOT NULL, ampel TEXT NOT NULL, befund TEXT NOT NULL);
        CREATE INDEX st_nachweis_probe ON st_nachweis (probe, id);
        """)
}
