// SPDX-License-Identifier: EUPL-1.2
import Store

extension PoststelleMigrations {
    static let ausgang = Migration(
        4, "ausgang",
        """
        CREATE TABLE post_ausgang (
          id TEXT PRIMARY KEY, nummer TEXT NOT NULL UNIQUE, vorgang TEXT NOT NULL, dokument TEXT NOT NULL, oe BIGINT NOT NULL,
          weg TEXT NOT NULL, zustand TEXT NOT NULL, empfaenger TEXT NOT NULL, anschrift TEXT, email TEXT, nachweis TEXT, tag TEXT,
          versandt BIGINT, versandt_von TEXT, versuche BIGINT NOT NULL, nachweis_dokument TEXT, anlass TEXT, angelegt BIGINT NOT NULL,
          angelegt_von TEXT NOT NULL, version BIGINT NOT NULL);
        CREATE INDEX post_ausgang_korb ON post_ausgang (oe, zustand, id);
        CREATE INDEX post_ausgang_vorgang ON post_ausgang (vorgang, id);
        CREATE INDEX post_ausgang_dokument ON post_ausgang (dokument);
        CREATE TABLE post_ausgangsschritt (
          id TEXT PRIMARY KEY, ausgang TEXT NOT NULL REFERENCES post_ausgang (id), nr BIGINT NOT NULL, zustand TEXT NOT NULL,
          weg TEXT NOT NULL, text TEXT, zeit BIGINT NOT NULL, von TEXT NOT NULL, UNIQUE (ausgang, nr));
        CREATE TABLE post_vorlage (
          id TEXT PRIMARY KEY, kurz TEXT NOT NULL UNIQUE, titel TEXT NOT NULL, art TEXT NOT NULL, betreff TEXT NOT NULL,
          text TEXT NOT NULL, sha256 TEXT REFERENCES inhalt (sha256), groesse BIGINT, dateiname TEXT, aktiv BIGINT NOT NULL,
          angelegt BIGINT NOT NULL, version BIGINT NOT NULL);
        """)
}
