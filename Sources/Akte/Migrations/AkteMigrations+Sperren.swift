// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// The one table of locks, whoever sets them, and the drafts that belong to their owners until they are checked in.
    /// `platz` keeps a second exclusive lock out, whatever the code above it does.
    static let sperren = Migration(
        9, "sperren",
        """
        CREATE TABLE akte_sperre (
          id TEXT PRIMARY KEY, objekt TEXT NOT NULL, platz TEXT NOT NULL UNIQUE, ausschliesslich BIGINT NOT NULL,
          tief BIGINT NOT NULL, kanal TEXT NOT NULL, inhaber TEXT NOT NULL, angabe TEXT, grund TEXT, angelegt BIGINT NOT NULL,
          bis BIGINT NOT NULL);
        CREATE INDEX akte_sperre_objekt ON akte_sperre (objekt);
        CREATE INDEX akte_sperre_bis ON akte_sperre (bis, id);
        CREATE TABLE akte_arbeitskopie (
          id TEXT PRIMARY KEY, dokument TEXT NOT NULL REFERENCES akte_dokument (id), inhaber TEXT NOT NULL,
          grundlage BIGINT NOT NULL, sha256 TEXT NOT NULL REFERENCES inhalt (sha256), groesse BIGINT NOT NULL,
          dateiname TEXT NOT NULL, mediatyp TEXT NOT NULL, angelegt BIGINT NOT NULL, geaendert BIGINT NOT NULL,
          version BIGINT NOT NULL, UNIQUE (dokument, inhaber));
        CREATE INDEX akte_arbeitskopie_inhaber ON akte_arbeitskopie (inhaber, geaendert);
        ALTER TABLE akte_dokumentversion ADD COLUMN haupt BIGINT;
        ALTER TABLE akte_dokumentversion ADD COLUMN neben BIGINT;
        """)
}
