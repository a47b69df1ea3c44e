// SPDX-License-Identifier: EUPL-1.2
import Store

extension MailgatewayMigrations {
    /// Versions of the rules, `reihe` counting the releases; and what the rules compared in the last messages, as JSON.
    static let regelwerk = Migration(
        3, "regelwerk",
        """
        CREATE TABLE mg_regelwerk (
          id TEXT PRIMARY KEY, nummer BIGINT NOT NULL UNIQUE, zustand TEXT NOT NULL, bezeichnung TEXT NOT NULL, text TEXT NOT NULL, pruefsumme TEXT NOT NULL,
          bemerkung TEXT NOT NULL, von TEXT NOT NULL, von_name TEXT NOT NULL, am BIGINT NOT NULL, entschieden_name TEXT, entschieden_am BIGINT,
          reihe BIGINT UNIQUE);
        CREATE INDEX mg_regelwerk_zustand ON mg_regelwerk (zustand);
        CREATE TABLE mg_regelprobe (id TEXT PRIMARY KEY, merkmale TEXT NOT NULL);
        """)
}
