// SPDX-License-Identifier: EUPL-1.2
import Store

/// A reservation is the act that many do at once, so it touches no tree that nobody reads.
///
/// Only held plates have an `inhaber` and only some reservations an `antrag` or `vorgang`, so those indexes hold only these rows;
/// the order of time is that of the ids (RFC 9562, version 7). SQLite keeps a second tree beside a table whose key is not its own
/// row number; `WITHOUT ROWID` makes the key the table.
enum KennzeichenSchlank {
    static let migration = Migration(5, "schlank") { dialect in
        switch dialect {
        case .sqlite: sqlite + indexe
        case .postgresql:
            ueberfluessig.map { "DROP INDEX \($0)" }
                + [
                    "ALTER TABLE kz_reservierung DROP CONSTRAINT kz_reservierung_antrag_key",
                    "CREATE UNIQUE INDEX kz_reservierung_antrag ON kz_reservierung (antrag) WHERE antrag IS NOT NULL",
                    "CREATE INDEX kz_platz_inhaber ON kz_platz (inhaber) WHERE inhaber IS NOT NULL",
                    "CREATE INDEX kz_reservierung_vorgang ON kz_reservierung (vorgang) WHERE vorgang IS NOT NULL",
                ]
        }
    }

    private static let ueberfluessig = [
        "kz_platz_halter", "kz_platz_inhaber", "kz_reservierung_angelegt", "kz_reservierung_vorgang",
    ]

    private static let sqlite = [
        """
        CREATE TABLE kz_platz_neu (
          uz TEXT NOT NULL, schluessel BIGINT NOT NULL, art TEXT NOT NULL, zustand TEXT NOT NULL, bis BIGINT,
          halter TEXT, reservierung TEXT, version BIGINT NOT NULL, geaendert BIGINT NOT NULL, inhaber TEXT,
          PRIMARY KEY (uz, schluessel)) WITHOUT ROWID
        """,
        "INSERT INTO kz_platz_neu SELECT uz, schluessel, art, zustand, bis, halter, reservierung, version, geaendert, inhaber FROM kz_platz",
        "DROP TABLE kz_platz", "ALTER TABLE kz_platz_neu RENAME TO kz_platz",
        """
        CREATE TABLE kz_reservierung_neu (
          id TEXT PRIMARY KEY NOT NULL, uz TEXT NOT NULL, schluessel BIGINT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
          zusatz TEXT, saison_von BIGINT, saison_bis BIGINT, code_hash TEXT NOT NULL, bis BIGINT NOT NULL,
          stand TEXT NOT NULL, weg TEXT NOT NULL, antrag TEXT, vorgang TEXT, angelegt BIGINT NOT NULL, version BIGINT NOT NULL,
          geschluesselt BIGINT NOT NULL DEFAULT 0) WITHOUT ROWID
        """,
        """
        INSERT INTO kz_reservierung_neu SELECT id, uz, schluessel, person, name, zusatz, saison_von, saison_bis, code_hash, bis,
          stand, weg, antrag, vorgang, angelegt, version, geschluesselt FROM kz_reservierung
        """,
        "DROP TABLE kz_reservierung", "ALTER TABLE kz_reservierung_neu RENAME TO kz_reservierung",
    ]

    /// What SQLite has lost with the tables.
    private static let indexe = [
        "CREATE INDEX kz_platz_bis ON kz_platz (bis)",
        "CREATE INDEX kz_platz_inhaber ON kz_platz (inhaber) WHERE inhaber IS NOT NULL",
        "CREATE UNIQUE INDEX kz_reservierung_antrag ON kz_reservierung (antrag) WHERE antrag IS NOT NULL",
        "CREATE INDEX kz_reservierung_person ON kz_reservierung (person, stand)",
        "CREATE INDEX kz_reservierung_vorgang ON kz_reservierung (vorgang) WHERE vorgang IS NOT NULL",
        "CREATE INDEX kz_reservierung_platz ON kz_reservierung (uz, schluessel, angelegt)",
        "CREATE INDEX kz_reservierung_code ON kz_reservierung (code_hash)",
    ]
}
