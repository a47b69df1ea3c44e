// SPDX-License-Identifier: EUPL-1.2
internal import Store

extension AkteMigrations {
    /// Searches of a clerk under a name. How far their hits were seen is technical state and stands apart.
    static let gespeicherteSuche = Migration(
        14, "gespeicherte-suche",
        """
        CREATE TABLE akte_suche (
          id TEXT PRIMARY KEY, inhaber TEXT NOT NULL, name TEXT NOT NULL, abfrage TEXT NOT NULL, ab BIGINT NOT NULL,
          geloescht BIGINT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        CREATE UNIQUE INDEX akte_suche_name ON akte_suche (inhaber, name) WHERE geloescht IS NULL;
        CREATE INDEX akte_suche_geloescht ON akte_suche (geloescht);
        CREATE TABLE akte_suche_gesehen (suche TEXT PRIMARY KEY, nr BIGINT NOT NULL);
        """)
}
