// SPDX-License-Identifier: EUPL-1.2
import Store

enum DatenschutzMigrations {
    static let alle = ModuleMigrations("ds", [verzeichnis])

    /// What an entry says stands in its versions alone, so that the register of any day can be drawn.
    private static let verzeichnis = Migration(
        1, "verzeichnis",
        """
        CREATE TABLE ds_verarbeitung (
          id TEXT PRIMARY KEY, schluessel TEXT UNIQUE, fassung BIGINT NOT NULL, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE TABLE ds_verarbeitungsfassung (
          verarbeitung TEXT NOT NULL REFERENCES ds_verarbeitung (id), nr BIGINT NOT NULL, oe BIGINT, zustand TEXT NOT NULL,
          pruefen_bis TEXT, bezeichnung TEXT NOT NULL, werte TEXT NOT NULL, grund TEXT NOT NULL, von TEXT NOT NULL, zeit BIGINT NOT NULL,
          PRIMARY KEY (verarbeitung, nr));
        CREATE INDEX ds_verarbeitungsfassung_zeit ON ds_verarbeitungsfassung (verarbeitung, zeit);
        """)
}
