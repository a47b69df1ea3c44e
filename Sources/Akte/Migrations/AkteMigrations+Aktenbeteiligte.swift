// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Parties of an Akte as a whole, such as the holder of a Führerscheinakte, besides those of one Vorgang (dms.md § 2.1).
    static let aktenbeteiligte = Migration(
        19, "aktenbeteiligte",
        """
        CREATE TABLE akte_aktenbeteiligter (
          id TEXT PRIMARY KEY, akte TEXT NOT NULL REFERENCES akte_akte (id), art TEXT NOT NULL, rolle TEXT NOT NULL,
          name TEXT NOT NULL, strasse TEXT NOT NULL, plz TEXT NOT NULL, ort TEXT NOT NULL, land TEXT NOT NULL, email TEXT,
          angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX akte_aktenbeteiligter_akte ON akte_aktenbeteiligter (akte, id);
        CREATE INDEX akte_aktenbeteiligter_email ON akte_aktenbeteiligter (LOWER(email));
        """)
}
